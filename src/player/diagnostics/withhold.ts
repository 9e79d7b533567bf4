const leftOut = "…";
/** Of one text. */
const longest = 300;
/** Where a page or a value of JSON begins, as servers put them into their refusals: it may repeat what was sent. */
const data = /(\{"|\[[{"]|<!doctype|<html|<body|<\?xml)[^]*/i;

/**
 * A text that an LMS may have written, without what tells who the learner is or opens the session: the given values; of addresses everything
 * behind the origin; addresses of mail, UUIDs and whatever looks like data. Such a text comes from elsewhere, so that it is cut rather too short.
 */
export function withhold(text: string, values: readonly string[]): string {
  const forms = values.filter((value) => value.trim() !== "").flatMap((value) => [value, encodeURIComponent(value)]);
  const secrets = [...new Set(forms)].sort((one, other) => other.length - one.length);
  const whole = secrets.reduce((rest, secret) => rest.replace(wholeWord(secret), leftOut), text);
  return secrets
    .reduce(withoutBeginning, whole)
    .replace(/\bhttps?:\/\/[^\s"'<>]+/gi, toOrigin)
    .replace(data, leftOut)
    .replace(/\b(basic|bearer)\s+\S+/gi, `$1 ${leftOut}`)
    .replace(/[^\s"',;]+@[^\s"',;]+/g, leftOut)
    .replace(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, leftOut)
    .slice(0, longest);
}

/** Of an address, undefined where it is none. A name and a password in it are gone then, too. */
export function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined;
}

function toOrigin(address: string): string {
  return `${originOf(address) ?? ""}/${leftOut}`;
}

/** Texts of hosts come cut: what stands at their end may be the beginning of a value. That of an address says nothing. */
function withoutBeginning(text: string, secret: string): string {
  if (/^https?:/i.test(secret)) return text;
  for (let length = secret.length - 1; length > 2; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length) + leftOut;
  }
  return text;
}

/** Not in the middle of another word: the id `1` says nothing of the code 101. */
function wholeWord(value: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "giu");
}
