import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeCmi5 } from "../../src/validation/cmi5/judge-cmi5.ts";
import { changeAt } from "./change-at.ts";
import { samples } from "./cmi5-samples.ts";
import { specificationStatements } from "./specification-statements.ts";

const extension = (name: string): string => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;
const progress = "https://w3id.org/xapi/cmi5/result/extensions/progress";
const moveOn = { id: "https://w3id.org/xapi/cmi5/context/categories/moveon" };
const waived = changeAt(samples.completed, ["verb", "id"], "https://w3id.org/xapi/adl/verbs/waived");
const withReason = { success: true, completion: true, extensions: { "https://w3id.org/xapi/cmi5/result/extensions/reason": "Tested Out" } };

const broken: readonly (readonly [
  outcome: string,
  sample: object,
  path: readonly (string | number)[],
  part: unknown,
  clause: string,
  where: string,
])[] = [
  ["an actor without an account", samples.initialized, ["actor"], { mbox: "mailto:a@example.com" }, "9.2", "actor"],
  ["a verb that is none of cmi5's", samples.initialized, ["verb", "id"], "http://example.com/verbs/began", "9.3", "verb.id"],
  ["that neither block nor course is satisfied", samples.satisfied, ["object", "definition"], undefined, "9.3.9", "object.definition.type"],
  ["a score in completed", samples.completed, ["result", "score"], { scaled: 1 }, "9.5.1", "result.score"],
  ["scaled below nothing", samples.passed, ["result", "score", "scaled"], -0.1, "9.5.1", "result.score.scaled"],
  ["raw without its range", samples.passed, ["result", "score", "raw"], 95, "9.5.1", "result.score"],
  ["raw out of its range", samples.passed, ["result", "score"], { raw: 9, min: 0, max: 8 }, "9.5.1", "result.score.raw"],
  ["raw that is no whole number", samples.passed, ["result", "score"], { raw: 66.66, min: 0, max: 100 }, "9.5.1", "result.score.raw"],
  ["max that is no whole number", samples.passed, ["result", "score"], { raw: 6, min: 0, max: 7.5 }, "9.5.1", "result.score.max"],
  ["passed without success", samples.passed, ["result", "success"], false, "9.5.2", "result.success"],
  ["completed without completion", samples.completed, ["result", "completion"], false, "9.5.3", "result.completion"],
  ["completion in passed", samples.passed, ["result", "completion"], true, "9.5.3", "result.completion"],
  ["a duration that is none", samples.terminated, ["result", "duration"], "15 s", "9.5.4", "result.duration"],
  ["terminated without a duration", samples.terminated, ["result"], undefined, "9.5.4.1", "result.duration"],
  [
    "progress beyond 100",
    samples.initialized,
    ["result"],
    { extensions: { [progress]: 101 } },
    "9.5.5.1",
    `result.extensions["${progress}"]`,
  ],
  [
    "waived without its reason",
    waived,
    ["result"],
    { success: true, completion: true },
    "9.5.5.2",
    'result.extensions["https://w3id.org/xapi/cmi5/result/extensions/reason"]',
  ],
  ["no registration", samples.initialized, ["context", "registration"], undefined, "9.6.1", "context.registration"],
  [
    "moveon where nothing is judged",
    samples.terminated,
    ["context", "contextActivities", "category", 1],
    moveOn,
    "9.6.2.2",
    "context.contextActivities.category",
  ],
  [
    "no moveon where something is judged",
    samples.passed,
    ["context", "contextActivities", "category"],
    [{ id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }],
    "9.6.2.2",
    "context.contextActivities.category",
  ],
  [
    "no session id",
    samples.initialized,
    ["context", "extensions"],
    undefined,
    "9.6.3.1",
    `context.extensions["${extension("sessionid")}"]`,
  ],
  [
    "a mastery score beyond 1",
    samples.passed,
    ["context", "extensions", extension("masteryscore")],
    80,
    "9.6.3.2",
    `context.extensions["${extension("masteryscore")}"]`,
  ],
  [
    "a launch mode that is none",
    samples.launched,
    ["context", "extensions", extension("launchmode")],
    "normal",
    "9.6.3.3",
    `context.extensions["${extension("launchmode")}"]`,
  ],
  [
    "launched without its address",
    samples.launched,
    ["context", "extensions", extension("launchurl")],
    undefined,
    "9.6.3.4",
    `context.extensions["${extension("launchurl")}"]`,
  ],
  [
    "launched without moveOn",
    samples.launched,
    ["context", "extensions", extension("moveon")],
    undefined,
    "9.6.3.6",
    `context.extensions["${extension("moveon")}"]`,
  ],
  ["a timestamp of another zone", samples.initialized, ["timestamp"], "2016-06-09T19:13:21+02:00", "9.7", "timestamp"],
];

describe("judgeCmi5", () => {
  for (const [name, statement] of Object.entries(samples)) {
    it(`finds nothing in cmi5's sample of ${name}`, () => assert.deepEqual(judgeCmi5(statement), []));
  }
  it("finds nothing in waived with its reason", () => assert.deepEqual(judgeCmi5({ ...waived, result: withReason }), []));

  for (const [outcome, sample, path, part, clause, where] of broken) {
    it(`cmi5 ${clause}: finds ${outcome}`, () => {
      assert.deepEqual(
        judgeCmi5(changeAt(sample, path, part)).map(({ rule, path: at }) => [rule, at]),
        [[`cmi5 ${clause}`, where]],
      );
    });
  }

  it("cmi5 9.5.4.1, 9.5.4.2: finds each verb that has a duration without one", () => {
    const abandoned = changeAt(samples.terminated, ["verb", "id"], "https://w3id.org/xapi/adl/verbs/abandoned");
    const failed = changeAt(samples.passed, ["verb", "id"], "http://adlnet.gov/expapi/verbs/failed");
    const timed = [samples.completed, samples.passed, changeAt(failed, ["result", "success"], false), samples.terminated];
    const rules = (statement: object) => judgeCmi5(changeAt(statement, ["result", "duration"], undefined)).map(({ rule }) => rule);
    for (const statement of timed) assert.deepEqual(rules(statement), ["cmi5 9.5.4.1"]);
    assert.deepEqual(rules(abandoned), ["cmi5 9.5.4.2"]);
  });

  it("cmi5 9.6.2.2: finds moveon in an allowed statement, which has a session and no category cmi5", () => {
    const allowed = changeAt(samples.completed, ["context", "contextActivities", "category"], [moveOn]);
    assert.deepEqual(
      judgeCmi5(allowed).map(({ rule }) => rule),
      ["cmi5 9.6.2.2"],
    );
  });

  it("has nothing to say about statements that do not speak of cmi5, nor about what is no statement", () => {
    for (const statement of [...Object.values(specificationStatements), null, 3, "x", []]) assert.deepEqual(judgeCmi5(statement), []);
  });
});
