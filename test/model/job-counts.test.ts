import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { answered, noAnswers, type FormAnswers } from "../../src/model/form-answers.ts";
import {
  countedBefore,
  countedIn,
  noCounts,
  readCounts,
  recount,
  withOpened,
  writeCounts,
  type CountedWave,
  type JobCounts,
} from "../../src/model/job-counts.ts";
import { item, ownForm, seenForm } from "../fixtures/job-form.ts";

const heard = (count: string): FormAnswers => answered(noAnswers, ownForm, item("heard"), [count]);
const at = (wave: number, answers: FormAnswers, handedIn = false): CountedWave => ({ wave, answers, handedIn });
const both = [at(90, heard("3")), at(30, heard("none"), true)].reduce(recount, { ...noCounts, cohort: "NORTH24", role: "counter" });
const opened = (text: string): JobCounts => {
  const read = readCounts(ownForm, text);
  assert.ok(typeof read !== "string", String(read));
  return read;
};

describe("recount, countedIn, countedBefore", () => {
  it("keeps each wave once, earliest first, and gives an empty one where nothing is counted", () => {
    assert.deepEqual(
      recount(both, at(90, heard("4"))).waves.map(({ wave, answers }) => [wave, ...(answers.get(item("heard")) ?? [])]),
      [
        [30, "none"],
        [90, "4"],
      ],
    );
    assert.deepEqual(countedIn(both, 60), at(60, noAnswers));
  });

  it("finds the last wave before, never this one, a later one, an empty one, or one without days", () => {
    assert.equal(countedBefore(both, 90)?.wave, 30);
    assert.equal(countedBefore(both, 30), undefined);
    assert.equal(countedBefore(recount(both, at(60, noAnswers)), 90)?.wave, 30);
    assert.equal(countedBefore(recount(noCounts, at(0, heard("1"))), 30), undefined);
  });
});

describe("writeCounts(form, counts), readCounts(form, text)", () => {
  it("reads what was written: no occasion stays no occasion, nought stays nought", () => {
    const counts = recount(both, at(90, answered(heard("0"), ownForm, item("plan"), ["b"])));
    assert.deepEqual(opened(writeCounts(ownForm, counts)), counts);
    assert.deepEqual(opened(`\uFEFF${writeCounts(ownForm, noCounts)}`), noCounts);
  });

  it("says what is wrong with a file, and takes nothing of it", () => {
    const written = writeCounts(ownForm, both);
    assert.deepEqual(
      ["", "[]", "null", "{", '{"format":"recourse-plan"}', written.replace('"version": 1', '"version": 2'), "x".repeat(70_000)].map(
        (text) => readCounts(ownForm, text),
      ),
      ["not-counts", "not-counts", "not-counts", "not-counts", "not-counts", "newer", "too-large"],
    );
    assert.equal(readCounts(seenForm, written), "other-form");
  });

  it("takes known fields and the form's own answers alone from a file that somebody has changed", () => {
    const hostile = {
      format: "recourse-counts",
      version: 1,
      form: "contacts",
      cohort: "<img src=x onerror=alert(1)>",
      role: `<b>${"r".repeat(100)}`,
      waves: [
        {
          wave: 30,
          handedIn: "yes",
          answers: [{ item: "heard", response: ["9"] }, { item: "sorry", response: ["2", "3"] }, { item: 7 }, null],
        },
        { wave: -1, answers: [] },
        { wave: 1e9, answers: [] },
        { wave: "90", answers: [] },
        { answers: [{ item: "heard", response: ["1"] }] },
        "90",
      ],
    };
    const read = opened(JSON.stringify(hostile));
    assert.equal(read.cohort, "");
    assert.equal(read.role.length, 40);
    assert.deepEqual(read.waves, [at(30, answered(noAnswers, ownForm, item("sorry"), ["2"]))]);
  });
});

describe("withOpened(here, opened)", () => {
  it("adds the waves that are empty here, and changes none that is not", () => {
    const here = recount({ ...noCounts, role: "telephone" }, at(90, heard("5")));
    const joined = withOpened(here, both);
    assert.deepEqual(
      joined.waves.map(({ wave, answers, handedIn }) => [wave, answers.get(item("heard"))?.[0], handedIn]),
      [
        [30, "none", true],
        [90, "5", false],
      ],
    );
    assert.deepEqual([joined.cohort, joined.role], ["NORTH24", "telephone"]);
  });
});
