import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { applyFact, emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { Fact } from "../../src/model/fact.ts";
import type { OptionId, QuestionId } from "../../src/model/ids.ts";
import type { Lookup } from "../../src/model/lookup.ts";
import { judgeTest } from "../../src/model/score-test.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { brokenDataRule } from "../../src/preview/xapi-data-rules.ts";
import { cmi5Form } from "../../src/statements/cmi5-statements.ts";
import { effectNames } from "../../src/statements/question-texts.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { statementsFor } from "../statements/judged-statements.ts";
import { xapiForm } from "../../src/statements/xapi-statements.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import type { TrackingSession } from "../../src/tracking/tracking-session.ts";
import { everyKind, kindsCourse } from "../fixtures/question-kinds.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { manualEnvironment, type ManualEnvironment } from "./manual-environment.ts";
import { windowWith } from "./scorm12-run.ts";
import { windowWith2004 } from "./scorm2004-run.ts";
import { smallLookup } from "./small-lookup.ts";

const { outline, bank } = kindsCourse;
const lookup: Lookup = { ...smallLookup, question: (id) => bank.questions.find((question) => question.id === id) };
const form = everyKind.map(({ id }) => id);

/** What is given to each kind: rate with one step off, match with a part open, the rest right. */
const given = { single: "b", multiple: "ad", order: "cadb", next: "b", rate: "dab", match: "c-d", gap: "be" } as const;

/** By kind: the standard's type, and response, pattern and result; written by hand from the contract of the kinds, pairs with `.`, parts with `,`. */
const expected = {
  single: ["choice", "b", "b", true],
  multiple: ["choice", "a,d", "a,d", true],
  order: ["sequencing", "c,a,d,b", "c,a,d,b", true],
  next: ["choice", "b", "b", true],
  rate: ["matching", "a.d,b.a,c.b", "a.d,b.a,c.b", true],
  match: ["matching", "a.c,c.d", "a.c,b.a,c.d", false],
  gap: ["matching", "a.b,b.e", "a.b,b.e", true],
} as const;

/** A whole test, from its first question to handing in. */
function takeTest(told: (fact: Fact, before: Attempt, after: Attempt) => void): Attempt {
  let attempt = emptyAttempt;
  const does = (fact: Fact): void => {
    const before = attempt;
    attempt = applyFact(before, fact, outline);
    told(fact, before, attempt);
  };
  does({ kind: "test-started", seed: 7, form });
  for (const { id, kind } of everyKind) does({ kind: "question-answered", question: id, answer: [...given[kind]] as OptionId[] });
  does({ kind: "test-handed-in", result: judgeTest(bank, attempt.test.current!, outline.test.masteryScore) });
  return attempt;
}

async function play(session: TrackingSession, environment: ManualEnvironment): Promise<void> {
  await session.start();
  session.begin(emptyAttempt);
  await environment.settle();
  takeTest((fact, before, after) => session.track(fact, before, after));
  await session.end("exit");
}

const kindOf = (id: string) => everyKind.find((question) => id.endsWith(question.id))!.kind;

describe("interactions of every kind of question", () => {
  it("T23, SCORM 1.2 RTE 3.4.4: a strict LMS takes each, pairs as letters with a period", async () => {
    const api = new StrictScorm12Api();
    const environment = manualEnvironment({ window: windowWith(api) });
    await play(createScorm12Session(outline, lookup, defaultSettings, environment), environment);
    assert.deepEqual(
      api.interactions.map((one) => [
        kindOf(one["id"]!),
        one["type"],
        one["student_response"],
        one["correct_responses.0.pattern"],
        one["result"],
      ]),
      everyKind.map(({ kind }) => {
        const [type, response, pattern, right] = expected[kind];
        return [kind, type, response, pattern, right ? "correct" : "wrong"];
      }),
    );
  });

  it("SCORM 2004 4th RTE 4.2.9: a strict LMS takes each, pairs with [.] and parts with [,], and reads what was asked", async () => {
    const api = new StrictScorm2004Api();
    const environment = manualEnvironment({ window: windowWith2004(api) });
    await play(createScorm2004Session(outline, lookup, defaultSettings, environment), environment);
    const bracketed = (text: string): string => text.replaceAll(",", "[,]").replaceAll(".", "[.]");
    assert.deepEqual(
      api.interactions.map((one) => [
        kindOf(one["id"]!),
        one["type"],
        one["learner_response"],
        one["correct_responses.0.pattern"],
        one["result"],
      ]),
      everyKind.map(({ kind }) => {
        const [type, response, pattern, right] = expected[kind];
        return [kind, type, bracketed(response), bracketed(pattern), right ? "correct" : "incorrect"];
      }),
    );
    const described = api.interactions.map((one) => one["description"] ?? "");
    assert.ok(described.every((text) => text.length > 0 && text.length <= 250));
    assert.equal(described[3], "Question k-next “You said Thursday. It is Monday.”");
  });

  const sessionIri = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
  for (const [standard, statementForm] of [
    ["cmi5", cmi5Form],
    ["xAPI", xapiForm],
  ] as const) {
    it(`xAPI 1.0.3 Data 2.4.4.1: each names what its answer and its key may name, once (${standard})`, () => {
      const session = {
        actor: { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" } },
        registration: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
        activityId: "https://lms.example/activities/77",
        sessionId: "s1",
        contextTemplate: standard === "cmi5" ? { extensions: { [sessionIri]: "s1" } } : {},
        masteryScore: 0.8,
        form: statementForm,
        outline,
        lookup,
      } as const;
      const statements: Statement[] = [];
      takeTest(
        (fact, before, after) => void statements.push(...statementsFor(fact, before, after, { nowMs: 1_000_000, activeMs: 1 }, session)),
      );
      const answered = statements.filter(({ verb }) => verb.display.en === "answered");
      assert.deepEqual(
        answered.map(({ object }) => kindOf(object.id)),
        everyKind.map(({ kind }) => kind),
      );
      for (const statement of answered) {
        const { object, result } = statement;
        const kind = kindOf(object.id);
        const [type, response, pattern, right] = expected[kind];
        const definition = object.definition!;
        assert.equal(brokenDataRule(JSON.parse(JSON.stringify(statement)) as never), undefined, kind);
        assert.equal(definition.interactionType, type);
        const bracketed = (text: string): string => text.replaceAll(",", "[,]").replaceAll(".", "[.]");
        assert.deepEqual(
          [result?.response, definition.correctResponsesPattern, result?.success],
          [bracketed(response), [bracketed(pattern)], right],
        );
        const lists = type === "matching" ? [definition.source, definition.target] : [definition.choices];
        for (const list of lists) assert.equal(new Set(list!.map(({ id }) => id)).size, list!.length, `${kind}: each id once`);
        for (const part of pattern.split(",")) {
          const sides = part.split(".");
          assert.equal(sides.length, lists.length);
          for (const [side, id] of sides.entries())
            assert.ok(
              lists[side]!.some((one) => one.id === id),
              `${kind}: ${part}`,
            );
        }
        assert.equal(definition.choices === undefined, type === "matching");
      }
      const rate = answered.find(({ object }) => kindOf(object.id) === "rate")!.object.definition!;
      assert.deepEqual(
        rate.target?.map(({ description }) => Object.values(description)[0]),
        [...effectNames],
      );
      const gap = answered.find(({ object }) => kindOf(object.id) === "gap")!.object.definition!;
      assert.deepEqual(
        gap.source?.map(({ description }) => Object.values(description)[0]),
        ["You waited ___.", "I am sorry for ___."],
      );
    });
  }

  it("tells an unanswered question of each kind as wrong, with nothing given", async () => {
    const api = new StrictScorm12Api();
    const environment = manualEnvironment({ window: windowWith(api) });
    const session = createScorm12Session(outline, lookup, defaultSettings, environment);
    await session.start();
    session.begin(emptyAttempt);
    await environment.settle();
    const begun = applyFact(emptyAttempt, { kind: "test-started", seed: 7, form: form as QuestionId[] }, outline);
    const fact: Fact = { kind: "test-handed-in", result: { scaled: 0, passed: false } };
    session.track(fact, begun, applyFact(begun, fact, outline));
    await session.end("exit");
    assert.deepEqual(
      api.interactions.map((one) => [one["student_response"], one["result"]]),
      everyKind.map(() => ["", "wrong"]),
    );
  });

  it("names the steps of the scale for an LRS as the page names them", () => {
    const words = parse(readFileSync(new URL("../../src/content/messages/en.yaml", import.meta.url), "utf8")) as Record<string, string>;
    assert.deepEqual(
      [1, 2, 3, 4].map((step) => words[`question.effect-${step}`]),
      [...effectNames],
    );
  });
});
