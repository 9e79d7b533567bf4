import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seededRandom } from "../../src/model/random.ts";
import { toRawScore } from "../../src/statements/raw-score.ts";

describe("toRawScore(scaled)", () => {
  it("is 0 to 100 with two decimals", () => {
    assert.equal(toRawScore(0), 0);
    assert.equal(toRawScore(1), 100);
    assert.equal(toRawScore(0.8), 80);
    assert.equal(toRawScore(2 / 3), 66.66);
    assert.equal(toRawScore(0.29), 29);
    assert.equal(toRawScore(0.57), 57);
  });

  it("stays on its side of a mastery score of four decimals", () => {
    const random = seededRandom(17);
    for (let n = 0; n < 2000; n++) {
      const mastery = Math.round(random() * 10_000) / 10_000;
      const scaled = Math.min(1, Math.max(0, Math.round((mastery + (random() - 0.5) / 1000) * 1_000_000) / 1_000_000));
      assert.equal(toRawScore(scaled) >= Number((mastery * 100).toFixed(2)), scaled >= mastery, `${scaled} against ${mastery}`);
    }
  });
});
