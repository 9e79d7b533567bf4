import { emptyLine, lacking, type PlanLine } from "./plan.ts";
import { stood, type PlanOutcome } from "./revisit.ts";

/** The line with its outcome: kept as it stood, changed from there with a day and a rehearsal of its own, or dropped for an empty one. Empty takes it back. */
export function decide(line: PlanLine, outcome: PlanOutcome | ""): PlanLine {
  if (line.revisit === undefined) return line;
  const { revisit, told } = line;
  const was = revisit.outcome === "" ? stood(line) : revisit.was;
  const now = { kept: was, "": was, changed: { ...was, date: "", aloud: false } as const, dropped: stood(emptyLine) }[outcome];
  return { ...now, ...(told === undefined ? {} : { told }), revisit: { ...revisit, was, outcome } };
}

/** What a line that is come back to still lacks: its outcome; something that is changed; all that makes a changed or a new line. */
export function revisitLacking(line: PlanLine): readonly ("outcome" | "difference" | ReturnType<typeof lacking>[number])[] {
  const { was, outcome } = line.revisit ?? { was: line, outcome: "" };
  if (outcome === "") return ["outcome"];
  if (outcome === "kept" || (outcome === "dropped" && isEmpty(line))) return [];
  const same = line.cue === was.cue && line.technique === was.technique && ["", was.date].includes(line.date);
  return outcome === "changed" && same ? ["difference"] : lacking(line);
}

function isEmpty({ cue, technique, date, reply }: PlanLine): boolean {
  return cue + technique + date + reply === "";
}
