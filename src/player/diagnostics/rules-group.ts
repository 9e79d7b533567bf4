import type { ReportGroup, ReportRow } from "../../elements/diagnostics/report.ts";
import { word } from "../../elements/words.ts";
import type { Standard } from "../../model/catalogue.ts";
import type { TestRules } from "../../model/course.ts";
import type { Findings } from "../../tracking/diagnostics/findings.ts";
import { wrongMastery } from "../../tracking/scorm/entry-values.ts";
import type { Facts } from "./facts.ts";

/** Where a standard tells what; absent where it has no such thing. */
interface Elements {
  readonly mode?: string;
  readonly credit?: string;
  readonly mastery?: string;
  readonly time?: string;
  readonly interactions?: string;
}

const scorm2004: Elements = {
  mode: "cmi.mode",
  credit: "cmi.credit",
  mastery: "cmi.scaled_passing_score",
  time: "cmi.max_time_allowed, cmi.time_limit_action",
  interactions: "cmi.interactions",
};

const elements: Readonly<Record<Standard, Elements>> = {
  scorm12: {
    mode: "cmi.core.lesson_mode",
    credit: "cmi.core.credit",
    mastery: "cmi.student_data.mastery_score",
    time: "cmi.student_data.max_time_allowed, cmi.student_data.time_limit_action",
    interactions: "cmi.interactions",
  },
  "scorm2004-3rd": scorm2004,
  "scorm2004-4th": scorm2004,
  cmi5: { mode: "LMS.LaunchData: launchMode", mastery: "LMS.LaunchData: masteryScore" },
  xapi: {},
  web: {},
};

/** What holds in this session, and who said so. Nothing where none is open. */
export function rulesGroup(facts: Facts): ReportGroup {
  const { launch } = facts.findings;
  const { mode, credit, time, interactions } = elements[facts.settings.standard];
  const title = word("diagnostics.rules");
  if (launch === undefined) return { title, rows: [] };
  return {
    title,
    rows: [
      ...(mode === undefined ? [] : [modeRow(launch, mode)]),
      ...(credit === undefined ? [] : [creditRow(launch, credit)]),
      ...(facts.outline.test === undefined ? [] : [masteryRow(facts, facts.outline.test)]),
      ...(time === undefined ? [] : [timeRow(launch, facts.findings.activeMs, time)]),
      ...(interactions === undefined ? [] : [interactionsRow(facts, interactions)]),
    ],
  };
}

type Told = NonNullable<Findings["launch"]>;

function modeRow({ mode }: Told, technical: string): ReportRow {
  return { term: word("diagnostics.mode"), says: word(`diagnostics.mode.${mode.toLowerCase()}`), technical: [technical] };
}

function creditRow({ credit }: Told, technical: string): ReportRow {
  const says = word(credit ? "diagnostics.credit.yes" : "diagnostics.credit.no");
  return { term: word("diagnostics.credit"), says, technical: [technical] };
}

/** The platform's wins; where it gave one that cannot be, that is said. */
function masteryRow({ findings, settings, clean }: Facts, test: TestRules): ReportRow {
  const given = findings.launch?.masteryScore;
  const from = given !== undefined ? "lms" : (test.masteryFrom ?? "course");
  const number = String(Number(((given ?? test.masteryScore) * 100).toFixed(2))).replace(".", word("number.point"));
  const says = word(`diagnostics.mastery.${from}`, { score: word("number.percent", { number }) });
  const { mastery } = elements[settings.standard];
  const ignored = findings.notes.find((note) => note.startsWith(wrongMastery));
  const term = word("diagnostics.mastery");
  if (ignored === undefined) return { term, says, technical: mastery === undefined ? undefined : [mastery] };
  return { term, says: `${says} ${word("diagnostics.mastery.ignored")}`, technical: [mastery ?? "", clean(ignored)], sign: "trouble" };
}

function timeRow({ timeLimit }: Told, activeMs: number, technical: string): ReportRow {
  const term = word("diagnostics.time");
  if (timeLimit === undefined) return { term, says: word("diagnostics.time.none"), technical: [technical] };
  const { limitMs, spentMs, action, told } = timeLimit;
  const minutes = (ms: number) => Math.round(ms / 60_000);
  const says = word(`diagnostics.time.${action}`, { used: minutes(spentMs + activeMs), limit: minutes(limitMs) });
  return { term, says, technical: [technical, `${action},${told ? "message" : "no message"}`] };
}

function interactionsRow({ findings: { host }, settings }: Facts, technical: string): ReportRow {
  const { count = 0, leftOut = 0 } = host.interactions ?? {};
  const says = word("diagnostics.interactions.of", { told: count, most: settings.interactions });
  const term = word("diagnostics.interactions");
  if (leftOut === 0) return { term, says, technical: [technical] };
  return { term, says: `${says} ${word("diagnostics.interactions.left-out", { number: leftOut })}`, technical: [technical] };
}
