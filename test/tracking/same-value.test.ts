import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sameValue } from "../../src/tracking/lrs/same-value.ts";

describe("sameValue(one, other)", () => {
  it("is blind to the order of keys and to keys without a value", () => {
    assert.ok(
      sameValue({ score: { scaled: 1, raw: 3 }, success: true }, { success: true, score: { raw: 3, scaled: 1 }, response: undefined }),
    );
    assert.ok(sameValue(undefined, undefined));
  });

  it("sees any other difference, however deep", () => {
    assert.ok(!sameValue({ score: { scaled: 1 } }, { score: { scaled: 0.5 } }));
    assert.ok(!sameValue({ list: [1, 2] }, { list: [2, 1] }));
    assert.ok(!sameValue({ list: [1] }, { list: { 0: 1 } }));
    assert.ok(!sameValue({ success: true }, {}));
    assert.ok(!sameValue(null, {}));
  });
});
