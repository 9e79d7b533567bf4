import { brokenRule, isDefined, remarkOn } from "./cmi5-rules.ts";
import { satisfyIfMet } from "./cmi5-session.ts";
import type { StatementRules } from "./statement-rules.ts";

export const cmi5StatementRules: StatementRules = {
  wantsIdAndTime: true,
  broken: (statement, session, { held }) => {
    if (held.standard !== "cmi5" || session?.grant === undefined) return { status: 403, text: "this run is not one of cmi5" };
    const { id: sessionId, grant, state: sessionState } = session;
    return brokenRule(statement, { grant, registration: held.registration, sessionId, sessionState, statements: held.statements });
  },
  remark: remarkOn,
  ofSession: isDefined,
  stored: (run, session, { nowMs, newId }) => (session === undefined ? run : satisfyIfMet(run, session, nowMs, newId)),
};
