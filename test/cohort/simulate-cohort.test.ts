import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawLearner, learnerKinds } from "../../src/cohort/simulated-learner.ts";
import { cohortTruth } from "../../src/cohort/cohort-truth.ts";
import { precheckCourse } from "../fixtures/precheck-course.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { simulated, smallPlan } from "./small-cohort.ts";

const base = "https://w3id.org/xapi/recourse";
const extension = (name: string) => `${base}/extensions/${name}`;
const verbOf = ({ verb }: Statement) => verb.id.split("/").at(-1) ?? "";
const sessionOf = ({ context }: Statement) => String(context.extensions?.["https://w3id.org/xapi/cmi5/context/extensions/sessionid"]);
const inSessions = (statements: readonly Statement[]) =>
  [...new Set(statements.map(sessionOf))].map((id) => statements.filter((statement) => sessionOf(statement) === id));
const isOfTest = ({ object }: Statement) => object.id.includes("/tests/");
const isOfTalk = ({ object }: Statement) => /\/scenarios\/[^/]+$/.test(object.id);
const cohort = simulated();
const all = cohort.flatMap(({ statements }) => statements);

describe("simulateCohort(plan)", () => {
  it("gives the same cohort for the same seed, and another for another", () => {
    assert.deepEqual(simulated({ learners: 12 }), simulated({ learners: 12 }));
    assert.notDeepEqual(simulated({ learners: 12, seed: 8 }), simulated({ learners: 12 }));
  });

  it("gives a learner the same course however many there are", () => {
    assert.deepEqual(simulated({ learners: 3 }), cohort.slice(0, 3));
  });

  it("has learners of every kind", () => {
    assert.deepEqual(new Set(cohort.map(({ truth }) => truth.learner.kind)), new Set(learnerKinds));
  });

  it("names nobody that there is, and gives each statement an id of its own", () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const { statements, truth } of cohort) {
      const actor = { objectType: "Agent", account: { homePage: "https://cohort.invalid", name: truth.account } };
      for (const statement of statements) assert.deepEqual([statement.actor, statement.context.registration], [actor, truth.registration]);
    }
    assert.equal(new Set(cohort.map(({ truth }) => truth.registration)).size, cohort.length);
  });

  it("cmi5 9.3.2, 9.3.8: begins each session with initialized and ends it with terminated, and time only goes on", () => {
    for (const { statements, truth } of cohort) {
      const times = statements.map(({ timestamp }) => timestamp);
      assert.deepEqual([...times].sort(), times);
      const sessions = inSessions(statements);
      assert.deepEqual(
        sessions.map(([first]) => first && sessionOf(first)),
        truth.sessions.map(({ session }) => session),
      );
      for (const [index, session] of sessions.entries()) {
        const verbs = session.map(verbOf);
        const { crashed, seconds } = truth.sessions[index]!;
        const last = crashed ? -1 : verbs.length - 1;
        assert.deepEqual([verbs.indexOf("initialized"), verbs.lastIndexOf("initialized")], [0, 0]);
        assert.deepEqual([verbs.indexOf("terminated"), verbs.lastIndexOf("terminated")], [last, last]);
        if (!crashed) assert.equal(session.at(-1)?.result?.duration, `PT${seconds}S`);
      }
    }
  });

  it("cmi5 9.3.3, 9.3.4, 9.3.5: says completed and passed once in a registration, one verdict a session, and no failure after a pass", () => {
    let again = 0;
    for (const { statements } of cohort) {
      const verbs = statements.map(verbOf);
      assert.ok(verbs.filter((verb) => verb === "completed").length <= 1);
      assert.ok(verbs.filter((verb) => verb === "passed").length <= 1);
      if (verbs.includes("passed")) assert.ok(verbs.lastIndexOf("failed") < verbs.indexOf("passed"));
      if (verbs.includes("passed") && verbs.includes("failed")) again++;
      for (const session of inSessions(statements))
        assert.ok(session.map(verbOf).filter((verb) => verb === "passed" || verb === "failed").length <= 1);
    }
    assert.ok(again > 0, "nobody fails first and passes in a later session");
  });

  it("tells the truth: every test and every run that counts, with the same scores, and no other", () => {
    for (const { statements, truth } of cohort) {
      const scored = statements.filter((statement) => verbOf(statement) === "scored");
      const tests = scored.filter(isOfTest).map(({ result }) => ({ scaled: result?.score?.scaled, passed: result?.success }));
      assert.deepEqual(tests, truth.tests);
      const runs = scored.filter(isOfTalk).map(({ result, context }) => ({
        run: context.extensions?.[extension("run-number")],
        ending: result?.extensions?.[extension("ending")],
        scaled: result?.score?.scaled,
      }));
      const counted = truth.runs.filter(({ run }) => run !== undefined);
      assert.deepEqual(
        runs,
        counted.map(({ run, ending, scaled }) => ({ run, ending, scaled })),
      );
    }
    assert.ok(cohort.some(({ truth }) => truth.runs.some(({ run }) => run === undefined)));
    assert.ok(cohort.some(({ truth }) => truth.runs.some(({ run }) => run === 2)));
  });

  it("answers rightly whenever somebody knew and did not slip", () => {
    let answers = 0;
    let lucky = 0;
    for (const { statements, truth } of cohort) {
      const test = new Map(
        statements
          .filter(({ object }) => object.id.includes("/questions/"))
          .map(({ object, context, result }) => [
            `${object.id.split("/small/")[1]} ${context.extensions?.[extension("test-number")]}`,
            result?.success,
          ]),
      );
      for (const { item, of, knew, slipped } of truth.tried.filter(({ item }) => item.startsWith("questions/"))) {
        const right = test.get(`${item} ${of}`);
        // What was begun and never handed in is told to nobody.
        if (right === undefined) continue;
        answers++;
        if (knew && !slipped) assert.equal(right, true);
        else if (right) lucky++;
      }
      assert.equal(test.size, truth.tests.length * 4);
    }
    assert.ok(answers > 200);
    assert.ok(lucky > 0 && lucky < answers / 4, `${lucky} of ${answers} by luck`);
  });

  it("never has an option taken that the truth says nobody takes", () => {
    const { neverTaken } = cohortTruth(smallPlan);
    assert.ok(Object.keys(neverTaken).length > 0);
    for (const [question, never] of Object.entries(neverTaken)) {
      const answers = all.filter(({ object }) => object.id.endsWith(`/questions/${question}`));
      assert.ok(answers.length > 0);
      for (const { result } of answers) assert.ok(!never.includes(result?.response ?? ""));
    }
  });

  it("leaves those who drop out in the lesson that the truth names, without a verdict", () => {
    const stopped = simulated({ learners: 150 }).filter(({ truth }) => truth.stoppedIn !== undefined);
    assert.ok(stopped.length > 0);
    for (const { statements, truth } of stopped) {
      const verbs = statements.map(verbOf);
      assert.deepEqual(truth.tests, []);
      assert.ok(!verbs.some((verb) => verb === "passed" || verb === "failed"));
    }
  });

  it("begins with the pre-check where somebody takes it, and notes it as test 0", () => {
    const withPrecheck = simulated({ course: precheckCourse });
    const begun = withPrecheck.filter(({ statements }) => statements.some(({ object }) => object.id.endsWith("/precheck")));
    assert.ok(begun.length > 5 && begun.length < withPrecheck.length - 5);
    for (const { statements, truth } of begun) {
      assert.deepEqual(statements.slice(0, 2).map(verbOf), ["initialized", "attempted"]);
      assert.equal(truth.tried[0]?.of, 0);
    }
  });

  it("sends what plain xAPI sends: no category of cmi5, the course's own id", () => {
    const plain = simulated({ learners: 5, settings: { ...smallPlan.settings, standard: "xapi" } }).flatMap(({ statements }) => statements);
    const text = JSON.stringify(plain);
    assert.ok(!text.includes("https://w3id.org/xapi/cmi5"));
    assert.equal(plain[0]?.object.id, `${base}/courses/small`);
  });

  it("keeps to what the company lets be heard of practice", () => {
    const off = simulated({ learners: 20, settings: { ...smallPlan.settings, behaviourReporting: "off" } });
    const heard = off.flatMap(({ statements }) => statements.map(({ object }) => object.id));
    assert.ok(!heard.some((id) => /scenarios|blocks|job-aids|goals/.test(id)));
    assert.deepEqual(
      off.map(({ truth }) => truth.runs),
      cohort.slice(0, 20).map(({ truth }) => truth.runs),
    );
  });
});

describe("drawLearner(seed, number)", () => {
  it("makes experts able, the careless slip, and those who guess not think", () => {
    const learners = Array.from({ length: 700 }, (_, index) => drawLearner(7, index + 1));
    const mean = (kind: string, of: (learner: (typeof learners)[number]) => number) => {
      const those = learners.filter((learner) => learner.kind === kind).map(of);
      return those.reduce((sum, value) => sum + value, 0) / those.length;
    };
    const ability = (kind: string) => mean(kind, (learner) => learner.ability);
    assert.ok(ability("expert") > ability("competent") + 1 && ability("competent") > ability("novice") + 0.7);
    assert.ok(mean("careless", ({ slip }) => slip) > 0.2 && mean("guessing", ({ effort }) => effort) < 0.2);
  });
});

describe("the truth and what reports find", () => {
  const many = simulated({ learners: 250 });

  it("ranks learners by test much as by ability", () => {
    const first = many.flatMap(({ truth }) => (truth.tests[0] ? [{ kind: truth.learner.kind, scaled: truth.tests[0].scaled }] : []));
    const mean = (kind: string) => {
      const those = first.filter((one) => one.kind === kind);
      return those.reduce((sum, { scaled }) => sum + scaled, 0) / those.length;
    };
    assert.ok(mean("expert") > mean("competent"));
    assert.ok(mean("competent") > mean("novice"));
    assert.ok(mean("novice") > mean("guessing"));
  });

  it("finds harder questions of a kind answered wrongly more often", () => {
    const { difficulty } = cohortTruth({ ...smallPlan, learners: 250 });
    const answers = many.flatMap(({ statements }) => statements).filter(({ object }) => object.id.includes("/questions/"));
    for (const kind of ["single", "multiple", "order"]) {
      const questions = smallCourse.bank.questions.filter((question) => question.kind === kind);
      const shares = questions.flatMap(({ id }) => {
        const those = answers.filter(({ object }) => object.id.endsWith(`/${id}`));
        if (those.length === 0) return [];
        return { hard: difficulty[id] ?? 0, wrong: those.filter(({ result }) => result?.success !== true).length / those.length };
      });
      const byHard = [...shares].sort((one, other) => one.hard - other.hard);
      assert.ok(byHard.at(-1)!.wrong > byHard[0]!.wrong, JSON.stringify({ kind, byHard }));
    }
  });
});
