import type { Attempt, TestRun } from "../../src/model/attempt.ts";

/** An attempt as JSON can say it: what a file holds beside a saved state, to compare what is restored. */
export function plainAttempt({ revision, place, seen, responses, test }: Attempt): unknown {
  const plain = {
    revision,
    place,
    seen: [...seen].sort(),
    responses: Object.fromEntries(responses),
    test: { ...test, last: plainRun(test.last), current: plainRun(test.current) },
  };
  return JSON.parse(JSON.stringify(plain)) as unknown;
}

function plainRun(run: TestRun | undefined): unknown {
  return run && { ...run, answers: Object.fromEntries(run.answers), flagged: [...run.flagged].sort() };
}
