import type { ReportGroup, ReportRow } from "../../elements/diagnostics/report.ts";
import { word } from "../../elements/words.ts";
import type { HostFindings } from "../../tracking/diagnostics/findings.ts";
import { instant, type Facts } from "./facts.ts";

/** SCORM 1.2 RTE 3.4.4, SCORM 2004 4th RTE 4.2.23 (3rd alike): characters of `cmi.suspend_data`. The other standards set no limit. */
const stateLimits: Readonly<Record<string, number>> = { scorm12: 4096, "scorm2004-3rd": 64_000, "scorm2004-4th": 64_000 };

/** Whether work arrives, how fast, and what waits where. */
export function savingGroup(facts: Facts): ReportGroup {
  const { launch, saves, host } = facts.findings;
  if (launch === undefined) return { title: word("diagnostics.saving"), rows: [stateRow(facts)] };
  const tracked = facts.settings.standard !== "web";
  return {
    title: word("diagnostics.saving"),
    rows: [
      stateRow(facts),
      lastRow(facts),
      { term: word("diagnostics.saves"), says: String(saves.count) },
      ...(tracked ? [{ term: word("diagnostics.calls"), says: String(host.calls) }] : []),
      sizeRow(facts),
      keptRow(facts),
      ...(tracked ? [takenUpRow(facts)] : []),
      ...outboxRows(host.outbox),
    ],
  };
}

function stateRow({ findings, clean }: Facts): ReportRow {
  const { saveState: state, launch, errors } = findings;
  const term = word("diagnostics.state");
  if (launch === undefined) {
    const why = errors.at(-1)?.text;
    return { term, says: word("diagnostics.state.none"), technical: why === undefined ? undefined : [clean(why)], sign: "trouble" };
  }
  switch (state.kind) {
    case "saved":
      return state.refused === undefined
        ? { term, says: word("save.saved"), sign: "good" }
        : { term, says: word("save.refused"), sign: "trouble" };
    case "unsaved":
      return {
        term,
        says: word("diagnostics.state.unsaved", { time: instant(state.sinceMs) }),
        technical: [clean(state.detail)],
        sign: "trouble",
      };
    case "ended":
      return state.unsaved === undefined
        ? { term, says: word("save.ended") }
        : { term, says: word("diagnostics.state.ended-unsaved"), technical: [clean(state.unsaved)], sign: "trouble" };
    default:
      return { term, says: word(`save.${state.kind}`) };
  }
}

function lastRow({ findings }: Facts): ReportRow {
  const term = word("diagnostics.last");
  const { last } = findings.saves;
  if (last === undefined) return { term, says: word("diagnostics.last.none") };
  return { term, says: word("diagnostics.last.took", { ms: last.tookMs }), technical: [instant(last.atMs)] };
}

function sizeRow({ findings, settings }: Facts): ReportRow {
  const term = word("diagnostics.size");
  const used = findings.stateLength;
  const limit = stateLimits[settings.standard];
  if (limit === undefined) return { term, says: word("diagnostics.size.free", { used }) };
  const says = word("diagnostics.size.of", { used, limit });
  return { term, says, technical: ["cmi.suspend_data"], sign: used > limit ? "trouble" : "good" };
}

function keptRow({ findings, settings, storage }: Facts): ReportRow {
  const term = word("diagnostics.kept");
  if (settings.standard === "web") {
    const inBrowser = findings.host.keptIn === "browser";
    return { term, says: word(inBrowser ? "diagnostics.kept.place" : "diagnostics.kept.memory"), sign: inBrowser ? "good" : "trouble" };
  }
  if (!storage) return { term, says: word("diagnostics.kept.forbidden") };
  return { term, says: word(findings.copy.kept ? "diagnostics.kept.unsaved" : "diagnostics.kept.nothing") };
}

function takenUpRow({ findings }: Facts): ReportRow {
  const taken = findings.copy.takenUp ? "diagnostics.taken-up.some" : "diagnostics.taken-up.none";
  return { term: word("diagnostics.taken-up"), says: word(taken) };
}

/** Statements that an LRS does not have, or not yet. */
function outboxRows(outbox: HostFindings["outbox"]): readonly ReportRow[] {
  if (outbox === undefined) return [];
  const { waiting, setAside, lost, keptIn } = outbox;
  const bad = (count: number) => (count > 0 ? "trouble" : undefined);
  return [
    {
      term: word("diagnostics.waiting"),
      says: waiting === 0 ? "0" : word(`diagnostics.waiting.${keptIn}`, { number: waiting }),
      technical: [keptIn === "browser" ? "IndexedDB" : word("diagnostics.waiting.nowhere")],
    },
    { term: word("diagnostics.set-aside"), says: String(setAside), sign: bad(setAside) },
    { term: word("diagnostics.lost"), says: String(lost), sign: bad(lost) },
  ];
}
