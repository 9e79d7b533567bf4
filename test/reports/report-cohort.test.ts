import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { LearnerTruth, TriedItem } from "../../src/cohort/truth.ts";
import { selectStatements } from "../../src/preview/statement-query.ts";
import type { Statement as StoredStatement } from "../../src/preview/statement.ts";
import { correlation } from "../../src/reports/statistics/correlation.ts";
import { mean } from "../../src/reports/statistics/mean.ts";
import { median } from "../../src/reports/statistics/quantile.ts";
import { queryParameters } from "../../src/reports/query-url.ts";
import type { ReportQuestion } from "../../src/reports/report-question.ts";
import { reportQuestions } from "../../src/reports/report-questions.ts";
import type { Cell } from "../../src/reports/report-table.ts";
import { contractFolder } from "../validation/profile/published-contract.ts";
import { publishedQuestions } from "./published-questions.ts";
import { simulated } from "../cohort/small-cohort.ts";
import { allStatements, ofCourse, reportCohort, reportPlan, reportTruth } from "./report-cohort.ts";
import { rowsOf, tableOf } from "./table-of.ts";

const truths = ofCourse.map(({ truth }) => truth);
const statements = ofCourse.flatMap((one) => one.statements);
const rows = (id: string) => rowsOf(id, statements);
const near = (one: Cell, other: number | undefined, about: string) =>
  assert.ok(Math.abs(Number(one) - (other ?? NaN)) < 1e-6, `${about}: ${String(one)} is not ${String(other)}`);
const count = <Item>(items: readonly Item[], holds: (item: Item) => boolean) => items.filter(holds).length;
const triedIn = ({ tried }: LearnerTruth, id: string, test: number): TriedItem | undefined =>
  tried.find(({ item, of }) => item === `questions/${id}` && of === test);
const firstTests = truths.filter(({ tests }) => tests.length > 0);
const questionIds = [
  ...new Set(truths.flatMap(({ tried }) => tried.filter(({ item }) => item.startsWith("questions/")).map(({ item }) => item.slice(10)))),
];
/** What they answered in a test that was handed in. */
const inFirstTest = (id: string) => firstTests.flatMap((truth) => triedIn(truth, id, 1) ?? []);

describe("reports of a cohort, held against the truth about it", () => {
  it("completion: finds how many began, passed and failed", () => {
    const [row] = rows("completion");
    const passed = count(truths, ({ tests }) => tests.some((test) => test.passed));
    assert.deepEqual([row?.["course"], row?.["began"], row?.["passed"]], ["small", truths.length, passed]);
    assert.ok(Number(row?.["completed"]) >= passed && Number(row?.["failed"]) > 0);
  });

  it("last-lesson: finds every lesson that was finished, and where each of those stopped who did not complete", () => {
    const told = rows("last-lesson");
    const [{ "stopped-after-it": _, of = 0 } = {}] = told;
    for (const lesson of ["start", "mend"]) {
      const row = told.find((one) => one["last-lesson-finished"] === lesson);
      assert.equal(
        row?.["finished-it"],
        count(truths, ({ lessons }) => lessons.some((one) => one.lesson === lesson && one.finished)),
      );
    }
    // Nobody who finishes both lessons has not completed, so that who stopped is who has one of them or none.
    const finished = truths.map(({ lessons }) => lessons.filter((one) => one.finished).map(({ lesson }) => String(lesson)));
    const stopped = finished.filter(({ length }) => length < 2).map((those) => those.at(-1) ?? "(none)");
    assert.equal(of, stopped.length);
    for (const row of told)
      assert.equal(
        row["stopped-after-it"],
        count(stopped, (one) => one === row["last-lesson-finished"]),
      );
    assert.ok(stopped.length > 2);
  });

  it("time-on-task and lost-sessions: find every session, its length, and those that crashed", () => {
    const sessions = truths.flatMap((truth) => truth.sessions);
    const [lost] = rows("lost-sessions");
    const crashed = count(sessions, (one) => one.crashed === true);
    assert.deepEqual([lost?.["sessions"], lost?.["without-an-end"], lost?.["with-two-open-at-once"]], [sessions.length, crashed, 0]);
    assert.ok(crashed > 0);
    const ended = (all: readonly LearnerTruth[]) => all.map((truth) => truth.sessions.filter((one) => one.crashed !== true));
    const told = rows("time-on-task");
    assert.equal(
      told.reduce((sum, row) => sum + Number(row["sessions"]), 0),
      ended(truths).flat().length,
    );
    const done = truths.filter(({ lessons }) => count(lessons, ({ finished }) => finished) === 2);
    const sums = ended(done)
      .filter(({ length }) => length > 0)
      .map((its) => its.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
    near(told.find((row) => row["completed"] === "yes")?.["median"], median(sums), "median");
  });

  it("versions: parts the cohort by version, with each one’s first tests", () => {
    const told = rows("versions");
    assert.deepEqual(
      told.map((row) => row["version"]),
      ["0.9.0", "1.0.0"],
    );
    for (const row of told) {
      const those = truths.filter(({ version }) => version === row["version"]);
      const scores = those.flatMap(({ tests: [first] }) => first?.scaled ?? []);
      assert.deepEqual([row["began"], row["first-tests"]], [those.length, scores.length]);
      near(row["mean"], mean(scores), "mean");
      assert.equal(
        row["passed"],
        count(those, ({ tests: [first] }) => first?.passed === true),
      );
    }
  });

  it("versions and question-difficulty: the question that is harder in the earlier version is found harder there", () => {
    const [[id, by] = ["", 0]] = Object.entries(reportTruth.earlier?.harder ?? {});
    const p = (version: string) =>
      Number(
        rowsOf(
          "question-difficulty",
          statements.filter(({ context }) => context.revision === version),
        ).find((row) => row["question"] === id)?.["difficulty-p"],
      );
    assert.ok(by > 1 && p("0.9.0") < p("1.0.0") - 0.1, `${p("0.9.0")} ${p("1.0.0")}`);
  });

  it("precheck and precheck-objectives: find who took it and what they showed", () => {
    const [not, ...taken] = rows("precheck");
    assert.equal(
      not?.["learners"],
      count(truths, ({ precheck, tests }) => precheck === undefined && tests.length > 0),
    );
    const shown = truths.flatMap(({ precheck }) => precheck?.shown.length ?? []);
    assert.equal(
      taken.find((row) => row["pre-check"] === "3 nothing shown")?.["learners"],
      count(shown, (n) => n === 0),
    );
    assert.equal(
      taken.find((row) => row["pre-check"] === "4 something shown")?.["learners"],
      count(shown, (n) => n > 0),
    );
    assert.ok(count(shown, (n) => n === 0) > 0 && count(shown, (n) => n > 0) > 0);
    for (const row of rows("precheck-objectives"))
      assert.equal(
        row["shown"],
        count(truths, ({ precheck }) => precheck?.shown.some((one) => one === row["objective"]) === true),
      );
  });

  it("objective-scores and tests-until-pass: find every test, its number and its score", () => {
    for (const row of rows("tests-until-pass")) {
      const those = truths.flatMap(({ tests }) => tests[Number(row["test"]) - 1] ?? []);
      assert.deepEqual([row["taken"], row["passed"]], [those.length, count(those, ({ passed }) => passed)]);
      near(row["mean"], mean(those.map(({ scaled }) => scaled)), "mean");
      const soFar = count(truths, ({ tests }) => tests.slice(0, Number(row["test"])).some(({ passed }) => passed));
      assert.deepEqual([row["passed-so-far"], row["of"]], [soFar, firstTests.length]);
    }
    assert.ok(rows("tests-until-pass").length > 1);
    for (const row of rows("objective-scores")) assert.equal(row["tests"], firstTests.length);
    const failed = truths.flatMap(({ tests }) => tests.filter(({ passed }) => !passed));
    for (const row of rows("failed-objectives")) assert.equal(row["failed-tests"], failed.length);
  });

  it("question-difficulty: counts every answer rightly, and finds the hard questions hard", () => {
    const told = rows("question-difficulty");
    assert.deepEqual(told.map((row) => String(row["question"])).sort(), questionIds.filter((id) => inFirstTest(id).length > 0).sort());
    for (const row of told) {
      const tried = inFirstTest(String(row["question"]));
      assert.deepEqual([row["asked"], row["right"]], [tried.length, count(tried, ({ right }) => right === true)]);
    }
    // Kinds are guessed more or less easily, so that they are compared with their like: single questions are every third.
    const single = told.filter((row) => Number(String(row["question"]).slice(1)) % 3 === 1);
    const r = correlation(
      single.map((row) => reportTruth.difficulty[String(row["question"])] ?? 0),
      single.map((row) => Number(row["difficulty-p"])),
    );
    assert.ok((r ?? 0) < -0.5, `r = ${r}`);
  });

  it("question-discrimination: finds that questions tell those who can from those who cannot", () => {
    const told = rows("question-discrimination");
    const r = told.map((row) => Number(row["item-rest-r"]));
    assert.ok((mean(r) ?? 0) > 0.2 && (mean(told.map((row) => Number(row["upper-lower-d"]))) ?? 0) > 0.2, JSON.stringify(r));
  });

  it("unused-options: lists every option that nobody takes", () => {
    const told = rows("unused-options");
    const never = Object.entries(reportTruth.neverTaken).flatMap(([id, options]) => options.map((option) => `${id} ${option}`));
    const found = told.filter((row) => row["taken"] === 0).map((row) => `${row["question"]} ${row["option"]}`);
    assert.ok(never.length > 0);
    for (const one of never) assert.ok(found.includes(one), one);
    // What stands there beside them was drawn by nobody, though somebody could.
    for (const one of found.filter((other) => !never.includes(other))) {
      const [id, option] = one.split(" ");
      const taken = statements.filter(({ object, result }) => object.id.endsWith(`/questions/${id}`) && result?.response === option);
      assert.equal(
        count(taken, ({ context }) => JSON.stringify(context.extensions).includes("test-number")),
        0,
      );
    }
  });

  it("sure-and-wrong and how-sure: find every answer that somebody was sure of, and was wrong in", () => {
    for (const row of rows("sure-and-wrong")) {
      const sure = inFirstTest(String(row["question"])).filter(({ confidence }) => confidence === 3);
      assert.deepEqual([row["sure"], row["sure-and-wrong"]], [sure.length, count(sure, ({ right }) => right !== true)]);
    }
    for (const row of rows("how-sure")) {
      const those = questionIds.flatMap(inFirstTest).filter(({ confidence }) => confidence === row["confidence"]);
      assert.deepEqual([row["answers"], row["right"]], [those.length, count(those, ({ right }) => right === true)]);
    }
    const [guessing, , sure] = rows("how-sure");
    assert.ok(Number(sure?.["share"]) > Number(guessing?.["share"]) + 0.1);
  });

  it("endings and runs-again: find every run that counts", () => {
    const runs = truths.map((truth) => truth.runs.filter(({ run }) => run !== undefined)).filter(({ length }) => length > 0);
    for (const row of rows("endings")) {
      const those = runs.flatMap(([first]) => first ?? []).filter(({ ending }) => ending === row["ending"]);
      assert.deepEqual([row["first-runs"], row["of"]], [those.length, runs.length]);
      assert.equal(
        row["last-runs"],
        count(runs, (all) => all.at(-1)?.ending === row["ending"]),
      );
    }
    const [again] = rows("runs-again");
    const more = runs.filter(({ length }) => length > 1);
    assert.deepEqual([again?.["learners"], again?.["runs"], again?.["played-again"]], [runs.length, runs.flat().length, more.length]);
    assert.equal(
      again?.["began-anew"],
      count(runs, (all) => all.some(({ restarts = 0 }) => restarts > 0)),
    );
    near(again?.["best"], mean(more.map((all) => Math.max(...all.map(({ scaled }) => scaled)))), "best");
    assert.ok(more.length > 3);
  });

  const firstRuns = truths.flatMap(({ runs }) => runs.find(({ run }) => run === 1) ?? []);

  it("missed-by-phase and missed-by-scenario: find what was missed in first runs, and the share of it", () => {
    for (const id of ["missed-by-phase", "missed-by-scenario"])
      for (const row of rows(id)) {
        const [missed, shown] = (["missed", "shown"] as const).map((kind) =>
          count(firstRuns, (run) => run[kind].some((one) => one === row["behaviour"])),
        );
        assert.deepEqual([row["missed"], row["called-for"]], [missed, Number(missed) + Number(shown)], String(row["behaviour"]));
        near(row["share"], Number(missed) / (Number(missed) + Number(shown)), "share");
      }
    assert.deepEqual(
      rows("missed-by-phase")
        .map((row) => String(row["behaviour"]))
        .sort(),
      [...new Set(firstRuns.flatMap(({ missed, shown }) => [...missed, ...shown]))].sort(),
    );
  });

  it("turning-points: finds the turn of the largest fall, and of the first below the start", () => {
    const fall = ({ tension }: (typeof firstRuns)[number]) => {
      const changes = tension.slice(1).map((after, index) => after - (tension[index] ?? 0));
      const least = Math.min(0, ...changes);
      return least === 0 ? -1 : changes.indexOf(least);
    };
    const below = ({ tension: [start = 0, ...rest] }: (typeof firstRuns)[number]) => rest.findIndex((after) => after < start);
    for (const row of rows("turning-points")) {
      const at = (place: (run: (typeof firstRuns)[number]) => number) =>
        count(firstRuns, (run) => (run.turns[place(run)] ?? "(never)") === row["turn"]);
      assert.deepEqual(
        [row["largest-fall-here"], row["first-below-start-here"], row["runs"]],
        [at(fall), at(below), firstRuns.length],
        String(row["turn"]),
      );
    }
    assert.ok(rows("turning-points").length > 3);
  });

  it("tension-by-ending: finds how the tension ran, step by step", () => {
    for (const row of rows("tension-by-ending")) {
      const there = firstRuns.filter(({ ending }) => ending === row["ending"]).flatMap(({ tension }) => tension[Number(row["step"])] ?? []);
      assert.equal(row["runs"], there.length);
      near(row["mean-tension"], mean(there), `${row["ending"]} ${row["step"]}`);
    }
    assert.ok(rows("tension-by-ending").length > 5);
  });

  it("tension-by-conduct: has every first run in one third, and the upper third calmer in the end", () => {
    const told = rows("tension-by-conduct");
    assert.equal(
      told.filter((row) => row["step"] === 0).reduce((sum, row) => sum + Number(row["runs"]), 0),
      firstRuns.length,
    );
    const after = (third: string) =>
      Number(told.find((row) => String(row["conduct"]).includes(third) && row["step"] === 2)?.["mean-tension"]);
    assert.ok(after("upper") < after("lower"));
  });

  it("promises: finds every promise of the first runs, and each that was broken", () => {
    const [row] = rows("promises");
    const promised = firstRuns.flatMap(({ promises }) => promises);
    const broken = count(promised, ({ kept }) => !kept);
    assert.deepEqual([row?.["promises"], row?.["broken"]], [promised.length, broken]);
    assert.ok(broken > 5 && broken < promised.length);
  });

  it("first-practice: finds every practice that somebody tried, and those who knew it right", () => {
    for (const row of rows("first-practice")) {
      const tried = truths.flatMap((truth) => truth.tried.filter(({ item }) => item === `blocks/${row["block"]}`));
      const knew = count(tried, ({ knew: known, slipped }) => known && !slipped);
      assert.equal(row["answered"], tried.length, String(row["block"]));
      assert.ok(Number(row["right-at-once"]) >= knew, String(row["block"]));
    }
    assert.ok(rows("first-practice").length > 3);
  });

  it("job-aids and plan-lines: find every opening and every line", () => {
    for (const row of rows("job-aids")) {
      const opened = truths.map(({ jobAids }) => count(jobAids, (one) => one === row["job-aid"]));
      assert.deepEqual([row["openings"], row["learners"]], [opened.reduce((sum, one) => sum + one, 0), count(opened, (one) => one > 0)]);
    }
    for (const row of rows("plan-lines"))
      assert.equal(row["lines"], truths.flatMap(({ planned }) => planned.filter(({ technique }) => technique === row["technique"])).length);
    assert.ok(rows("job-aids").length > 0 && rows("plan-lines").length > 1);
  });

  it("plan-outcomes: finds what became of every line, wave by wave", () => {
    const told = rowsOf("plan-outcomes", allStatements);
    assert.ok(told.length > 2);
    for (const row of told) {
      const its = reportCohort.filter(({ truth }) => truth.course === row["course"]);
      const lines = its.flatMap(({ truth }) => truth.revisited.filter(({ technique }) => technique === row["technique"]));
      for (const outcome of ["kept", "changed", "dropped"])
        assert.equal(
          row[outcome],
          count(lines, (line) => line.outcome === outcome),
        );
    }
  });

  it("reaction, behaviour-by-wave and job-answers: find what every form says", () => {
    const forms = reportCohort.flatMap(({ truth }) => truth.forms.map((form) => ({ ...form, who: truth.registration })));
    for (const row of rowsOf("reaction", allStatements)) {
      const answers = forms
        .filter(({ form }) => form === row["form"])
        .flatMap(({ answers: given }) => [given[String(row["item"])] ?? []].filter(({ length }) => length > 0));
      assert.deepEqual([row["chose-it"], row["answered"]], [count(answers, (ids) => ids.includes(String(row["answer"]))), answers.length]);
    }
    const waves = rowsOf("behaviour-by-wave", allStatements);
    for (const row of waves) {
      const form = row["source"] === "self" ? "contacts" : "contacts-seen";
      const group = forms.filter((one) => one.form === form && one.group?.cohort === row["cohort"] && one.group?.wave === row["wave"]);
      const counts = group.flatMap(({ answers }) => answers[String(row["item"])]?.[0] ?? []);
      const shares = counts.filter((one) => one !== "none").map((one) => Number(one) / 5);
      assert.deepEqual([row["people"], row["with-occasion"]], [counts.length, shares.length]);
      near(row["mean-share"], mean(shares), "mean share");
    }
    assert.ok(waves.length > 6 && waves.some((row) => row["source"] === "observed"));
    const asked = rowsOf("job-answers", allStatements);
    assert.ok(asked.length > 5);
    for (const row of asked) {
      const group = forms.filter(
        (one) => one.form === row["form"] && one.group?.cohort === row["cohort"] && one.group?.wave === row["wave"],
      );
      assert.equal(
        row["chose-it"],
        count(group, ({ answers }) => answers[String(row["item"])]?.includes(String(row["answer"])) === true),
      );
    }
  });
});

describe("every question", () => {
  const forms = ["reaction", "contacts", "contacts-seen"];
  const stored = allStatements as unknown as readonly StoredStatement[];
  const found = new Map<string, readonly StoredStatement[]>();

  /** What the question's requests fetch of a course, and of every form. */
  function fetched({ queries }: ReportQuestion, course: string): readonly StoredStatement[] {
    const launched = `https://cohort.invalid/activities/${course}`;
    const texts = queries.flatMap((query) =>
      forms.map((form) => new URLSearchParams(queryParameters(query, { launched, course, form })).toString()),
    );
    const all = [...new Set(texts)].flatMap((text) => {
      const there = found.get(text) ?? selectStatements(stored, new URLSearchParams(text));
      found.set(text, there);
      return there;
    });
    return [...new Set(all)];
  }

  for (const question of reportQuestions) {
    const { id, queries } = question;
    // Only courses that come back to a plan have reviewed lines.
    const course = id === "plan-outcomes" ? "learners-30" : "small";
    const ofForms = queries.every(({ of }) => of === "form");

    it(`${id}: is answered by what its requests fetch as by everything`, () => {
      const some = fetched(question, course);
      const whole = tableOf(id, ofForms ? allStatements : inCourse(course));
      assert.ok(whole.rows.length > 0, "nothing to compare");
      assert.deepEqual(tableOf(id, some), whole);
      assert.ok(some.length < allStatements.length / 2);
    });

    it(`${id}: has the same answer whatever comes first, and what comes twice counts once`, () => {
      const some = allStatements.filter((_, index) => index % 4 === 0);
      assert.deepEqual(tableOf(id, [...allStatements.toReversed(), ...some]), tableOf(id, allStatements));
    });
  }

  it("has the same answer from packages for plain xAPI, but for what only cmi5 says of sessions", () => {
    const told = (["cmi5", "xapi"] as const).map((standard) => {
      const plan = { ...reportPlan, then: [], learners: 20, settings: { ...reportPlan.settings, standard } };
      return simulated(plan).flatMap((one) => one.statements);
    });
    const [ofCmi5 = [], ofXapi = []] = told;
    assert.ok(ofXapi.length > 300);
    for (const { id } of reportQuestions) {
      if (id === "lost-sessions") assert.deepEqual(tableOf(id, ofXapi).rows, []);
      else assert.deepEqual(tableOf(id, ofXapi), tableOf(id, ofCmi5), id);
    }
  });

  it("has a count in each table that has a share, a score or a correlation", () => {
    for (const { id } of reportQuestions) {
      const units = tableOf(id, []).columns.map(({ unit }) => unit);
      assert.ok(units.includes("count"), id);
    }
  });
});

describe("xapi-statements/questions.md", () => {
  it("says what the questions say, with an answer of each (npm run dictionary)", async () => {
    for (const [path, text] of await publishedQuestions()) assert.equal(readFileSync(join(contractFolder, path), "utf8"), text, path);
  });
});

function inCourse(course: string) {
  return reportCohort.filter(({ truth }) => truth.course === course).flatMap((one) => one.statements);
}
