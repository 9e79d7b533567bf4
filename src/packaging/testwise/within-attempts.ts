/**
 * The chance to pass at least one of so many attempts that are each passed with the chance `once`: at most their sum (union bound). Attempts are not
 * independent, since each form avoids the last one's questions; the bound holds however they hang together, and is over by no more than the chances to pass two of them, pair by pair.
 */
export function withinAttempts(once: number, attempts: number): number {
  return Math.min(1, once * attempts);
}
