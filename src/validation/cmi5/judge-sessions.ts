import { groupBy } from "../group-by.ts";
import { forbidden } from "./cmi5-rule.ts";
import type { Cmi5Finding } from "./cmi5-rule.ts";
import { saysCmi5, toCmi5View } from "./cmi5-view.ts";
import type { Cmi5View } from "./cmi5-view.ts";
import { judgeLaunched } from "./judge-launched.ts";
import type { SessionLaunch } from "./judge-launched.ts";
import { extensions } from "./vocabulary.ts";
import type { Cmi5Verb } from "./vocabulary.ts";

/** A finding about a statement beside others: which one, by its place in the list that was judged. */
export interface PlacedFinding {
  readonly index: number;
  readonly finding: Cmi5Finding;
}

interface Said {
  readonly index: number;
  readonly statement: unknown;
  readonly view: Cmi5View;
  /** Milliseconds since 1970; not a number where it has no time. */
  readonly timeMs: number;
  /** Its verb where it is cmi5 defined. */
  readonly verb: Cmi5Verb | undefined;
}

const lmsVerbs: readonly (Cmi5Verb | undefined)[] = ["launched", "abandoned", "waived", "satisfied"];
const onceInSession: readonly Cmi5Verb[] = [
  "launched",
  "initialized",
  "completed",
  "passed",
  "failed",
  "terminated",
  "abandoned",
  "waived",
];

/**
 * In what the statements of one registration, in any order, break cmi5's rules about sessions: what the launched statement said, the order (by timestamp, as 9.3 has it), and
 * what may be said once in a session or once in the registration. Statements that have nothing to do with cmi5 are passed over.
 */
export function judgeSessions(statements: readonly unknown[]): readonly PlacedFinding[] {
  const said = statements.flatMap((statement, index): Said[] => {
    const view = toCmi5View(statement);
    if (!saysCmi5(view)) return [];
    return [{ index, statement, view, timeMs: Date.parse(String(view.timestamp)), verb: view.defined ? view.verb : undefined }];
  });
  const ordered = said.sort((one, other) => one.timeMs - other.timeMs || one.index - other.index);
  const sessions = groupBy(ordered, ({ view }) => view.sessionId);
  return [...[...sessions.values()].flatMap(judgeSession), ...judgeUnits(ordered)];
}

function judgeSession(said: readonly Said[]): PlacedFinding[] {
  const launched = said.find(({ verb }) => verb === "launched");
  const launch = launched && launchOf(launched.view);
  const ofContent = said.filter(({ verb }) => !lmsVerbs.includes(verb));
  const against = ofContent.flatMap(({ index, statement }) =>
    launch === undefined ? [] : judgeLaunched(statement, launch).map((finding) => ({ index, finding })),
  );
  return [...against, ...judgeOrder(ofContent), ...judgeRepeats(said)];
}

function launchOf({ actor, registration, sessionId, objectId, extensions: given }: Cmi5View): SessionLaunch {
  const { homePage, name } = (actor["account"] ?? {}) as { readonly homePage?: unknown; readonly name?: unknown };
  const masteryScore = given[extensions.masteryScore];
  return { account: { homePage, name }, registration, sessionId, activityId: objectId, mode: given[extensions.launchMode], masteryScore };
}

/** Initialized is the first of what the content says, and terminated the last; at the same time counts as either. */
function judgeOrder(said: readonly Said[]): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  const [first] = said;
  const initialized = said.find(({ verb }) => verb === "initialized");
  const late = initialized === undefined || (first !== undefined && first.timeMs < initialized.timeMs);
  if (first !== undefined && late) found.push(placed(first, "9.3", "the first statement of a session is initialized"));
  const terminated = said.find(({ verb }) => verb === "terminated");
  const after = said.find(({ timeMs }) => terminated !== undefined && timeMs > terminated.timeMs);
  if (after !== undefined) found.push(placed(after, "9.3.8", "terminated is the last statement of a session, and this one is later"));
  return found;
}

function judgeRepeats(said: readonly Said[]): PlacedFinding[] {
  const repeated = onceInSession.flatMap((verb) => {
    const [, again] = said.filter((one) => one.verb === verb);
    return again === undefined ? [] : [placed(again, "9.3", `"${verb}" was said before in this session`)];
  });
  const [judged, ...others] = said.filter(({ verb }) => verb === "passed" || verb === "failed");
  const other = others.find(({ verb }) => verb !== judged?.verb);
  if (judged === undefined || other === undefined) return repeated;
  return [...repeated, placed(other, "9.3", `"${String(judged.verb)}" was said in this session, "${String(other.verb)}" may not follow`)];
}

/** What is allowed once for each AU of a registration. */
function judgeUnits(said: readonly Said[]): PlacedFinding[] {
  const units = groupBy(said, ({ view }) => view.objectId);
  return [...units.values()].flatMap((ofUnit) => {
    const found = (["completed", "passed", "waived"] as const).flatMap((verb) => {
      const [before, again] = ofUnit.filter((one) => one.verb === verb);
      // Twice in one session is told as that.
      if (before === undefined || again === undefined || before.view.sessionId === again.view.sessionId) return [];
      return [
        placed(again, { completed: "9.3.3", passed: "9.3.4", waived: "9.3.7" }[verb], `"${verb}" was said before in this registration`),
      ];
    });
    const passed = ofUnit.findIndex(({ verb }) => verb === "passed");
    const session = ofUnit[passed]?.view.sessionId;
    const failed = ofUnit.find(
      ({ verb, view }, index) => passed !== -1 && index > passed && verb === "failed" && view.sessionId !== session,
    );
    return failed === undefined ? found : [...found, placed(failed, "9.3", "failed does not follow passed in a registration")];
  });
}

function placed({ index }: Said, clause: string, message: string): PlacedFinding {
  return { index, finding: forbidden(clause, "verb.id", message) };
}
