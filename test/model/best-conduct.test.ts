import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt, BlockResponse, RunResult } from "../../src/model/attempt.ts";
import { bestConduct } from "../../src/model/best-conduct.ts";
import type { BlockId } from "../../src/model/ids.ts";

const ended = (...scaled: readonly number[]): readonly RunResult[] => scaled.map((one) => ({ ending: "settled", scaled: one }));
const after = (...responses: readonly BlockResponse[]): Attempt => ({
  ...emptyAttempt,
  responses: new Map(responses.map((response, index) => [`talk-${index}` as BlockId, response])),
});

describe("bestConduct(attempt)", () => {
  it("means the best run of each conversation, a later one than those kept included", () => {
    const late = { ending: "repaired", scaled: 0.9, number: 12, hash: 1, letters: "a" } as const;
    const attempt = after(
      { kind: "scenario", results: ended(0.2, 0.6, 0.5), runs: 3 },
      { kind: "scenario", results: ended(0.1), runs: 12, best: late },
      { kind: "reflection" },
    );
    assert.deepEqual(bestConduct(attempt), { talks: 2, scaled: 0.75 });
  });

  it("is not there before a conversation has ended, nor for one that was read", () => {
    const current = { hash: 1, letters: "a", practice: false };
    assert.equal(
      bestConduct(after({ kind: "scenario", results: [], runs: 0, current }, { kind: "scenario", results: [], runs: 0, leftOut: true })),
      undefined,
    );
  });
});
