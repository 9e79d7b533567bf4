import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { seededRandom } from "../../src/model/random.ts";
import { toIsoDuration, toTimespan12 } from "../../src/statements/durations.ts";

/** From nothing to a little over what fits, small times as likely as long ones. */
function anyMs(random: () => number): number {
  return Math.floor(10 ** (random() * 10.6)) - 1;
}

const seeds = [1, 2, 3, 5, 8];

describe("toIsoDuration(ms)", () => {
  it("says zero as PT0S, and so what is no time", () => {
    for (const ms of [0, -1, -100_000, Number.NaN, Number.NEGATIVE_INFINITY]) assert.equal(toIsoDuration(ms), "PT0S");
  });

  it("says seconds with at most two decimals", () => {
    assert.equal(toIsoDuration(10_000), "PT10S");
    assert.equal(toIsoDuration(50_210), "PT50.21S");
    assert.equal(toIsoDuration(754_319), "PT754.32S");
    assert.equal(toIsoDuration(100), "PT0.1S");
  });

  it("reads back to within half a hundredth, for any time", () => {
    for (const seed of seeds) {
      const random = seededRandom(seed);
      for (let n = 0; n < 500; n++) {
        const ms = anyMs(random);
        const text = toIsoDuration(ms);
        const seconds = /^PT(\d+(?:\.\d{1,2})?)S$/.exec(text)?.[1];
        assert.ok(
          seconds !== undefined && Math.abs(Number(seconds) * 1000 - Math.max(0, ms)) <= 5.001,
          `seed ${seed}: ${ms} ms gives ${text}`,
        );
      }
    }
  });
});

describe("toTimespan12(ms)", () => {
  it("says hours with four digits, and hundredths", () => {
    assert.equal(toTimespan12(0), "0000:00:00.00");
    assert.equal(toTimespan12(59_994), "0000:00:59.99");
    assert.equal(toTimespan12(59_995), "0000:01:00.00");
    assert.equal(toTimespan12(3_599_999), "0001:00:00.00");
    assert.equal(toTimespan12(90_061_010), "0025:01:01.01");
  });

  it("ends at the longest that the form can say", () => {
    assert.equal(toTimespan12(1e15), "9999:59:59.99");
  });

  it("reads back to within half a hundredth, for any time", () => {
    for (const seed of seeds) {
      const random = seededRandom(seed);
      for (let n = 0; n < 500; n++) {
        const ms = anyMs(random);
        const text = toTimespan12(ms);
        const [, hours, minutes, seconds] = /^(\d{4}):([0-5]\d):([0-5]\d\.\d\d)$/.exec(text) ?? [];
        const read = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
        assert.ok(Math.abs(read - Math.min(Math.max(0, ms), 35_999_999_990)) <= 5.001, `seed ${seed}: ${ms} ms gives ${text}`);
      }
    }
  });
});
