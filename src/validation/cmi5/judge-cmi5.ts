import { isIri } from "../xapi/iri.ts";
import { isUuid } from "../xapi/uuid.ts";
import { isDuration } from "../xapi/duration.ts";
import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { forbidden, wrong } from "./cmi5-rule.ts";
import type { Cmi5Finding } from "./cmi5-rule.ts";
import { saysCmi5, toCmi5View } from "./cmi5-view.ts";
import type { Cmi5View } from "./cmi5-view.ts";
import { activityTypes, extensions, progressExtension, reasonExtension } from "./vocabulary.ts";
import type { Cmi5Verb } from "./vocabulary.ts";

type Rule = (view: Cmi5View) => Cmi5Finding | false | undefined;

/**
 * Everything in which a statement that says something by cmi5 breaks its rules about one statement by itself (cmi5 9): those of the content and of the LMS. Empty for
 * statements that have nothing to do with cmi5. That a statement has an id (9.1) is not seen here: an LRS gives one to each.
 */
export function judgeCmi5(statement: unknown): readonly Cmi5Finding[] {
  const view = toCmi5View(statement);
  if (!saysCmi5(view)) return [];
  const rules = view.defined ? [...sessionRules, ...definedRules] : sessionRules;
  return rules.map((rule) => rule(view)).filter((found) => found !== undefined && found !== false);
}

const contextExtensions = "context.extensions";
const category = "context.contextActivities.category";

/** Of whatever is said in a session, cmi5 defined or allowed. */
const sessionRules: readonly Rule[] = [
  ({ sessionId }) =>
    (typeof sessionId !== "string" || sessionId === "") &&
    wrong("9.6.3.1", pathTo(contextExtensions, extensions.sessionId), "the session id is missing"),
  ({ timestamp }) =>
    (typeof timestamp !== "string" || !/(Z|[+-]00(:?00)?)$/.test(timestamp)) &&
    wrong("9.7", "timestamp", `the timestamp is not in UTC: ${String(timestamp)}`),
  ({ defined, hasMoveOn, result }) => {
    const judged = result["success"] !== undefined || result["completion"] !== undefined;
    if (hasMoveOn === (judged && defined)) return undefined;
    return wrong(
      "9.6.2.2",
      category,
      hasMoveOn
        ? "the moveon category belongs to cmi5 defined statements with success or completion alone"
        : "a result with success or completion needs the moveon category",
    );
  },
];

const successOf: Partial<Record<Cmi5Verb, boolean>> = { passed: true, waived: true, failed: false };
const completionOf: Partial<Record<Cmi5Verb, boolean>> = { completed: true, waived: true };
const timed: readonly (Cmi5Verb | undefined)[] = ["completed", "passed", "failed", "terminated", "abandoned"];
const modes: readonly unknown[] = ["Normal", "Browse", "Review"];
const moveOns: readonly unknown[] = ["Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed", "NotApplicable"];

const definedRules: readonly Rule[] = [
  ({ verb, verbId }) =>
    verb === undefined && forbidden("9.3", "verb.id", `${JSON.stringify(verbId)} is no verb of cmi5 defined statements`),
  ({ actor }) => {
    const agent = actor["objectType"] === undefined || actor["objectType"] === "Agent";
    return !(agent && isRecord(actor["account"])) && wrong("9.2", "actor", "the actor is an agent with an account");
  },
  ({ registration }) => !isUuid(registration) && wrong("9.6.1", "context.registration", "the registration is missing"),
  ({ verb, objectType }) =>
    verb === "satisfied" &&
    objectType !== activityTypes.block &&
    objectType !== activityTypes.course &&
    wrong("9.3.9", "object.definition.type", "what is satisfied is a block or a course"),
  ({ score, verb }) =>
    score !== undefined && verb !== "passed" && verb !== "failed" && wrong("9.5.1", "result.score", `"${verb}" carries no score`),
  ({ score }) => score !== undefined && brokenScore(score),
  ({ result, verb }) => {
    const wanted = verb && successOf[verb];
    return result["success"] !== wanted && wrong("9.5.2", "result.success", `success of "${verb}" is ${String(wanted)}`);
  },
  ({ result, verb }) => {
    const wanted = verb && completionOf[verb];
    return result["completion"] !== wanted && wrong("9.5.3", "result.completion", `completion of "${verb}" is ${String(wanted)}`);
  },
  ({ result, verb }) => {
    const { duration } = result;
    if (duration !== undefined)
      return !isDuration(duration) && wrong("9.5.4", "result.duration", `${JSON.stringify(duration)} is no ISO 8601 duration`);
    return timed.includes(verb) && wrong(verb === "abandoned" ? "9.5.4.2" : "9.5.4.1", "result.duration", `"${verb}" has a duration`);
  },
  ({ resultExtensions }) => {
    const progress = resultExtensions[progressExtension];
    const whole = typeof progress === "number" && Number.isInteger(progress) && progress >= 0 && progress <= 100;
    return (
      progress !== undefined &&
      !whole &&
      wrong("9.5.5.1", pathTo("result.extensions", progressExtension), "progress is a whole number, 0 to 100")
    );
  },
  ({ resultExtensions, verb }) =>
    verb === "waived" &&
    typeof resultExtensions[reasonExtension] !== "string" &&
    wrong("9.5.5.2", pathTo("result.extensions", reasonExtension), `"waived" has its reason`),
  ({ extensions: given }) => {
    const mastery = given[extensions.masteryScore];
    const valid = typeof mastery === "number" && mastery >= 0 && mastery <= 1;
    return (
      mastery !== undefined && !valid && wrong("9.6.3.2", pathTo(contextExtensions, extensions.masteryScore), "a mastery score is 0 to 1")
    );
  },
  launched("9.6.3.3", extensions.launchMode, (mode) => modes.includes(mode)),
  launched("9.6.3.4", extensions.launchUrl, (url) => isIri(url)),
  launched("9.6.3.6", extensions.moveOn, (moveOn) => moveOns.includes(moveOn)),
];

/** What the LMS says with "launched" of how it launched. */
function launched(clause: string, extension: string, holds: (value: unknown) => boolean): Rule {
  return ({ verb, extensions: given }) =>
    verb === "launched" &&
    !holds(given[extension]) &&
    wrong(clause, pathTo(contextExtensions, extension), `${JSON.stringify(given[extension])} is none that a launch can have`);
}

function brokenScore({ scaled, raw, min, max }: Readonly<Record<string, unknown>>): Cmi5Finding | undefined {
  const path = "result.score";
  if (scaled !== undefined && !(typeof scaled === "number" && scaled >= 0 && scaled <= 1))
    return wrong("9.5.1", `${path}.scaled`, "scaled is 0 to 1");
  if (raw === undefined) return undefined;
  if (typeof min !== "number" || typeof max !== "number") return wrong("9.5.1", path, "raw comes with min and max");
  const broken = Object.entries({ raw, min, max }).find(([, value]) => !Number.isInteger(value));
  if (broken !== undefined) return wrong("9.5.1", `${path}.${broken[0]}`, `${broken[0]} is a whole number`);
  return typeof raw === "number" && raw >= min && raw <= max ? undefined : wrong("9.5.1", `${path}.raw`, "raw lies between min and max");
}
