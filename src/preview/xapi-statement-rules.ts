import { cmi5Category, verbs } from "../validation/cmi5/vocabulary.ts";
import type { BrokenRule } from "./cmi5-rules.ts";
import type { StatementRules } from "./statement-rules.ts";
import { contextActivityIds } from "./statement.ts";

/** An LRS for launches in the way of Tin Can: the data rules of xAPI and what the link has set, no rules of sessions. */
export const xapiStatementRules: StatementRules = {
  wantsIdAndTime: false,
  broken: (statement, session, { held }): BrokenRule | undefined => {
    const tinCan = session?.tinCan;
    if (held.standard !== "xapi" || tinCan === undefined) return { status: 403, text: "this run is not one of xAPI" };
    const { account } = statement.actor;
    if (account?.homePage !== tinCan.actor.account.homePage || account.name !== tinCan.actor.account.name)
      return { status: 403, text: "the actor is not the one of the launch" };
    if (statement.context?.registration !== held.registration)
      return { status: 400, text: "xAPI 1.0.3 Data 2.4.6.1: the registration is not the one of the launch" };
    return contextActivityIds(statement, "category").includes(cmi5Category)
      ? { status: 400, text: "cmi5 9.6.2.1: the category cmi5 in a session that cmi5 did not launch" }
      : undefined;
  },
  remark: () => undefined,
  ofSession: ({ object, verb }, { tinCan }) => object.id === tinCan?.activityId && Object.values<string>(verbs).includes(verb.id),
  stored: (run) => run,
};
