import { judgeCmi5 } from "../validation/cmi5/judge-cmi5.ts";
import { remarkOn } from "./cmi5-rules.ts";
import type { StatementRules } from "./statement-rules.ts";

/** For a client that was not launched: any actor, activity and registration; xAPI, and cmi5 where a statement says something by it. */
export const clientStatementRules: StatementRules = {
  wantsIdAndTime: false,
  broken: (statement) => {
    const [found] = judgeCmi5(statement);
    return found && { status: found.forbidden ? 403 : 400, text: `${found.rule}: ${found.message}`, path: found.path };
  },
  remark: remarkOn,
  ofSession: () => false,
  stored: (run) => run,
};
