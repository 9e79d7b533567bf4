import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { forbidden, wrong } from "./cmi5-rule.ts";
import type { Cmi5Finding } from "./cmi5-rule.ts";
import { toCmi5View } from "./cmi5-view.ts";
import type { Cmi5View } from "./cmi5-view.ts";
import { extensions } from "./vocabulary.ts";

/** What a session was launched with, as far as it is known; nothing is held against what is not. */
export interface SessionLaunch {
  readonly account?: { readonly homePage: unknown; readonly name: unknown };
  readonly registration?: unknown;
  readonly sessionId?: unknown;
  readonly activityId?: unknown;
  /** In the grouping of the context template (cmi5 9.6.2.3). */
  readonly publisherId?: unknown;
  readonly mode?: unknown;
  /** 0 to 1. */
  readonly masteryScore?: unknown;
}

type Rule = (view: Cmi5View, launch: SessionLaunch) => Cmi5Finding | false | undefined;

/** In what a statement of the content goes against the launch of its session. */
export function judgeLaunched(statement: unknown, launch: SessionLaunch): readonly Cmi5Finding[] {
  const view = toCmi5View(statement);
  const rules = view.defined ? [...templateRules, ...definedRules] : templateRules;
  return rules.map((rule) => rule(view, launch)).filter((found) => found !== undefined && found !== false);
}

/** Of whatever the content says in the session. */
const templateRules: readonly Rule[] = [
  ({ actor }, { account }) => {
    const given: unknown = actor["account"];
    const { homePage, name } = isRecord(given) ? given : {};
    return (
      account !== undefined &&
      (homePage !== account.homePage || name !== account.name) &&
      wrong("9.2", "actor", "the actor is not the one of the launch")
    );
  },
  ({ registration }, { registration: wanted }) =>
    wanted !== undefined &&
    registration !== wanted &&
    wrong("9.6.1", "context.registration", "the registration is not the one of the launch"),
  ({ sessionId }, { sessionId: wanted }) =>
    wanted !== undefined &&
    sessionId !== wanted &&
    wrong("9.6.3.1", pathTo("context.extensions", extensions.sessionId), "the session id of the contextTemplate is missing or another"),
  ({ groupings }, { publisherId }) =>
    publisherId !== undefined &&
    !groupings.includes(publisherId) &&
    wrong("10.0", "context.contextActivities.grouping", "the grouping of the contextTemplate is missing"),
];

const definedRules: readonly Rule[] = [
  ({ objectId }, { activityId }) =>
    activityId !== undefined &&
    objectId !== activityId &&
    wrong("9.4", "object.id", "the object of a cmi5 defined statement is the activityId of the launch"),
  ({ verb }, { mode }) =>
    (mode === "Browse" || mode === "Review") &&
    verb !== "initialized" &&
    verb !== "terminated" &&
    forbidden("10.0", "verb.id", `launch mode ${mode} allows initialized and terminated alone, not "${String(verb)}"`),
  ({ verb, score, extensions: given }, { masteryScore }) => {
    const scaled = score?.["scaled"];
    if (typeof masteryScore !== "number" || typeof scaled !== "number") return undefined;
    const path = "result.score.scaled";
    if (verb === "passed" && scaled < masteryScore)
      return wrong("9.3.4", path, `passed with ${scaled}, below the mastery score ${masteryScore}`);
    if (verb === "failed" && scaled >= masteryScore)
      return wrong("9.3.5", path, `failed with ${scaled}, not below the mastery score ${masteryScore}`);
    return (
      given[extensions.masteryScore] !== masteryScore &&
      wrong(
        "9.6.3.2",
        pathTo("context.extensions", extensions.masteryScore),
        `"${String(verb)}" by the mastery score carries it as context extension, ${masteryScore}`,
      )
    );
  },
];
