import type { Finding } from "../validation/finding.ts";
import { agent, actor } from "../validation/xapi/actor.ts";
import { isRecord } from "./statement.ts";

/** An agent or a group as it came in a parameter, of sound form. */
export type GivenAgent = Readonly<Record<string, unknown>>;

/** An agent parameter, or what keeps it from being one. `orGroup`: identified groups too (xAPI 1.0.3 Communication 2.1.3). */
export function readAgent(json: string, orGroup: boolean): GivenAgent | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: "agent is no JSON object" };
  }
  const findings: Finding[] = [];
  (orGroup ? actor : agent)(value, "agent", (clause, path, message) => findings.push({ rule: `xAPI 1.0.3 Data ${clause}`, path, message }));
  const [first] = findings;
  if (first !== undefined) return { problem: `${first.rule}: ${first.path}: ${first.message}` };
  if (!isRecord(value) || identifierOf(value) === undefined) return { problem: "agent has no identifier" };
  return value;
}

/** What tells an agent or an identified group from every other (xAPI 1.0.3 Data 2.4.2.3), the same text for the same one; undefined for an anonymous group. */
export function identifierOf(value: unknown): string | undefined {
  const place = identifierPlace(value);
  return place && JSON.stringify(place);
}

/** As two texts: home page and name of an account, or the kind of the identifier and its value. No home page is the name of a kind, since it is an IRI. */
export function identifierPlace(value: unknown): readonly [string, string] | undefined {
  if (!isRecord(value)) return undefined;
  const { account, mbox, mbox_sha1sum: sum, openid } = value;
  if (isRecord(account)) return [String(account["homePage"]), String(account["name"])];
  if (typeof mbox === "string") return ["mbox", lowerDomain(mbox)];
  if (typeof sum === "string") return ["mbox_sha1sum", sum.toLowerCase()];
  return typeof openid === "string" ? ["openid", openid] : undefined;
}

/** The domain of an address is the same in any case (xAPI 1.0.3 Data 2.3.1). */
export function lowerDomain(mbox: string): string {
  const at = mbox.lastIndexOf("@");
  return mbox.slice(0, at) + mbox.slice(at).toLowerCase();
}
