import type { ReactionEndpoint } from "../../model/reaction.ts";
import type { AuthoredReaction } from "./authored-company.ts";
import type { AskingFields } from "./check-asking.ts";

/** How a company asks its learners. `text`: words of their own are let through. */
export type CompanyReaction =
  | { readonly mode: "link"; readonly survey: string }
  | { readonly mode: "anonymous"; readonly endpoint: ReactionEndpoint; readonly text: boolean }
  | { readonly mode: "confidential"; readonly seenBy: string; readonly text: boolean };

export const reactionFields: AskingFields<AuthoredReaction["mode"], Exclude<keyof AuthoredReaction, "mode">> = {
  needed: { off: [], link: ["survey"], anonymous: ["endpoint", "key", "secret"], confidential: ["seenBy"] },
  free: { text: ["anonymous", "confidential"] },
};

/** A reaction in which `checkAsking` has found nothing; undefined where it is off. */
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
