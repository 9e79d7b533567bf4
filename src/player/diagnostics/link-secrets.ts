/** What a launch link says of the learner, and what opens the session, as far as it can be read: to be withheld. */
export function linkSecrets(search: string): readonly string[] {
  const query = new URLSearchParams(search);
  const plain = ["auth", "fetch", "registration"].map((name) => query.get(name) ?? "");
  const credential = plain[0]?.replace(/^\S+\s+/, "") ?? "";
  const actor = query.get("actor") ?? "";
  return [...plain, credential, actor, ...textsOf(parsed(actor))];
}

/** Every text in it but addresses of systems, with the words of names and an address of mail without its scheme. */
function textsOf(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsOf);
  if (typeof value !== "string" || value === "Agent" || /^https?:/i.test(value)) return [];
  return [value, value.replace(/^mailto:/i, ""), ...value.split(/[\s,]+/)];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
