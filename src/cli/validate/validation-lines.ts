import { table } from "../table.ts";
import type { FindingList } from "./finding-list.ts";

export interface ValidationCounts {
  readonly statements: number;
  /** Of these, those that name a version of the profile. */
  readonly ofProfile: number;
  readonly ofCmi5: number;
}

/** What the command line says after a validation: a row for each finding that was kept, how often each rule was broken where there are more, and a last sentence. */
export function validationLines(names: readonly string[], findings: FindingList, counts: ValidationCounts): string[] {
  const { kept, total, byRule } = findings;
  const several = names.length > 1;
  const rows = kept.map(({ source, line, finding: { rule, path, message } }) => [
    ...(several ? [plain(names[source] ?? "")] : []),
    String(line),
    plain(rule),
    path === "" ? "-" : plain(path),
    plain(message),
  ]);
  const head = [...(several ? ["FILE"] : []), "LINE", "RULE", "WHERE", "WHAT"];
  const listed = total === 0 ? [] : [...table([head, ...rows]), ""];
  const left = total - kept.length;
  const more =
    left > 0 ? [`${many(left, "finding")} more. By rule:`, ...table(byRule.map(([rule, count]) => [`  ${count}`, plain(rule)])), ""] : [];
  const { statements, ofCmi5, ofProfile } = counts;
  const read = `${many(statements, "statement")} read; ${ofCmi5.toLocaleString("en")} by cmi5, ${ofProfile.toLocaleString("en")} by the profile.`;
  return [...listed, ...more, `${read} ${total === 0 ? "Nothing is wrong." : `${many(total, "finding")}.`}`];
}

/** That a file of a folder was not judged, with what it says of itself. */
export function leftOutLine(name: string, note: string): string {
  return `${plain(name)} is left out: its first line is no statement but a note, “${plain(note)}”`;
}

function many(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** Of text that comes from anywhere: no control characters, which a terminal would obey, and not longer than one reads. */
function plain(text: string): string {
  const most = 300;
  const visible = text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return visible.length > most ? `${visible.slice(0, most)}…` : visible;
}
