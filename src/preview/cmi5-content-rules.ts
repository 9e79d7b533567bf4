import { judgeCmi5 } from "../validation/cmi5/judge-cmi5.ts";
import { judgeLaunched } from "../validation/cmi5/judge-launched.ts";
import type { SessionLaunch } from "../validation/cmi5/judge-launched.ts";
import { cmi5Category, cmi5Verb } from "../validation/cmi5/vocabulary.ts";
import type { Cmi5Verb } from "../validation/cmi5/vocabulary.ts";
import type { Rule, RuleContext } from "./cmi5-rules.ts";
import { contextActivityIds } from "./statement.ts";

const auVerbs: readonly (Cmi5Verb | undefined)[] = ["initialized", "completed", "passed", "failed", "terminated"];

/** What a single statement must hold, whatever was said before: what cmi5 leaves to the AU, what the launch gave, and cmi5's rules of one statement. */
export const contentRules: readonly Rule[] = [
  (statement, context) => first(judgeLaunched(statement, launchOf(context))),
  (statement) => {
    const verb = cmi5Verb(statement.verb.id);
    if (!contextActivityIds(statement, "category").includes(cmi5Category) || auVerbs.includes(verb)) return undefined;
    return { status: 403, text: `cmi5 9.3: "${verb ?? statement.verb.id}" is not the AU's to say as a cmi5 defined statement` };
  },
  (statement) => first(judgeCmi5(statement)),
];

function launchOf({ grant, registration, sessionId }: RuleContext): SessionLaunch {
  const { actor, activityId, publisherId, mode, masteryScore } = grant;
  return { account: actor.account, registration, sessionId, activityId, publisherId, mode, masteryScore };
}

function first([found]: ReturnType<typeof judgeCmi5>): ReturnType<Rule> {
  return found && { status: found.forbidden ? 403 : 400, text: `${found.rule}: ${found.message}`, path: found.path };
}
