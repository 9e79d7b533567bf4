/** What differs between two packages of one course. */
export interface Finding {
  /** `breaks`: learners lose something that they had, or an LMS takes them for others. `changes`: their state carries over, and something else is as it says. */
  readonly effect: "breaks" | "changes";
  /** A sentence or two: what, and what comes of it. */
  readonly text: string;
}

export function breaks(text: string): Finding {
  return { effect: "breaks", text };
}

export function changes(text: string): Finding {
  return { effect: "changes", text };
}

/** `a, b and c`; of many the first ten and how many more. */
export function listed(names: readonly string[]): string {
  const [shown, more] = [names.slice(0, 10), names.length - 10];
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** `1 question`, `2 questions`. */
export function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
