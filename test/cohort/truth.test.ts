import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cohortTruth } from "../../src/cohort/cohort-truth.ts";
import type { SimulatedCourse } from "../../src/cohort/simulate-cohort.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { carefulCourse } from "../fixtures/small-course.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { extension, objectOf, simulated, smallPlan, verbOf } from "./small-cohort.ts";

const cohort = simulated({ learners: 120 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const named = (statements: readonly Statement[], verb: string, objects: RegExp) =>
  statements.filter((statement) => verbOf(statement) === verb && objects.test(objectOf(statement)));
const ends = (statements: readonly Statement[]) => statements.map((statement) => objectOf(statement).split("/").at(-1));

/** Holds for each learner, and not of nothing. */
function forEach(
  courses: readonly SimulatedCourse[],
  told: (one: SimulatedCourse) => { readonly is: readonly unknown[]; readonly was: readonly unknown[] },
): void {
  let all = 0;
  for (const one of courses) {
    const { is, was } = told(one);
    assert.deepEqual(is, was);
    all += was.length;
  }
  assert.ok(all > 0);
}

describe("LearnerTruth", () => {
  it("has the lessons that statements say were finished", () => {
    forEach(cohort, ({ statements, truth }) => ({
      is: ends(named(statements, "progressed", /\/lessons\//)),
      was: truth.lessons.filter(({ finished }) => finished).map(({ lesson }) => lesson),
    }));
    assert.ok(cohort.some(({ truth }) => truth.lessons.some(({ finished }) => !finished)));
  });

  it("has no more time in lessons than sessions were long", () => {
    for (const { truth } of cohort) {
      const inLessons = sum(truth.lessons.map(({ seconds }) => seconds));
      assert.ok(inLessons > 0 && inLessons <= sum(truth.sessions.map(({ seconds }) => seconds)));
    }
  });

  it("has sessions that crashed, and no end of them is told", () => {
    const crashed = cohort.flatMap(({ truth }) => truth.sessions.filter((session) => session.crashed === true));
    assert.ok(crashed.length > 0);
    for (const { statements, truth } of cohort) {
      const told = statements.filter((statement) => verbOf(statement) === "terminated").length;
      assert.equal(told, truth.sessions.filter((session) => session.crashed !== true).length);
    }
  });

  it("has every job aid that was opened", () => {
    forEach(cohort, ({ statements, truth }) => ({ is: ends(named(statements, "viewed", /\/job-aids\//)), was: truth.jobAids }));
  });

  it("has every line that was planned, with its technique and day", () => {
    forEach(cohort, ({ statements, truth }) => ({
      is: named(statements, "planned", /\/goals\//).map((statement) => ({
        line: statement.context.extensions?.[extension("plan-line")],
        technique: objectOf(statement).split("/").at(-1),
        date: statement.context.extensions?.["http://id.tincanapi.com/extension/planned-start-time"],
      })),
      was: truth.planned,
    }));
  });

  it("has what was shown and missed in each first run", () => {
    for (const verb of ["showed", "missed"] as const) {
      forEach(cohort, ({ statements, truth }) => ({
        is: ends(named(statements, verb, /^behaviours\//).filter(({ context }) => context.extensions?.[extension("run-number")] === 1)),
        was: truth.runs.filter(({ run }) => run === 1).flatMap((run) => run[verb === "showed" ? "shown" : "missed"]),
      }));
    }
  });

  it("has turn and tension of every choice in a first run, those of one that was given up apart", () => {
    forEach(cohort, ({ statements, truth }) => {
      const first = truth.runs.find(({ run }) => run === 1);
      const told = named(statements, "answered", /^scenarios\/.*\/turns\//).filter(
        ({ context }) =>
          context.extensions?.[extension("run-number")] === 1 &&
          (context.extensions[extension("restarts")] ?? 0) === (first?.restarts ?? 0),
      );
      return {
        is: told.map((statement) => [objectOf(statement).split("/").at(-1), statement.result?.extensions?.[extension("tension")]]),
        was: (first?.turns ?? []).map((turn, at) => [turn, { before: first?.tension[at], after: first?.tension[at + 1] }]),
      };
    });
    assert.ok(cohort.some(({ truth }) => truth.runs.some(({ restarts }) => restarts === 1)));
  });

  it("has what was promised, kept where the day after says so", () => {
    const promises = cohort.flatMap(({ truth }) => truth.runs.filter(({ promises }) => promises.length > 0));
    assert.ok(
      promises.some(({ promises: [ring] }) => ring?.kept === true) && promises.some(({ promises: [ring] }) => ring?.kept === false),
    );
    // The small scenario: one promise, kept by the first reply of its last turn and broken by anything else.
    for (const { letters, turns, promises: made } of promises) {
      assert.equal(turns.at(-1), "six");
      assert.deepEqual(made, [{ promise: "ring", kept: letters.endsWith("a") }]);
    }
  });

  it("has whether each answer was right, and how sure somebody said they were", () => {
    const careful = simulated({ course: carefulCourse() });
    forEach(careful, ({ statements, truth }) => {
      const tests = [...new Set(truth.tried.map(({ of }) => of))];
      assert.ok(tests.length > 0);
      const told = named(statements, "answered", /\/questions\//).map((statement) => ({
        item: objectOf(statement).replace("courses/small/", ""),
        of: statement.context.extensions?.[extension("test-number")],
        right: statement.result?.success,
        confidence: statement.result?.extensions?.[extension("confidence")],
      }));
      const tried = truth.tried.filter(({ item }) => item.startsWith("questions/"));
      return { is: told, was: tried.map(({ item, of, right, confidence }) => ({ item, of, right, confidence })) };
    });
    const sure = careful.flatMap(({ truth }) => truth.tried.filter(({ confidence, right }) => confidence === 3 && right === false));
    assert.ok(sure.length > 0);
  });

  it("has what the pre-check showed, and the lessons that it shortened", () => {
    const checked = simulated({ course: precheckCourse });
    forEach(checked, ({ statements, truth }) => {
      const ended = named(statements, "progressed", /\/precheck$/).map(({ result }) => result?.extensions?.[extension("shown-objectives")]);
      return {
        is: ended.map((shown) => (shown as string[]).map((iri) => iri.split("/").at(-1))),
        was: truth.precheck ? [truth.precheck.shown] : [],
      };
    });
    // In the second lesson of the course every page is practice or optional.
    for (const { truth } of checked)
      assert.deepEqual(truth.precheck?.shortened ?? [], truth.precheck?.shown.includes("hear" as never) ? ["start"] : []);
    assert.ok(checked.some(({ truth }) => truth.precheck?.shortened.length === 1));
  });

  it("notes of every item what it calls for, in the terms of the head", () => {
    const { hardness } = cohortTruth(smallPlan);
    const skills = new Set(cohort.flatMap(({ truth }) => truth.tried.map(({ skill }) => skill)));
    assert.ok(skills.has("objectives/hear") && skills.has("techniques/selectively-agree"));
    for (const skill of skills) assert.ok(skill !== undefined && hardness[skill] !== undefined, skill);
    for (const { truth } of cohort) assert.deepEqual(Object.keys(truth.bent), Object.keys(hardness));
  });
});

describe("CohortTruth", () => {
  it("has an earlier version in which one question is harder, and every second learner has it", () => {
    const plan = { ...smallPlan, learners: 400, earlier: "0.9.0" };
    const { version, earlier } = cohortTruth(plan);
    const [[question, more] = []] = Object.entries(earlier?.harder ?? {});
    assert.deepEqual([version, earlier?.version, more], ["1.0.0", "0.9.0", 2]);
    const both = simulated(plan);
    for (const { statements, truth } of both) {
      assert.equal(truth.version, truth.learner.number % 2 === 0 ? "0.9.0" : "1.0.0");
      for (const { context } of statements) assert.equal(context.revision, truth.version);
    }
    const wrongIn = (one: string) => {
      const tried = both.filter(({ truth }) => truth.version === one).flatMap(({ truth }) => truth.tried);
      const those = tried.filter(({ item }) => item === `questions/${question}`);
      return those.filter(({ knew }) => !knew).length / those.length;
    };
    assert.ok(wrongIn("0.9.0") > wrongIn("1.0.0") + 0.15, `${wrongIn("0.9.0")} ${wrongIn("1.0.0")}`);
  });
});
