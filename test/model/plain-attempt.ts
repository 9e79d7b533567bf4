import type { Attempt, Precheck, TestRun } from "../../src/model/attempt.ts";

/** An attempt as JSON can say it: what a file holds beside a saved state, to compare what is restored. */
export function plainAttempt({ revision, place, seen, responses, test, precheck }: Attempt): unknown {
  const plain = {
    revision,
    place,
    seen: [...seen].sort(),
    responses: Object.fromEntries(responses),
    test: { ...test, last: plainRun(test.last), current: plainRun(test.current) },
    precheck: plainPrecheck(precheck),
  };
  return JSON.parse(JSON.stringify(plain)) as unknown;
}

function plainPrecheck(precheck: Precheck | undefined): unknown {
  if (precheck?.kind !== "ended") return precheck && { ...precheck, run: plainRun(precheck.run) };
  return { ...precheck, asked: [...precheck.asked].sort(), shown: [...precheck.shown].sort() };
}

function plainRun(run: TestRun | undefined): unknown {
  const confidence = run?.confidence === undefined ? {} : { confidence: Object.fromEntries(run.confidence) };
  return run && { ...run, answers: Object.fromEntries(run.answers), flagged: [...run.flagged].sort(), ...confidence };
}
