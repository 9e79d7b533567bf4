import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Attempt } from "../../src/model/attempt.ts";
import { defaultCompletion, type CompletionRule } from "../../src/model/completion-rule.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { Statement } from "../../src/statements/statement.ts";
import type { StatementSession } from "../../src/statements/statement-session.ts";
import { statementsFor, toHeldFailed, toInitialized, toResults, toTerminated } from "./judged-statements.ts";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const base = "https://w3id.org/xapi/recourse";
const template = {
  contextActivities: { grouping: [{ id: "https://lms.example/publisher/1" }] },
  extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1", "https://lms.example/own": { kept: true } },
};
const session: StatementSession = {
  actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" } },
  registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
  activityId: "https://lms.example/activities/77",
  sessionId: "s1",
  contextTemplate: template,
  masteryScore: 0.8,
  form: cmi5Form,
  outline: smallCourse.outline,
  lookup: smallLookup,
};
const moment = { nowMs: Date.UTC(2026, 2, 2, 9), activeMs: 90_000 };

/** What a learner brings about, fact by fact. */
function told(play: (learner: SmallLearner) => void, start?: Attempt, chosen: Partial<StatementSession> = {}): Statement[] {
  const statements: Statement[] = [];
  const track = (fact: Fact, before: Attempt, after: Attempt) =>
    void statements.push(...statementsFor(fact, before, after, moment, { ...session, ...chosen }));
  play(new SmallLearner({ track }, start));
  return statements;
}

const verbs = (statements: readonly Statement[]) => statements.map(({ verb }) => verb.display.en);
const categories = ({ context }: Statement) => context.contextActivities?.category?.map(({ id }) => id) ?? [];

describe("statementsFor(fact, before, after, moment, session)", () => {
  it("reports the first reply of a block and no other", () => {
    const statements = told((learner) => learner.replies("b").replies("c").replies("a"));
    assert.deepEqual(verbs(statements), ["answered"]);
    const [{ object, result, context }] = statements as [Statement];
    assert.equal(object.id, `${base}/courses/small/blocks/start-reply`);
    assert.deepEqual(result, { score: { scaled: 0.3333, raw: 1, min: 0, max: 3 }, success: false, response: "b" });
    assert.deepEqual(object.definition?.correctResponsesPattern, ["c"]);
    assert.equal(object.definition?.interactionType, "choice");
    assert.equal(context.contextActivities?.parent?.[0]?.id, `${base}/courses/small/lessons/start`);
    assert.equal(context.extensions?.[`${base}/extensions/phase`], "P0");
  });

  it("leaves practice out where behaviour is not reported in full, and what was looked up where none is", () => {
    const play = (learner: SmallLearner) => void learner.finishesLessons().opensCard().takesTest(4);
    const summary = verbs(told(play, undefined, { behaviourReporting: "run" }));
    const least = verbs(told(play, undefined, { behaviourReporting: "off" }));
    const result = ["progressed", "progressed", ...Array<string>(4).fill("answered"), "scored", "completed", "passed"];
    assert.deepEqual([...least].sort(), [...result].sort());
    assert.deepEqual([...summary].sort(), [...result, "viewed"].sort());
    assert.ok(verbs(told(play)).filter((verb) => verb === "answered").length > 4);
  });

  it("says with an answer of the test how sure the learner was, where they said so, and of no other answer", () => {
    const statements = told((learner) => {
      learner.finishesLessons().startsTest();
      const [first, second] = learner.attempt.test.current!.form;
      learner.answers(first!, true).answers(second!, false).does({ kind: "confidence-told", question: second!, confidence: 3 }).handsIn();
    });
    const sure = statements.flatMap(({ object, result }) =>
      /\/questions\//.test(object.id ?? "") ? [result?.extensions?.[`${base}/extensions/confidence`]] : [],
    );
    assert.deepEqual(sure, [undefined, 3, undefined, undefined]);
    assert.equal(
      statements.filter(({ result }) => result?.extensions !== undefined && `${base}/extensions/confidence` in result.extensions).length,
      1,
    );
  });

  it("reports a lesson once, when it becomes finished", () => {
    const statements = told((learner) => learner.finishesStart().opens("start", "start-text").opens("start", "start-cards"));
    assert.deepEqual(verbs(statements), ["answered", "progressed"]);
    assert.deepEqual(statements[1]?.result, { completion: true });
    assert.equal(statements[1]?.object.id, `${base}/courses/small/lessons/start`);
    assert.equal(statements[1]?.context.contextActivities?.parent?.[0]?.id, session.activityId);
  });

  it("reports a job aid though the attempt does not change", () => {
    const [viewed] = told((learner) => learner.opensCard());
    assert.equal(viewed?.verb.id, "http://id.tincanapi.com/verb/viewed");
    assert.equal(viewed?.object.definition?.type, "http://id.tincanapi.com/activitytype/checklist");
  });

  it("reports a test that was passed: its answers, the score by objective, then what is reached", () => {
    const { attempt } = new SmallLearner().finishesLessons();
    const statements = told((learner) => learner.takesTest(4), attempt);
    assert.deepEqual(verbs(statements), ["answered", "answered", "answered", "answered", "scored", "passed"]);
    const scored = statements[4]!;
    assert.equal(scored.object.id, `${base}/courses/small/tests/mastery`);
    assert.deepEqual(scored.result?.extensions?.[`${base}/extensions/by-objective`], [
      { objective: `${base}/courses/small/objectives/hear`, name: "Hear", questions: 2, scaled: 1 },
      { objective: `${base}/courses/small/objectives/mend`, name: "Mend", questions: 2, scaled: 1 },
    ]);
    assert.deepEqual(statements[5]?.result, { score: { scaled: 1 }, success: true, duration: "PT90S" });
    assert.deepEqual(statements[5]?.object, { objectType: "Activity", id: session.activityId });
  });

  it("joins ids with [,] in response and pattern, for choice and sequencing", () => {
    const { attempt } = new SmallLearner().finishesLessons();
    const statements = told((learner) => learner.takesTest(4), attempt);
    assert.deepEqual(
      statements
        .slice(0, 4)
        .map(({ object, result }) => [object.definition?.interactionType, object.definition?.correctResponsesPattern, result?.response]),
      [
        ["choice", ["b"], "b"],
        ["choice", ["a[,]d"], "a[,]d"],
        ["choice", ["b"], "b"],
        ["sequencing", ["c[,]a[,]d[,]b"], "c[,]a[,]d[,]b"],
      ],
    );
  });

  it("says failed only when no attempt is left", () => {
    const { attempt } = new SmallLearner().finishesLessons();
    const statements = told((learner) => learner.takesTest(1).takesTest(3, 2).takesTest(0, 3), attempt);
    const judged = verbs(statements).filter((verb) => verb !== "answered");
    assert.deepEqual(judged, ["scored", "scored", "scored", "failed"]);
    assert.deepEqual(statements.at(-1)?.result?.score, { scaled: 0.75 });
  });

  it("gives the same id to the same fact of the same session, and to no other", () => {
    const play = (learner: SmallLearner) => void learner.finishesLessons().takesTest(1).takesTest(4, 2);
    const ids = told(play).map(({ id }) => id);
    assert.deepEqual(
      told(play).map(({ id }) => id),
      ids,
    );
    assert.equal(new Set(ids).size, ids.length);
    const elsewhere = statementsFor(...(([fact, before, after]) => [fact, before, after] as const)(firstReply()), moment, {
      ...session,
      sessionId: "s2",
    });
    assert.ok(!ids.includes(elsewhere[0]?.id ?? ""));
  });

  it("marks allowed statements with the profile's version and never with a category of cmi5", () => {
    for (const statement of told((learner) => learner.opensCard().finishesStart()))
      assert.deepEqual(categories(statement), [`${base}/v0.1`]);
  });

  it("keeps all of the context template in every statement", () => {
    for (const { context } of told((learner) => learner.opensCard().finishesLessons().takesTest(4))) {
      assert.equal(context.registration, session.registration);
      assert.ok(context.contextActivities?.grouping?.some(({ id }) => id === "https://lms.example/publisher/1"));
      for (const [key, value] of Object.entries(template.extensions)) assert.deepEqual(context.extensions?.[key], value);
    }
  });
});

function firstReply(): [Fact, Attempt, Attempt] {
  let seen: [Fact, Attempt, Attempt] | undefined;
  new SmallLearner({ track: (fact, before, after) => void (seen ??= [fact, before, after]) }).replies("c");
  return seen!;
}

describe("toResults(before, after, moment, session)", () => {
  const passed = new SmallLearner().finishesLessons().takesTest(4).attempt;

  it("says all that was reached where nothing was told before", () => {
    assert.deepEqual(verbs(toResults(undefined, passed, moment, session)), ["completed", "passed"]);
  });

  it("leaves the score out where the mastery score was raised above it since", () => {
    const [, statement] = toResults(
      undefined,
      new SmallLearner(undefined, undefined, 0.7).finishesLessons().takesTest(3).attempt,
      moment,
      session,
    );
    assert.deepEqual(statement?.result, { success: true, duration: "PT90S" });
  });

  it("says the mastery score that it was judged by", () => {
    const [, statement] = toResults(undefined, passed, moment, session);
    assert.equal(statement?.context.extensions?.["https://w3id.org/xapi/cmi5/context/extensions/masteryscore"], 0.8);
  });
});

describe("toHeldFailed(attempt, earlierResults, moment, session)", () => {
  const failing = new SmallLearner().finishesLessons().takesTest(1).takesTest(3, 2).attempt;

  it("says the best of the tests of this session", () => {
    assert.deepEqual(toHeldFailed(failing, 0, moment, session)?.result?.score, { scaled: 0.75 });
  });

  it("says nothing where no test was handed in in this session, or one was passed", () => {
    assert.equal(toHeldFailed(failing, 2, moment, session), undefined);
    assert.equal(toHeldFailed(new SmallLearner(undefined, failing).takesTest(4, 3).attempt, 0, moment, session), undefined);
  });
});

describe("what the company's rule makes of it", () => {
  const rule = (parts: Partial<CompletionRule>) => ({ rule: { ...defaultCompletion, ...parts } });
  const play = (learner: SmallLearner) => void learner.finishesLessons().takesTest(1).takesTest(4, 2);
  const results = (chosen: Partial<StatementSession>) =>
    verbs(told(play, undefined, chosen)).filter((verb) => ["completed", "passed", "failed"].includes(verb ?? ""));

  it("completes alone where pages count", () => {
    assert.deepEqual(results(rule({ by: "pages", statuses: "completed-incomplete" })), ["completed"]);
  });

  it("cmi5 9.3.5: holds failed back while attempts are left, though the rule would tell it at once, so that a pass finds room", () => {
    assert.deepEqual(results(rule({ statuses: "passed-failed" })), ["completed", "passed"]);
    assert.deepEqual(results(rule({ by: "both", statuses: "completed-failed" })), ["completed", "passed"]);
  });

  it("tells no failure at the end of a session in which the test was passed and pages are still to be seen", () => {
    const early = { ...new SmallLearner().finishesLessons().takesTest(1).takesTest(4, 2).attempt, seen: new Set<never>() };
    assert.equal(toHeldFailed(early, 0, moment, { ...session, ...rule({ by: "both" }) }), undefined);
  });

  it("tells no failure at the end of a session where the rule tells none", () => {
    const failing = new SmallLearner().finishesLessons().takesTest(1).attempt;
    const held = (parts: Partial<CompletionRule>) => toHeldFailed(failing, 0, moment, { ...session, ...rule(parts) });
    assert.equal(held({ by: "pages", statuses: "completed-incomplete" }), undefined);
    assert.equal(held({ statuses: "completed-incomplete" }), undefined);
    for (const statuses of ["passed-incomplete", "passed-failed", "completed-failed"] as const)
      assert.notEqual(held({ statuses }), undefined);
  });
});

describe("toInitialized, toTerminated", () => {
  it("have neither score nor moveon; terminated has its duration", () => {
    const [first, last] = [toInitialized(moment, session), toTerminated(moment, session)];
    assert.equal(first.result, undefined);
    assert.deepEqual(last.result, { duration: "PT90S" });
    for (const statement of [first, last])
      assert.deepEqual(categories(statement), ["https://w3id.org/xapi/cmi5/context/categories/cmi5", `${base}/v0.1`]);
  });
});
