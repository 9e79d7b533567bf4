import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { secondsIn } from "../../src/reports/seconds-in.ts";
import { correlation } from "../../src/reports/statistics/correlation.ts";
import { deviation, mean } from "../../src/reports/statistics/mean.ts";
import { median, quantile } from "../../src/reports/statistics/quantile.ts";
import { shareCells } from "../../src/reports/statistics/share.ts";
import { upperLower } from "../../src/reports/statistics/upper-lower.ts";
import { wilsonInterval } from "../../src/reports/statistics/wilson-interval.ts";

const places = (value: number | undefined, decimals: number) => value?.toFixed(decimals);

describe("wilsonInterval(count, of)", () => {
  it("gives the intervals of Newcombe 1998, table I, method 3", () => {
    const published = [
      [81, 263, "0.2553", "0.3662"],
      [15, 148, "0.0624", "0.1605"],
      [0, 20, "0.0000", "0.1611"],
      [1, 29, "0.0061", "0.1718"],
    ] as const;
    for (const [count, of, low, high] of published)
      assert.deepEqual(
        wilsonInterval(count, of)?.map((end) => end.toFixed(4)),
        [low, high],
      );
  });

  it("is the same for the share of the others, the other way round", () => {
    const [low, high] = wilsonInterval(3, 11) ?? [];
    assert.deepEqual(
      wilsonInterval(8, 11)?.map((end) => places(1 - end, 9)),
      [places(high, 9), places(low, 9)],
    );
  });

  it("is none of nothing, nor is the share", () => {
    assert.equal(wilsonInterval(0, 0), undefined);
    assert.deepEqual(shareCells(0, 0), [undefined, undefined, undefined]);
  });
});

describe("correlation(ones, others)", () => {
  it("gives the point-biserial correlation of SciPy’s own example (scipy.stats.pointbiserialr)", () => {
    assert.equal(places(correlation([0, 0, 0, 1, 1, 1, 1], [0, 1, 2, 3, 4, 5, 6]), 12), "0.866025403784");
  });

  it("is the difference of the means over the deviation, times the root of p times q", () => {
    const [right, scores] = [
      [1, 1, 0, 1, 0, 0, 1, 1, 0, 1],
      [14, 17, 9, 12, 11, 8, 16, 10, 13, 15],
    ];
    const of = (kind: number) => mean(scores.filter((_, index) => right[index] === kind)) ?? 0;
    const all = Math.sqrt(scores.reduce((sum, score) => sum + (score - 12.5) ** 2, 0) / 10);
    assert.equal(places(correlation(right, scores), 9), places(((of(1) - of(0)) / all) * Math.sqrt(0.6 * 0.4), 9));
  });

  it("is none where one of the two does not vary, whatever floating point makes of equal numbers", () => {
    assert.equal(correlation([1, 1, 1], [0.1, 0.2, 0.3]), undefined);
    assert.equal(correlation([1, 0, 1], [0.1, 0.1, 0.1]), undefined);
    assert.equal(correlation([], []), undefined);
  });
});

describe("upperLower(people)", () => {
  const ranked = (items: string) => [...items].map((item, index) => ({ total: index, item: Number(item) }));

  it("sets the upper 27 % against the lower 27 %", () => {
    // Eleven people: three at each end. Of the upper three all are right, of the lower three one is.
    assert.equal(places(upperLower(ranked("01000110111")), 9), places(1 - 1 / 3, 9));
    assert.equal(upperLower(ranked("11100000000")), -1);
  });

  it("lets those who tie at the edge share the places left there", () => {
    // Four people, one place at each end; two tie for the upper one, of whom one is right.
    const people = [
      { total: 1, item: 0 },
      { total: 2, item: 0 },
      { total: 3, item: 1 },
      { total: 3, item: 0 },
    ];
    assert.equal(upperLower(people), 0.5);
    assert.equal(upperLower(people.toReversed()), 0.5);
  });

  it("is none of fewer than two", () => {
    assert.equal(upperLower(ranked("1")), undefined);
  });
});

describe("quantile(values, share)", () => {
  it("gives what NumPy’s own examples of percentile give", () => {
    assert.equal(median([10, 7, 4, 3, 2, 1]), 3.5);
    assert.equal(median([10, 7, 4]), 7);
    assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75);
    assert.equal(quantile([], 0.5), undefined);
  });
});

describe("deviation(values)", () => {
  it("gives what Python’s own example of statistics.stdev gives", () => {
    assert.equal(places(deviation([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), 12), "1.081087415522");
    assert.equal(deviation([2]), undefined);
    assert.equal(mean([]), undefined);
  });
});

describe("secondsIn(duration)", () => {
  it("reads days, hours, minutes and seconds, and nothing whose length is not certain", () => {
    assert.equal(secondsIn("PT1434.05S"), 1434.05);
    assert.equal(secondsIn("P1DT1H2M3S"), 90_123);
    for (const wrong of ["", "P", "PT", "P1M", "P1Y", "1434", "PT1S2M"]) assert.equal(secondsIn(wrong), undefined, wrong);
  });
});
