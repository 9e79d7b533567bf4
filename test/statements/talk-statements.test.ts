import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import type { Statement } from "../../src/statements/statement.ts";
import type { StatementSession } from "../../src/statements/statement-session.ts";
import { statementsFor } from "./judged-statements.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallScenario, smallTalk } from "../fixtures/small-scenario.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { emptyLookup, smallLookup } from "../tracking/small-lookup.ts";

const base = "https://w3id.org/xapi/recourse";
const extension = (name: string) => `${base}/extensions/${name}`;
const session: StatementSession = {
  actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" } },
  registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
  activityId: "https://lms.example/activities/77",
  sessionId: "s1",
  contextTemplate: {},
  masteryScore: 0.8,
  form: cmi5Form,
  outline: smallCourse.outline,
  lookup: smallLookup,
};

/** What a learner's conversations bring about. */
function told(play: (learner: SmallLearner) => void, chosen: Partial<StatementSession> = {}, start?: Attempt): Statement[] {
  const statements: Statement[] = [];
  const moment = { nowMs: Date.UTC(2026, 2, 2, 9), activeMs: 90_000 };
  const track = (fact: Fact, before: Attempt, after: Attempt) =>
    void statements.push(...statementsFor(fact, before, after, moment, { ...session, ...chosen }));
  play(new SmallLearner({ track }, start));
  return statements;
}

const verbs = (statements: readonly Statement[]) => statements.map(({ verb }) => verb.display.en);
const ofVerb = (statements: readonly Statement[], name: string) => statements.filter(({ verb }) => verb.display.en === name);
const parentOf = ({ context }: Statement) => context.contextActivities?.parent?.[0]?.id;
const runOf = ({ context }: Statement) => context.extensions?.[extension("run-number")];

describe("statementsFor(fact, …) of a conversation", () => {
  it("says that a run was attempted when it begins, as a simulation in its lesson", () => {
    const [attempted, ...rest] = told((learner) => learner.beginsTalk());
    assert.deepEqual(rest, []);
    assert.equal(attempted?.verb.id, "http://adlnet.gov/expapi/verbs/attempted");
    assert.equal(attempted?.object.id, `${base}/scenarios/small-door`);
    assert.equal(attempted?.object.definition?.type, "http://adlnet.gov/expapi/activities/simulation");
    assert.deepEqual([parentOf(attempted!), runOf(attempted!)], [`${base}/courses/small/lessons/mend`, 1]);
    assert.equal(attempted?.result, undefined);
  });

  it("tells the first run choice by choice as it happens, with what it did to the customer", () => {
    const turns = ofVerb(
      told((learner) => learner.beginsTalk().says("pc y c")),
      "answered",
    );
    assert.deepEqual(
      turns.map(({ object, result }) => [object.id, result?.response, result?.success, result?.score?.raw]),
      [
        [`${base}/scenarios/small-door/turns/opening`, "p[,]c", false, 0],
        [`${base}/scenarios/small-door/turns/flare`, "y", true, 3],
        [`${base}/scenarios/small-door/turns/flare`, "c", true, 3],
      ],
    );
    const [sorry] = turns as [Statement];
    assert.equal(parentOf(sorry), `${base}/scenarios/small-door`);
    assert.deepEqual(sorry.result?.score, { scaled: 0, raw: 0, min: 0, max: 3 });
    assert.deepEqual(sorry.result?.extensions, {
      [extension("behaviours")]: [`${base}/behaviours/specific-regret`],
      [extension("quality")]: 0,
      [extension("tension")]: { before: 70, after: 80 },
      [extension("trust")]: { before: 30, after: 20 },
      [extension("reaction")]: "hollow",
    });
    assert.deepEqual([runOf(sorry), sorry.context.extensions?.[extension("phase")]], [1, "P1"]);
    assert.equal(new Set(turns.map(({ id }) => id)).size, 3);
  });

  it("xAPI 1.0.3 Data 2.4.4.1: describes a turn as one choice, the same whatever was said, manner, breath and silence included", () => {
    const turns = ofVerb(
      told((learner) => learner.beginsTalk().says("pc z a a").endsTalk().beginsTalk().says("qb a a").endsTalk()),
      "answered",
    );
    const choices = (turn: string) =>
      turns
        .filter(({ object }) => object.id.endsWith(turn))
        .map(({ object: { definition } }) => [definition?.interactionType, definition?.choices?.map(({ id }) => id).join("")]);
    assert.deepEqual(choices("/opening"), Array(2).fill(["choice", "abcpqrz"]));
    assert.deepEqual(choices("/flare"), [["choice", "abcyz"]]);
    assert.ok(turns.every(({ object }) => object.definition?.correctResponsesPattern === undefined));
    const silence = turns[0]?.object.definition?.choices?.at(-1);
    assert.deepEqual(silence, { id: "z", description: { en: "listening" } });
  });

  it("scores a finished run by its conduct alone, the ending beside it, without a verdict", () => {
    const [scored] = ofVerb(
      told((learner) => learner.talks("pb b")),
      "scored",
    );
    assert.equal(scored?.object.id, `${base}/scenarios/small-door`);
    assert.deepEqual(scored?.result, {
      score: { scaled: 0.667 },
      completion: true,
      extensions: {
        [extension("ending")]: "settled",
        [extension("by-phase")]: [
          { phase: "P0", scaled: 1 },
          { phase: "P1", scaled: 1 },
          { phase: "P2", scaled: 1 },
          { phase: "P3", scaled: 1 },
          { phase: "P4", scaled: 0 },
          { phase: "P7", scaled: 0 },
        ],
        [extension("promises")]: [],
      },
    });
  });

  it("says what was promised in a finished run, and whether it was kept on the day after", () => {
    const promisesOf = (letters: string) =>
      ofVerb(
        told((learner) => learner.talks(letters)),
        "scored",
      )[0]?.result?.extensions?.[extension("promises")];
    assert.deepEqual(promisesOf("qb a a"), [{ promise: "ring", kept: true }]);
    assert.deepEqual(promisesOf("qb a b"), [{ promise: "ring", kept: false }]);
  });

  it("says of each behaviour that was called for whether it was shown, as a competency", () => {
    const statements = told((learner) => learner.talks("pb b"));
    const named = (verb: string) => ofVerb(statements, verb).map(({ object }) => object.id.replace(`${base}/behaviours/`, ""));
    assert.deepEqual(named("showed"), ["selectively-agree"]);
    assert.deepEqual(named("missed"), ["specific-regret", "promise-with-time", "keep-promise"]);
    const [showed] = ofVerb(statements, "showed");
    assert.equal(showed?.verb.id, `${base}/verbs/showed`);
    assert.equal(showed?.object.definition?.type, "https://w3id.org/xapi/tla/activity-types/competency");
    assert.deepEqual([showed?.result?.extensions, parentOf(showed!)], [{ [extension("quality")]: 3 }, `${base}/scenarios/small-door`]);
    assert.equal(new Set(statements.map(({ id }) => id)).size, statements.length);
  });

  it("tells a later run choice by choice only where it is the best so far, and then at its end", () => {
    const { attempt } = new SmallLearner().talks("pb b");
    const worse = told((learner) => learner.talks("ra"), {}, attempt);
    assert.deepEqual(verbs(worse), ["attempted", "scored"]);
    assert.deepEqual(worse.map(runOf), [2, 2]);
    const better = told((learner) => learner.talks("qb a a"), {}, new SmallLearner(undefined, attempt).talks("ra").attempt);
    assert.deepEqual(verbs(better), ["attempted", ...Array<string>(3).fill("answered"), "scored", ...Array<string>(4).fill("showed")]);
    assert.deepEqual(new Set(better.map(runOf)), new Set([3]));
  });

  it("tells nothing of practice, neither its choices nor its end", () => {
    const { attempt } = new SmallLearner().talks("pb b");
    const practice = told(
      (learner) => learner.beginsTalk("pb").says("a a").endsTalk().beginsTalk("").says("qb a b").endsTalk(),
      {},
      attempt,
    );
    assert.deepEqual(practice, []);
  });

  it("tells the summary alone where behaviour is reported by run, and nothing where it is not reported", () => {
    const play = (learner: SmallLearner) => void learner.talks("pb b").talks("qb a a");
    assert.deepEqual(verbs(told(play, { behaviourReporting: "run" })), ["scored", "scored"]);
    assert.deepEqual(told(play, { behaviourReporting: "off" }), []);
  });

  it("tells a first run that was given up from the one begun in its place", () => {
    const statements = told((learner) => learner.beginsTalk().says("pa").talks("pb b"));
    const restarts = statements.map(({ context }) => context.extensions?.[extension("restarts")]);
    assert.deepEqual(verbs(statements).slice(0, 5), ["attempted", "answered", "attempted", "answered", "answered"]);
    assert.deepEqual(restarts.slice(0, 5), [undefined, undefined, 1, 1, 1]);
  });

  it("keeps to the summary without phases for a run that was begun in another version of the scenario", () => {
    const { attempt } = new SmallLearner().beginsTalk().says("pb");
    const changed = { ...smallScenario, hash: smallScenario.hash + 1 };
    const lookup = { ...smallLookup, scenario: () => ({ ...smallLookup.scenario(smallTalk.id)!, scenario: changed }) };
    const statements = told((learner) => learner.says("b").endsTalk(), { lookup }, attempt);
    assert.deepEqual(verbs(statements), ["scored"]);
    assert.deepEqual(statements[0]?.result?.extensions, { [extension("ending")]: "settled" });
  });

  it("tells nothing where the scenario is not loaded", () => {
    assert.deepEqual(
      told((learner) => learner.talks("pb b"), { lookup: emptyLookup }),
      [],
    );
  });

  it("is never of cmi5: no verb and no category of it", () => {
    const statements = told((learner) => learner.talks("pb b").talks("qb a a"));
    const reserved = ["initialized", "completed", "passed", "failed", "terminated", "waived", "satisfied", "abandoned"];
    assert.deepEqual(
      verbs(statements).filter((verb) => reserved.includes(verb ?? "")),
      [],
    );
    for (const { context } of statements)
      assert.deepEqual(
        context.contextActivities?.category?.map(({ id }) => id),
        [`${base}/v0.1`],
      );
  });
});
