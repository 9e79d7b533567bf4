import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { both, listOf, objectOf, value } from "./check.ts";
import type { Check } from "./check.ts";
import { exactly, iri, text } from "./values.ts";

const identifiers = {
  mbox: value("2.4.2.3", (given) => typeof given === "string" && /^mailto:\S+@[^\s@]+$/.test(given), "mailto IRI"),
  mbox_sha1sum: value("2.4.2.3", (given) => typeof given === "string" && /^[0-9a-f]{40}$/i.test(given), "SHA-1 sum in hexadecimal"),
  openid: iri("2.4.2.3"),
  account: objectOf({
    clause: "2.4.2.4",
    name: "an account",
    properties: { homePage: iri("2.4.2.4"), name: text("2.4.2.4") },
    required: ["homePage", "name"],
  }),
};

/** xAPI 1.0.3 Data 2.4.2.1 */
export const agent: Check = both(
  objectOf({
    clause: "2.4.2.1",
    name: "an agent",
    properties: { objectType: exactly("2.4.2.1", "Agent"), name: text("2.4.2.1"), ...identifiers },
  }),
  (given, path, report) => {
    const count = identifiersOf(given).length;
    if (isRecord(given) && count !== 1) report("2.4.2.1", path, `an agent has one identifier, not ${count}`);
  },
);

const groupShape = objectOf({
  clause: "2.4.2.2",
  name: "a group",
  properties: { objectType: exactly("2.4.2.2", "Group"), name: text("2.4.2.2"), member: listOf("2.4.2.2", agent), ...identifiers },
  required: ["objectType"],
});

/** xAPI 1.0.3 Data 2.4.2.2: of members, or with one identifier, or both. */
export const group: Check = both(groupShape, (given, path, report) => {
  if (!isRecord(given)) return;
  const count = identifiersOf(given).length;
  if (count > 1) report("2.4.2.2", path, `a group has one identifier at most, not ${count}`);
  if (count === 0 && given["member"] === undefined)
    report("2.4.2.2", pathTo(path, "member"), "a group without an identifier names its members");
});

/** xAPI 1.0.3 Data 2.4.2: an agent, or a group where its objectType says so. */
export const actor: Check = (given, path, report) => {
  const check = isRecord(given) && given["objectType"] === "Group" ? group : agent;
  check(given, path, report);
};

/** xAPI 1.0.3 Data 2.4.9: an agent, or the two of OAuth with three legs. */
export const authority: Check = (given, path, report) => {
  actor(given, path, report);
  if (!isRecord(given) || given["objectType"] !== "Group") return;
  const members: unknown = given["member"];
  if (!Array.isArray(members) || members.length !== 2) report("2.4.9", path, "an authority is an agent, or a group of two");
};

function identifiersOf(given: unknown): string[] {
  return isRecord(given) ? Object.keys(identifiers).filter((name) => given[name] !== undefined) : [];
}
