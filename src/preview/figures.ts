/** What the LMS would show of a run, the same for every standard. */
export interface Figures {
  readonly completion: "unknown" | "incomplete" | "completed";
  readonly success: "unknown" | "passed" | "failed";
  /** The standard's own word: `lesson_status`, whether moveOn is satisfied, in xAPI the last verb about the course. */
  readonly status: string;
  /** 0 to 100, as the course gave it. */
  readonly raw: number | undefined;
  /** 0 to 1. */
  readonly scaled: number | undefined;
  readonly location: string;
  readonly suspendData: string;
  /** Characters that the standard promises room for; undefined where it sets no limit. */
  readonly suspendLimit: number | undefined;
  readonly sessionMs: number;
  readonly totalMs: number;
}

/** Of a run that reports nothing. */
export const noFigures: Figures = {
  completion: "unknown",
  success: "unknown",
  status: "",
  raw: undefined,
  scaled: undefined,
  location: "",
  suspendData: "",
  suspendLimit: undefined,
  sessionMs: 0,
  totalMs: 0,
};

/** One answer, or one turn, as the course reported it. */
export interface InteractionRow {
  readonly id: string;
  readonly type: string;
  readonly response: string;
  readonly correct: string;
  readonly result: string;
  readonly latency: string;
}

export function asNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}
