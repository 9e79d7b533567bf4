import { isRecord } from "../is-record.ts";
import { pathTo } from "../path-to.ts";
import { both, objectOf } from "./check.ts";
import type { Check } from "./check.ts";
import { duration, extensions, number, text, truth } from "./values.ts";

const scoreRange: Check = (score, path, report) => {
  if (!isRecord(score)) return;
  const [scaled, raw, min, max] = ["scaled", "raw", "min", "max"].map((name) => score[name]);
  if (typeof scaled === "number" && Math.abs(scaled) > 1)
    report("2.4.5.1", pathTo(path, "scaled"), `${scaled} does not lie between -1 and 1`);
  if (typeof min === "number" && typeof max === "number" && min >= max)
    report("2.4.5.1", pathTo(path, "min"), `${min} is not less than max, ${max}`);
  if (typeof raw !== "number") return;
  if (typeof min === "number" && raw < min) report("2.4.5.1", pathTo(path, "raw"), `${raw} is less than min, ${min}`);
  if (typeof max === "number" && raw > max) report("2.4.5.1", pathTo(path, "raw"), `${raw} is more than max, ${max}`);
};

/** xAPI 1.0.3 Data 2.4.5.1 */
const score: Check = both(
  objectOf({
    clause: "2.4.5.1",
    name: "a score",
    properties: { scaled: number("2.4.5.1"), raw: number("2.4.5.1"), min: number("2.4.5.1"), max: number("2.4.5.1") },
  }),
  scoreRange,
);

/** xAPI 1.0.3 Data 2.4.5 */
export const result: Check = objectOf({
  clause: "2.4.5",
  name: "a result",
  properties: { score, success: truth("2.4.5"), completion: truth("2.4.5"), response: text("2.4.5"), duration, extensions },
});
