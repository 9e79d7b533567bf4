// What src/statements/ makes, for tests: every statement that comes out is held against xAPI, cmi5 and the profile on its way.
import { anonymousAnswers as makeAnonymousAnswers } from "../../src/statements/form-statements.ts";
import * as session from "../../src/statements/session-statements.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { statementsFor as makeStatementsFor } from "../../src/statements/statements-for.ts";
import { mustFollowProfile } from "../hosts/must-follow-profile.ts";

export const anonymousAnswers = judged(makeAnonymousAnswers);
export const statementsFor = judged(makeStatementsFor);
export const toHeldFailed = judged(session.toHeldFailed);
export const toInitialized = judged(session.toInitialized);
export const toResults = judged(session.toResults);
export const toTerminated = judged(session.toTerminated);

/** The function, with an eye on what it gives. */
function judged<Given extends readonly unknown[], Made extends Statement | readonly Statement[] | undefined>(
  make: (...given: Given) => Made,
): (...given: Given) => Made {
  return (...given) => {
    const made = make(...given);
    for (const statement of [made ?? []].flat()) mustFollowProfile(statement);
    return made;
  };
}
