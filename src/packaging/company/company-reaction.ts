import type { ReactionEndpoint } from "../../model/reaction.ts";
import type { MistakeList } from "../content/mistake-list.ts";
import type { AuthoredReaction } from "./authored-company.ts";
import type { CompanyPlace } from "./check-company.ts";

/** How a company asks its learners. `text`: words of their own are let through. */
export type CompanyReaction =
  | { readonly mode: "link"; readonly survey: string }
  | { readonly mode: "anonymous"; readonly endpoint: ReactionEndpoint; readonly text: boolean }
  | { readonly mode: "confidential"; readonly seenBy: string; readonly text: boolean };

type Field = Exclude<keyof AuthoredReaction, "mode">;

/** What each mode cannot do without; `text` may be left out everywhere. */
const needed: Readonly<Record<AuthoredReaction["mode"], readonly Field[]>> = {
  off: [],
  link: ["survey"],
  anonymous: ["endpoint", "key", "secret"],
  confidential: ["seenBy"],
};

/** Each mode has its own fields, all of them and no others: one that is ignored would be taken for one that holds. */
export function checkReaction(place: CompanyPlace, mistakes: MistakeList): void {
  const { reaction } = place.value;
  // Where nobody is asked, what was written for another day may stay.
  if (reaction === undefined || reaction.mode === "off") return;
  const { mode, ...given } = reaction;
  for (const field of needed[mode]) {
    if (given[field] === undefined)
      mistakes.add(place, ["reaction", field], "missing-field", `“${field}” is missing: mode: ${mode} cannot do without it`);
  }
  for (const field of ["survey", "endpoint"] as const) {
    const address = given[field];
    if (address !== undefined && !URL.canParse(address))
      mistakes.add(place, ["reaction", field], "wrong-value", `“${address}” is no address that a browser could open`);
  }
  for (const field of Object.keys(given) as Field[]) {
    if (needed[mode].includes(field) || (field === "text" && mode !== "link")) continue;
    const modes = (Object.keys(needed) as AuthoredReaction["mode"][]).filter((other) => needed[other].includes(field));
    const where = field === "text" ? "anonymous and confidential" : modes.join(" and ");
    mistakes.add(place, ["reaction", field], "wrong-value", `is for mode: ${where}; with mode: ${mode} take it out`, { key: true });
  }
}

/** A reaction in which `checkReaction` has found nothing; undefined where it is off. */
export function toReaction(reaction: AuthoredReaction): CompanyReaction | undefined {
  const { mode, survey = "", endpoint = "", key = "", secret = "", seenBy = "", text = false } = reaction;
  switch (mode) {
    case "off":
      return undefined;
    case "link":
      return { mode, survey };
    case "anonymous":
      return { mode, endpoint: { url: endpoint, key, secret }, text };
    case "confidential":
      return { mode, seenBy, text };
  }
}
