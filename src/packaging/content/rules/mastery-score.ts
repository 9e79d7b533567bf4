import type { Rule } from "../rule.ts";

/** Float arithmetic leaves 0.29 * 10000 a hair beside 2900. */
const hair = 1e-9;

/** The mastery score has four decimals at most: what every standard can say (cmi5 13.1.4). */
export const masteryScore: Rule = {
  needs: ["course"],
  check({ course }, mistakes) {
    if (course?.value.test === undefined) return;
    const score = course.value.test.masteryScore;
    if (fourDecimals(score)) return;
    mistakes.add(course, ["test", "masteryScore"], "mastery-score", `is ${score}; four decimals at most, such as ${score.toFixed(4)}`);
  },
};

export function fourDecimals(score: number): boolean {
  return Math.abs(score * 10_000 - Math.round(score * 10_000)) < hair;
}
