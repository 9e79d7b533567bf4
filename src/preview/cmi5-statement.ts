import { activityTypes, cmi5Category, extensions, verbs } from "../validation/cmi5/vocabulary.ts";
import { msToIsoDuration } from "./duration.ts";
import type { Cmi5Grant } from "./run.ts";
import type { Statement } from "./statement.ts";

/** What every statement of the LMS in a session is made of. */
export interface StatementMaker {
  readonly grant: Cmi5Grant;
  readonly registration: string;
  readonly sessionId: string;
  readonly nowMs: number;
  readonly newId: () => string;
}

/** The account in whose name the LMS speaks. */
export const authority = {
  objectType: "Agent",
  name: "Recourse preview",
  account: { homePage: "https://recourse-preview.invalid", name: "lms" },
} as const;

/** cmi5 9.3.1: stored before the AU is launched. `launchUrl` without the parameters of cmi5 8.1 (9.6.3.4). */
export function launchedStatement(maker: StatementMaker, launchUrl: string): Statement {
  const { masteryScore, mode, moveOn } = maker.grant;
  return lmsStatement(maker, "launched", {
    contextExtensions: {
      [extensions.launchMode]: mode,
      [extensions.launchUrl]: launchUrl,
      [extensions.moveOn]: moveOn,
      ...(masteryScore === undefined ? {} : { [extensions.masteryScore]: masteryScore }),
    },
  });
}

/** cmi5 9.3.6 and 9.5.4.2: the time from launched to the last thing that the AU said. */
export function abandonedStatement(maker: StatementMaker, durationMs: number): Statement {
  return lmsStatement(maker, "abandoned", { result: { duration: msToIsoDuration(durationMs) } });
}

/** cmi5 9.3.9: one for each block, then one for the course. */
export function satisfiedStatements(maker: StatementMaker): Statement[] {
  const { blockIds, courseId } = maker.grant;
  return [
    ...blockIds.map((id) => lmsStatement(maker, "satisfied", { object: typed(id, activityTypes.block) })),
    lmsStatement(maker, "satisfied", { object: typed(courseId, activityTypes.course) }),
  ];
}

function typed(id: string, type: string): Statement["object"] {
  return { objectType: "Activity", id, definition: { type } };
}

interface Parts {
  readonly object?: Statement["object"];
  readonly result?: Statement["result"];
  readonly contextExtensions?: Readonly<Record<string, unknown>>;
}

function lmsStatement(maker: StatementMaker, verb: keyof typeof verbs, parts: Parts): Statement {
  const timestamp = new Date(maker.nowMs).toISOString();
  return {
    id: maker.newId(),
    actor: { ...maker.grant.actor },
    verb: { id: verbs[verb], display: { en: verb } },
    object: parts.object ?? { objectType: "Activity", id: maker.grant.activityId },
    ...(parts.result ? { result: parts.result } : {}),
    context: {
      registration: maker.registration,
      contextActivities: { category: [{ id: cmi5Category }], grouping: [{ id: maker.grant.publisherId }] },
      extensions: { [extensions.sessionId]: maker.sessionId, ...parts.contextExtensions },
    },
    timestamp,
    stored: timestamp,
    authority,
    version: "1.0.0",
  };
}
