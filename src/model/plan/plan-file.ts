import { emptyPlan, isDay, isMade, planLines, planRoom, type Plan, type PlanLine } from "./plan.ts";
import { planOutcomes, stood, type Revisit, type StoodLine } from "./revisit.ts";

const format = "recourse-plan";
const version = 1;

/** Most bytes of a file that is opened: three full lines take less than a sixth. */
export const planFileBytes = 65_536;

/** What is wrong with a file, and where in it: `lines[1].date`. */
export interface PlanFileMistake {
  readonly code: "too-large" | "not-json" | "not-a-plan" | "newer" | "field";
  readonly place: string;
}

/** The plan as text, for this browser and for a file: JSON, version 1. */
export function writePlan(plan: Plan): string {
  return `${JSON.stringify({ format, version, ...plan }, null, 2)}\n`;
}

/**
 * Reads what `writePlan` wrote; the first mistake where it is anything else. Takes known fields alone, each within its room; nothing in it is
 * run or shown as markup. Techniques are not looked up: one that a course does not teach is called by the name in the file.
 */
export function readPlan(text: string): Plan | PlanFileMistake {
  if (text.length > planFileBytes) return { code: "too-large", place: "" };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { code: "not-json", place: "" };
  }
  if (!isRecord(value) || value["format"] !== format) return { code: "not-a-plan", place: "format" };
  if (value["version"] !== version) {
    const newer = typeof value["version"] === "number" && value["version"] > version;
    return { code: newer ? "newer" : "not-a-plan", place: "version" };
  }
  const { key, lines, revisitedIn } = value;
  if (typeof key !== "string" || !/^[a-z0-9]{1,16}$/.test(key)) return { code: "field", place: "key" };
  if (revisitedIn !== undefined && !isName(revisitedIn)) return { code: "field", place: "revisitedIn" };
  if (!Array.isArray(lines) || lines.length > planLines) return { code: "field", place: "lines" };
  const read: PlanLine[] = [];
  for (const [index, line] of lines.entries()) {
    const wrong = isRecord(line) ? wrongField(line, sound) : "";
    if (wrong !== undefined) return { code: "field", place: `lines[${index}]${wrong === "" ? "" : `.${wrong}`}` };
    read.push(toLine(line as PlanLine));
  }
  return { key, lines: [...read, ...emptyPlan(key).lines.slice(read.length)], ...(revisitedIn === undefined ? {} : { revisitedIn }) };
}

export function isMistake(read: Plan | PlanFileMistake): read is PlanFileMistake {
  return "code" in read;
}

/** A plan from a file: what is made in it was reported where it was made. */
export function asOpened(plan: Plan): Plan {
  return { ...plan, lines: plan.lines.map((line) => (isMade(line) ? { ...line, told: `${line.technique} ${line.date}` } : line)) };
}

type Sound<Fields> = Readonly<Record<keyof Fields, (value: unknown) => boolean>>;

/** What each field may hold. */
const soundStood: Sound<StoodLine> = {
  cue: (value) => isText(value, planRoom.cue),
  technique: (value) => value === "" || isName(value),
  name: (value) => value === undefined || isText(value, planRoom.name),
  date: (value) => value === "" || (isText(value, 10) && isDay(value)),
  reply: (value) => isText(value, planRoom.reply),
  aloud: (value) => typeof value === "boolean",
};
const soundRevisit: Sound<Revisit> = {
  was: (value) => isSound(value, soundStood),
  outcome: (value) => value === "" || isOutcome(value),
  why: (value) => isText(value, planRoom.why),
  remembered: (value) => value === undefined || typeof value === "boolean",
  told: (value) => value === undefined || isOutcome(value),
};
const sound: Sound<PlanLine> = {
  ...soundStood,
  told: (value) => value === undefined || (isText(value, 50) && /^[a-z0-9-]+ [\d-]{10}$/.test(value)),
  revisit: (value) => value === undefined || isSound(value, soundRevisit),
};

function wrongField<Fields>(record: Record<string, unknown>, fields: Sound<Fields>): string | undefined {
  return Object.entries<(value: unknown) => boolean>(fields).find(([name, holds]) => !holds(record[name]))?.[0];
}

function isSound<Fields>(value: unknown, fields: Sound<Fields>): boolean {
  return isRecord(value) && wrongField(value, fields) === undefined;
}

/** The known fields alone. */
function toLine({ told, revisit, ...line }: PlanLine): PlanLine {
  return { ...stood(line), ...(told === undefined ? {} : { told }), ...(revisit === undefined ? {} : { revisit: toRevisit(revisit) }) };
}

function toRevisit({ was, outcome, why, remembered, told }: Revisit): Revisit {
  return {
    was: stood(was),
    outcome,
    why,
    ...(remembered === undefined ? {} : { remembered }),
    ...(told === undefined ? {} : { told }),
  };
}

/** An id, as techniques and courses have it. */
function isName(value: unknown): value is string {
  return isText(value, 30) && /^[a-z](?:-?[a-z0-9])*$/.test(value);
}

function isOutcome(value: unknown): boolean {
  return (planOutcomes as readonly unknown[]).includes(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value.length <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
