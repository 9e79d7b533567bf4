/** SCORM 2004 4th RTE 4.2.4, from the lowest to the highest. `unknown` is lower than all. */
const completions = ["not attempted", "incomplete", "completed"];
/** SCORM 2004 4th RTE 4.2.22 */
const successes = ["unknown", "failed", "passed"];

/** The higher of what the host holds and what the attempt says: a status is never lowered. A word of no vocabulary gives way. */
export function higherCompletion(held: string | undefined, next: string): string {
  return higher(completions, held, next);
}

export function higherSuccess(held: string | undefined, next: string): string {
  return higher(successes, held, next);
}

function higher(order: readonly string[], held: string | undefined, next: string): string {
  return held !== undefined && order.indexOf(held) > order.indexOf(next) ? held : next;
}
