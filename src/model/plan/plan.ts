import type { BehaviourId } from "../role-play/behaviour.ts";
import type { Phase } from "../ids.ts";
import type { Revisit } from "./revisit.ts";

/** What a course gives to a plan: what one may resolve to do, and what it sends after the learner. */
export interface PlanOffer {
  readonly techniques: readonly PlanTechnique[];
  /** In the order of their days; absent where the course has none. */
  readonly messages?: readonly FollowUpMessage[];
}

/** Something that the course teaches people to do, as one line of a plan may name it. */
export interface PlanTechnique {
  readonly id: BehaviourId;
  readonly name: string;
  readonly phase: Phase;
  readonly rule: string;
  /** Up to three ways to say or do it. */
  readonly examples: readonly string[];
}

/** One question and one cue, so many days after the course. */
export interface FollowUpMessage {
  readonly day: number;
  readonly objective: string;
  readonly behaviours: readonly BehaviourId[];
  readonly question: string;
  readonly cue: string;
}

/** "If `cue`, then I will `technique`", from a day on. Empty where nothing is written or chosen yet. */
export interface PlanLine {
  readonly cue: string;
  readonly technique: BehaviourId | "";
  /** The technique's name as it was called where it was chosen: for a course that does not have it. */
  readonly name?: string;
  /** A calendar day, `2026-12-01`, of no time zone. */
  readonly date: string;
  /** What the learner would say, from the rehearsal. */
  readonly reply: string;
  /** Whether the learner said it aloud: the rehearsal is done. */
  readonly aloud: boolean;
  /** Technique and date as they were reported last. */
  readonly told?: string;
  /** In a course that comes back to the plan: what became of the line. */
  readonly revisit?: Revisit;
}

export interface Plan {
  /** Tells the reminders of this plan from those of others. */
  readonly key: string;
  /** As many as `planLines`. */
  readonly lines: readonly PlanLine[];
  /** The id of the course that came back to it last. */
  readonly revisitedIn?: string;
}

export const planLines = 3;
/** Most characters of what is written: a cue, a reply, why a line was kept or not; and of a technique's name. */
export const planRoom = { cue: 160, reply: 400, why: 200, name: 80 } as const;

export const emptyLine: PlanLine = { cue: "", technique: "", date: "", reply: "", aloud: false };

/** A plan with nothing in it. `key`: letters and digits. */
export function emptyPlan(key: string): Plan {
  return { key, lines: Array.from({ length: planLines }, () => emptyLine) };
}

/** What a line still lacks, in the order in which it is made; nothing once it is made. */
export function lacking({ cue, technique, date, aloud }: PlanLine): readonly ("cue" | "technique" | "date" | "aloud")[] {
  const there = { cue: cue.trim() !== "", technique: technique !== "", date: isDay(date), aloud };
  return (["cue", "technique", "date", "aloud"] as const).filter((part) => !there[part]);
}

/** Whether there is a cue or a technique in it. */
export function beginsSomething({ cue, technique }: PlanLine): boolean {
  return cue.trim() !== "" || technique !== "";
}

export function isMade(line: PlanLine): boolean {
  return lacking(line).length === 0;
}

/** The plan with a line changed. A rehearsal was of its cue and technique: with another of either it is to be done again. */
export function changeLine(plan: Plan, index: number, change: Partial<PlanLine>): Plan {
  const lines = plan.lines.map((line, at) => {
    if (at !== index) return line;
    const next = { ...line, ...change };
    return next.cue === line.cue && next.technique === line.technique ? next : { ...next, aloud: false };
  });
  return { ...plan, lines };
}

/** The plan with its techniques called by name, as far as these are known. */
export function nameTechniques(plan: Plan, techniques: readonly PlanTechnique[]): Plan {
  const lines = plan.lines.map((line) => {
    const name = techniques.find(({ id }) => id === line.technique)?.name;
    return name === undefined ? line : { ...line, name };
  });
  return { ...plan, lines };
}

/** What is to be reported of a line, once: its technique and day where it is made and was not reported so before. */
export function newsOf(line: PlanLine): string | undefined {
  const news = `${line.technique} ${line.date}`;
  return isMade(line) && line.told !== news ? news : undefined;
}

/** Whether it is a day that there is, from 2000 to 2099, as `2026-12-01`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return false;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(ms).toISOString().startsWith(text);
}

/** The day so many days after another. Throws a `RangeError` where that is none. */
export function addDays(day: string, days: number): string {
  if (!isDay(day)) throw new RangeError(`${day} is no day`);
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
