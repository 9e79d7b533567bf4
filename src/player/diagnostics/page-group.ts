import type { ReportGroup } from "../../elements/diagnostics/report.ts";
import { word } from "../../elements/words.ts";
import { engineVersion } from "../engine-version.ts";
import { instant, type Facts } from "./facts.ts";

const longest = 300;

/** What plays here, and in what. */
export function pageGroup({ outline, window, nowMs }: Facts): ReportGroup {
  const framed = window.parent !== window;
  return {
    title: word("diagnostics.page"),
    rows: [
      { term: word("diagnostics.course"), says: outline.title, technical: [`${outline.id} ${outline.version}`] },
      { term: word("diagnostics.engine"), says: engineVersion },
      { term: word("diagnostics.window"), says: word(framed ? "diagnostics.window.frame" : "diagnostics.window.own") },
      { term: word("diagnostics.browser"), says: window.navigator.userAgent.slice(0, longest) },
      { term: word("diagnostics.when"), says: instant(nowMs) },
    ],
  };
}
