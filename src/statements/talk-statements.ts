import type { Attempt, ScenarioResponse } from "../model/attempt.ts";
import type { Fact } from "../model/fact.ts";
import type { BlockId } from "../model/ids.ts";
import type { LoadedScenario } from "../model/lookup.ts";
import type { Conduct } from "../model/role-play/talk.ts";
import { lessonActivity, lessonOf } from "./activities.ts";
import { allowed, type About } from "./allowed-statement.ts";
import type { JudgedAnswer } from "./interactions.ts";
import { activityIris, extensionIris } from "./iris.ts";
import type { Result, Statement } from "./statement.ts";
import type { Moment, StatementSession } from "./statement-session.ts";
import { behaviourActivity, scenarioActivity, turnActivity } from "./talk-activities.ts";

/** A choice in a conversation: what it was, how good it was there, and what it did to the customer. */
export function answeredTurn(told: JudgedAnswer, judged: Result, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const { id, answer, turn, score } = told;
  const loaded = answer.to === "turn" ? session.lookup.scenario(answer.block) : undefined;
  if (loaded === undefined || turn === undefined || answer.to !== "turn") return [];
  const extensions = {
    [extensionIris.behaviours]: turn.behaviours.map(activityIris.behaviour),
    [extensionIris.quality]: score?.raw,
    [extensionIris.tension]: turn.tension,
    [extensionIris.trust]: turn.trust,
    ...(turn.reaction === undefined ? {} : { [extensionIris.reaction]: turn.reaction }),
  };
  const about: About = {
    key: id,
    object: turnActivity(turn.turn, loaded, session.outline),
    parent: scenarioActivity(loaded.scenario, session.outline),
    extensions: { ...runExtensions(answer.run, answer.restarts), [extensionIris.phase]: turn.turn.phase },
  };
  return [allowed("answered", about, after, moment, session, { ...judged, extensions })];
}

/** A run that counts has begun. Told where its turns are. */
export function runStarted(block: BlockId, after: Attempt, moment: Moment, session: StatementSession): Statement[] {
  const response = responseOf(block, after);
  if (response?.current?.practice !== false || !isFull(session)) return [];
  const about = aboutRun(block, response.runs + 1, response, session);
  return about === undefined ? [] : [allowed("attempted", about, after, moment, session)];
}

/**
 * A run that counts is over: its conduct, by phase, and what became of what was promised, where it can be played again; the ending beside it, never in it. Of the
 * first and of each better run also what was called for, as shown or missed. Neither passed nor failed: a conversation is practice.
 */
export function runEnded(
  { block, ending, scaled }: Extract<Fact, { kind: "talk-ended" }>,
  before: Attempt,
  after: Attempt,
  moment: Moment,
  session: StatementSession,
): Statement[] {
  const run = responseOf(block, before)?.current;
  const response = responseOf(block, after);
  const loaded = session.lookup.scenario(block);
  if (run?.practice !== false || response === undefined || loaded === undefined || session.behaviourReporting === "off") return [];
  const number = response.runs;
  const about = aboutRun(block, number, response, session);
  if (about === undefined) return [];
  const { scenario, rules, reports } = loaded;
  const over = run.hash === scenario.hash ? reports.replay(run.letters, scenario, rules).state : undefined;
  const conduct = over && reports.conduct(over, scenario, rules);
  const extensions = {
    [extensionIris.ending]: ending,
    ...(conduct && { [extensionIris.byPhase]: conduct.phases.map((part) => ({ phase: part.phase, scaled: rounded(part.scaled, 6) })) }),
    ...(over && { [extensionIris.promises]: reports.promises(over, scenario) }),
  };
  const result: Result = { score: { scaled: rounded(scaled, 3) }, completion: true, extensions };
  const showsAll = isFull(session) && conduct !== undefined && (number === 1 || response.best?.number === number);
  return [
    allowed("scored", about, after, moment, session, result),
    ...(showsAll ? shownAndMissed(conduct, about, loaded, after, moment, session) : []),
  ];
}

function shownAndMissed(
  conduct: Conduct,
  { key, object: parent, extensions }: About,
  { rules }: LoadedScenario,
  after: Attempt,
  moment: Moment,
  session: StatementSession,
): Statement[] {
  return conduct.phases.flatMap(({ phase, expected }) =>
    expected.flatMap(({ behaviour: id, quality }) => {
      const behaviour = rules.behaviours.find((other) => other.id === id);
      if (behaviour === undefined) return [];
      const about: About = {
        key: `${key}-${id}`,
        object: behaviourActivity(behaviour, session.outline),
        parent,
        extensions: { ...extensions, [extensionIris.phase]: phase },
      };
      return quality === undefined
        ? [allowed("missed", about, after, moment, session)]
        : [allowed("showed", about, after, moment, session, { extensions: { [extensionIris.quality]: quality } })];
    }),
  );
}

/** Undefined where the scenario is not loaded. */
function aboutRun(block: BlockId, run: number, { restarts = 0 }: ScenarioResponse, session: StatementSession): About | undefined {
  const scenario = session.lookup.scenario(block)?.scenario;
  const lesson = lessonOf(block, session.outline);
  if (scenario === undefined || lesson === undefined) return undefined;
  return {
    key: `${block}-r${run}`,
    object: scenarioActivity(scenario, session.outline),
    parent: lessonActivity(lesson, session.outline),
    extensions: { ...runExtensions(run, run === 1 ? restarts : 0), [extensionIris.phase]: lesson.phase },
  };
}

function runExtensions(run: number, restarts: number): Readonly<Record<string, unknown>> {
  return { [extensionIris.runNumber]: run, ...(restarts === 0 ? {} : { [extensionIris.restarts]: restarts }) };
}

function responseOf(block: BlockId, attempt: Attempt): ScenarioResponse | undefined {
  const response = attempt.responses.get(block);
  return response?.kind === "scenario" ? response : undefined;
}

function isFull({ behaviourReporting = "full" }: StatementSession): boolean {
  return behaviourReporting === "full";
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
