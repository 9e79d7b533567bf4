import { beginsSomething, type Plan, type PlanLine } from "./plan.ts";

/** What becomes of a line some weeks on. A dropped one may have another in its place. */
export const planOutcomes = ["kept", "changed", "dropped"] as const;
export type PlanOutcome = (typeof planOutcomes)[number];

/** All of a line that is put back where it is kept. */
export type StoodLine = Pick<PlanLine, "cue" | "technique" | "name" | "date" | "reply" | "aloud">;

/** A line come back to. What the line itself holds is what counts from now on: as it stood, changed, or another. */
export interface Revisit {
  /** The line as it stood before. */
  readonly was: StoodLine;
  /** Empty until the learner has said it. */
  readonly outcome: PlanOutcome | "";
  /** For the learner alone. */
  readonly why: string;
  /** Written again from memory: it stands as written as soon as its outcome is said. */
  readonly remembered?: boolean;
  /** The outcome as it was reported last. */
  readonly told?: PlanOutcome;
}

/** The plan as this course comes back to it: each line that has something waits for its outcome. As it is where the course has begun so before. */
export function beginRevisit(plan: Plan, course: string): Plan {
  if (plan.revisitedIn === course) return plan;
  const lines = plan.lines.map(({ revisit: _, ...line }): PlanLine =>
    beginsSomething(line) ? { ...line, revisit: { was: stood(line), outcome: "", why: "" } } : line,
  );
  return { ...plan, lines, revisitedIn: course };
}

/** The plan where nothing is left of it but what the learner remembers: each empty line may be written as it stood. */
export function rememberPlan(plan: Plan, course: string): Plan {
  const lines = plan.lines.map((line): PlanLine =>
    beginsSomething(line) ? line : { ...line, revisit: { was: stood(line), outcome: "", why: "", remembered: true } },
  );
  return { ...plan, lines, revisitedIn: course };
}

/** The outcome that is to be reported of a line, once: where it names a technique. */
export function outcomeNews({ revisit }: PlanLine): PlanOutcome | undefined {
  if (revisit === undefined || revisit.outcome === "" || revisit.was.technique === "") return undefined;
  return revisit.outcome === revisit.told ? undefined : revisit.outcome;
}

export function stood({ cue, technique, name, date, reply, aloud }: StoodLine): StoodLine {
  return { cue, technique, ...(name === undefined ? {} : { name }), date, reply, aloud };
}
