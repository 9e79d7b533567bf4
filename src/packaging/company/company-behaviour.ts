import { readCohort } from "../../model/form-group.ts";
import type { ReactionEndpoint } from "../../model/reaction.ts";
import type { AuthoredBehaviour } from "./authored-company.ts";
import type { AskingFields } from "./check-asking.ts";

/** How a company hears what its people count on the job. `cohort`: of all who get these packages; each types it where absent. */
export type CompanyBehaviour = {
  readonly seenBy: string;
  readonly cohort?: string;
  readonly roles?: readonly string[];
} & ({ readonly mode: "confidential" } | { readonly mode: "anonymous"; readonly endpoint: ReactionEndpoint });

const told = ["anonymous", "confidential"] as const;

export const behaviourFields: AskingFields<AuthoredBehaviour["mode"], Exclude<keyof AuthoredBehaviour, "mode">> = {
  needed: { off: [], anonymous: ["endpoint", "key", "secret", "seenBy"], confidential: ["seenBy"] },
  free: { cohort: told, roles: told },
};

/** A setting in which `checkAsking` has found nothing; undefined where it is off. */
export function toBehaviour(behaviour: AuthoredBehaviour): CompanyBehaviour | undefined {
  const { mode, seenBy = "", endpoint = "", key = "", secret = "", roles } = behaviour;
  const cohort = readCohort(behaviour.cohort ?? "");
  const group = { seenBy, ...(cohort === undefined ? {} : { cohort }), ...(roles === undefined ? {} : { roles }) };
  switch (mode) {
    case "off":
      return undefined;
    case "anonymous":
      return { mode, ...group, endpoint: { url: endpoint, key, secret } };
    case "confidential":
      return { mode, ...group };
  }
}
