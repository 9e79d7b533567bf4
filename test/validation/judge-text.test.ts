import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeText } from "../../src/validation/judge-text.ts";
import { changeAt } from "./change-at.ts";
import { samples } from "./cmi5-samples.ts";
import { readProfile } from "../../src/validation/profile/read-profile.ts";
import { sports, sportsProfile, sportsStatement } from "./profile/sports-profile.ts";

const profile = readProfile(sportsProfile());
const rulesOf = (text: string): readonly string[] => judgeText(text, profile).findings.map(({ rule }) => rule);

describe("judgeText(text, profile)", () => {
  it("finds text that is no JSON, and has no statement then", () => {
    assert.deepEqual(rulesOf('{"id": broken'), ["JSON"]);
    assert.deepEqual(judgeText("", profile), {
      statement: undefined,
      findings: [{ rule: "JSON", path: "", message: "the list of statements breaks off, or there is none" }],
    });
  });

  it("judges by xAPI, then by cmi5, then by the profile, and gives the statement", () => {
    const sample = changeAt(changeAt(samples.initialized, ["timestamp"], "2016-06-09T17:13:21"), ["verb", "display"], { english: "x" });
    const { statement } = judgeText(JSON.stringify(samples.initialized), profile);
    assert.deepEqual(statement, JSON.parse(JSON.stringify(samples.initialized)));
    assert.deepEqual(rulesOf(JSON.stringify(sample)), ["xAPI 1.0.3 Data 4.5", "cmi5 9.7"]);
    assert.deepEqual(rulesOf(JSON.stringify(changeAt(sportsStatement("fell"), ["id"], "7"))), ["xAPI 1.0.3 Data 2.4.1", sports.version]);
  });
});
