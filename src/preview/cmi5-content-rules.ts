import { cmi5Category, cmi5Verb, extensions, moveOnCategory } from "./cmi5-vocabulary.ts";
import type { Cmi5Verb } from "./cmi5-vocabulary.ts";
import { isoDurationToMs } from "./duration.ts";
import type { BrokenRule, Rule, RuleContext } from "./cmi5-rules.ts";
import { contextActivityIds } from "./statement.ts";
import type { Statement } from "./statement.ts";

const auVerbs: readonly (Cmi5Verb | undefined)[] = ["initialized", "completed", "passed", "failed", "terminated"];

const wrong = (text: string): BrokenRule => ({ status: 400, text });

/** A rule for cmi5 defined statements alone. */
function defined(rule: (statement: Statement, verb: Cmi5Verb | undefined, context: RuleContext) => BrokenRule | undefined): Rule {
  return (statement, context) =>
    contextActivityIds(statement, "category").includes(cmi5Category) ? rule(statement, cmi5Verb(statement.verb.id), context) : undefined;
}

/** What a single statement must hold, whatever was said before. */
export const contentRules: readonly Rule[] = [
  ({ actor }, { grant }) =>
    actor.account?.homePage === grant.actor.account.homePage && actor.account.name === grant.actor.account.name
      ? undefined
      : wrong("cmi5 9.2: the actor is not the one of the launch"),
  ({ context }, { registration }) =>
    context?.registration === registration ? undefined : wrong("cmi5 9.6.1: the registration is not the one of the launch"),
  ({ context }, { sessionId }) =>
    context?.extensions?.[extensions.sessionId] === sessionId
      ? undefined
      : wrong("cmi5 9.6.3.1: the session id of the contextTemplate is missing or another"),
  (statement, { grant }) =>
    contextActivityIds(statement, "grouping").includes(grant.publisherId)
      ? undefined
      : wrong("cmi5 10.0: the grouping of the contextTemplate is missing"),
  ({ timestamp }) => (/(Z|[+-]00:?00)$/.test(timestamp) ? undefined : wrong(`cmi5 9.7: the timestamp is not in UTC: ${timestamp}`)),
  defined((statement, verb) =>
    auVerbs.includes(verb)
      ? undefined
      : { status: 403, text: `cmi5 9.3: "${verb ?? statement.verb.id}" is not the AU's to say as a cmi5 defined statement` },
  ),
  defined(({ object }, _, { grant }) =>
    object.id === grant.activityId ? undefined : wrong("cmi5 9.4: the object of a cmi5 defined statement is the activityId of the launch"),
  ),
  defined((_, verb, { grant }) =>
    grant.mode !== "Normal" && verb !== "initialized" && verb !== "terminated"
      ? { status: 403, text: `cmi5 10.0: launch mode ${grant.mode} allows initialized and terminated alone, not "${verb}"` }
      : undefined,
  ),
  (statement) => {
    const judged = statement.result?.success !== undefined || statement.result?.completion !== undefined;
    const isCmi5 = contextActivityIds(statement, "category").includes(cmi5Category);
    const has = contextActivityIds(statement, "category").includes(moveOnCategory);
    if (has === (judged && isCmi5)) return undefined;
    return wrong(
      has
        ? "cmi5 9.6.2.2: the moveon category belongs to cmi5 defined statements with success or completion alone"
        : "cmi5 9.6.2.2: a result with success or completion needs the moveon category",
    );
  },
  defined(({ result }, verb) =>
    result?.score !== undefined && verb !== "passed" && verb !== "failed" ? wrong(`cmi5 9.5.1: "${verb}" carries no score`) : undefined,
  ),
  defined(({ result }) => {
    const { scaled, raw, min, max } = result?.score ?? {};
    if (scaled !== undefined && !(typeof scaled === "number" && scaled >= 0 && scaled <= 1)) return wrong("cmi5 9.5.1: scaled is 0 to 1");
    if (raw === undefined) return undefined;
    if (typeof min !== "number" || typeof max !== "number") return wrong("cmi5 9.5.1: raw comes with min and max");
    return typeof raw === "number" && raw >= min && raw <= max ? undefined : wrong("cmi5 9.5.1: raw lies between min and max");
  }),
  defined(({ result }, verb) => {
    const wanted = verb === "passed" ? true : verb === "failed" ? false : undefined;
    return result?.success === wanted ? undefined : wrong(`cmi5 9.5.2: success of "${verb}" is ${String(wanted)}`);
  }),
  defined(({ result }, verb) => {
    const wanted = verb === "completed" ? true : undefined;
    return result?.completion === wanted ? undefined : wrong(`cmi5 9.5.3: completion of "${verb}" is ${String(wanted)}`);
  }),
  defined(({ result }, verb) => {
    const duration = result?.duration;
    if (duration === undefined) return verb === "initialized" ? undefined : wrong(`cmi5 9.5.4.1: "${verb}" has a duration`);
    return typeof duration === "string" && isoDurationToMs(duration) !== undefined
      ? undefined
      : wrong(`cmi5 9.5.4: "${String(duration)}" is no ISO 8601 duration`);
  }),
  defined(({ result, context }, verb, { grant }) => {
    const { masteryScore } = grant;
    const scaled = result?.score?.scaled;
    if (masteryScore === undefined || typeof scaled !== "number") return undefined;
    if (verb === "passed" && scaled < masteryScore)
      return wrong(`cmi5 9.3.4: passed with ${scaled}, below the mastery score ${masteryScore}`);
    if (verb === "failed" && scaled >= masteryScore)
      return wrong(`cmi5 9.3.5: failed with ${scaled}, not below the mastery score ${masteryScore}`);
    return context?.extensions?.[extensions.masteryScore] === masteryScore
      ? undefined
      : wrong(`cmi5 9.6.3.2: "${verb}" by the mastery score carries it as context extension, ${masteryScore}`);
  }),
];
