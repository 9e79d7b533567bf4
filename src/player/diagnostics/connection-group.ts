import type { ReportGroup, ReportRow } from "../../elements/diagnostics/report.ts";
import { word } from "../../elements/words.ts";
import type { ApiPlace } from "../../tracking/scorm/find-api.ts";
import { pathTo, windowsAround, type ApiProperty } from "./api-around.ts";
import { instant, type Facts } from "./facts.ts";
import { originOf } from "./withhold.ts";

/** Of a value that a host names. */
const longest = 80;

const parameters = {
  cmi5: ["endpoint", "fetch", "actor", "registration", "activityId"],
  xapi: ["endpoint", "auth", "actor"],
} as const;

/** Whom the course talks to, and how it was found. */
export function connectionGroup(facts: Facts): ReportGroup {
  const { standard } = facts.settings;
  const made: ReportRow = { term: word("diagnostics.standard"), says: word(`diagnostics.standard.${standard}`) };
  return { title: word("diagnostics.connection"), rows: [made, ...rowsFor(facts)] };
}

function rowsFor(facts: Facts): readonly ReportRow[] {
  switch (facts.settings.standard) {
    case "web":
      return [];
    case "cmi5":
      return lrsRows(facts, parameters.cmi5);
    case "xapi":
      return lrsRows(facts, parameters.xapi);
    case "scorm12":
      return scormRows(facts, "API");
    default:
      return scormRows(facts, "API_1484_11");
  }
}

function scormRows(facts: Facts, property: ApiProperty): readonly ReportRow[] {
  const term = word("diagnostics.api");
  const { api } = facts.findings.host;
  if (api !== undefined) {
    const technical = [`${pathTo(api.from === "self" ? "window" : "window.opener", api.parents)}.${property}`];
    return [{ term, says: placeOf(api), technical, sign: "good" }, versionRow(facts, "cmi._version")];
  }
  const around = windowsAround(facts.window, property).map(({ path, has }) => `${path}: ${word(`diagnostics.window.${has}`)}`);
  return [{ term, says: word("diagnostics.api.none"), technical: [property, ...around], sign: "trouble" }];
}

function placeOf({ from, parents }: ApiPlace): string {
  if (from === "opener") return parents === 0 ? word("diagnostics.api.opener") : word("diagnostics.api.above-opener", { count: parents });
  return parents === 0 ? word("diagnostics.api.self") : word("diagnostics.api.parent", { count: parents });
}

function lrsRows(facts: Facts, needed: readonly string[]): readonly ReportRow[] {
  const query = new URLSearchParams(facts.window.location.search);
  const there = needed.filter((name) => (query.get(name) ?? "") !== "");
  const link = there.length === needed.length ? "whole" : there.length === 0 ? "none" : "part";
  const launch: ReportRow = {
    term: word("diagnostics.link"),
    says: word(`diagnostics.link.${link}`),
    technical: needed.map((name) => `${name}: ${word(there.includes(name) ? "diagnostics.link.there" : "diagnostics.link.missing")}`),
    sign: link === "whole" ? "good" : "trouble",
  };
  const origin = originOf(query.get("endpoint") ?? "");
  const store: ReportRow = { term: word("diagnostics.lrs"), says: origin ?? word("diagnostics.lrs.none") };
  return [launch, store, answerRow(facts), versionRow(facts, "X-Experience-API-Version")];
}

function answerRow({ findings }: Facts): ReportRow {
  const { answer } = findings.host;
  const term = word("diagnostics.answer");
  if (answer === undefined) return { term, says: word("diagnostics.answer.unasked") };
  const { status, atMs, tookMs } = answer;
  const technical = [`${status ?? "—"}, ${tookMs} ms, ${instant(atMs)}`];
  if (status === undefined) return { term, says: word("diagnostics.answer.none"), technical, sign: "trouble" };
  // No document yet is a right answer, and so is one that somebody else has written meanwhile.
  const fine = status < 400 || [404, 409, 412].includes(status);
  return { term, says: word(fine ? "diagnostics.answer.fine" : "diagnostics.answer.refused"), technical, sign: fine ? "good" : "trouble" };
}

function versionRow({ findings, clean }: Facts, technical: string): ReportRow {
  const version = clean(findings.host.version ?? "").slice(0, longest);
  return { term: word("diagnostics.version"), says: version === "" ? word("diagnostics.untold") : version, technical: [technical] };
}
