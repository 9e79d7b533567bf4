import type { Attempt } from "./attempt.ts";

/** What was shown in conversations that were played to their end. */
export interface Conduct {
  readonly talks: number;
  /** The mean of each conversation's best run, 0 to 1. */
  readonly scaled: number;
}

/** Undefined before the first conversation has ended. One that was read in place of being played shows nothing. */
export function bestConduct({ responses }: Attempt): Conduct | undefined {
  const best = [...responses.values()].flatMap((response) =>
    response.kind === "scenario" && response.results.length > 0
      ? Math.max(...response.results.map(({ scaled }) => scaled), response.best?.scaled ?? 0)
      : [],
  );
  return best.length === 0 ? undefined : { talks: best.length, scaled: best.reduce((sum, one) => sum + one, 0) / best.length };
}
