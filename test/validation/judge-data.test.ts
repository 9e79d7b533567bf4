import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeData } from "../../src/validation/xapi/judge-data.ts";
import { brokenStatements } from "./broken-statements.ts";
import { changeAt } from "./change-at.ts";
import { specificationInteractions, specificationStatements } from "./specification-statements.ts";

const long = specificationStatements["Appendix A, long"]!;
const planned = specificationStatements["2.4.4.3"]!;
const voiding = specificationStatements["2.3.2"]!;
const interactionType = "http://adlnet.gov/expapi/activities/cmi.interaction";

describe("judgeData", () => {
  for (const [clause, statement] of Object.entries(specificationStatements)) {
    it(`xAPI 1.0.3 Data ${clause}: finds nothing in the specification's example`, () => {
      assert.deepEqual(judgeData(statement), []);
    });
  }

  for (const [outcome, path, part, clause, where] of brokenStatements) {
    it(`xAPI 1.0.3 Data ${clause}: finds ${outcome}`, () => {
      const statement = JSON.parse(JSON.stringify(changeAt(long, path, part))) as unknown;
      assert.deepEqual(
        judgeData(statement).map(({ rule, path: at }) => [rule, at]),
        [[`xAPI 1.0.3 Data ${clause}`, where]],
      );
    });
  }

  it("xAPI 1.0.3 Data 2.2: finds that a value is no statement at all", () => {
    for (const value of [null, [], "statement", 3]) assert.deepEqual(judgeData(value).length, 1);
  });

  it("xAPI 1.0.3 Data 4.1: lets an extension hold anything, null too", () => {
    const anything = { a: [null, { b: "" }], "C D": 3 };
    assert.deepEqual(judgeData(changeAt(long, ["context", "extensions"], { "http://example.com/any": anything })), []);
  });

  it("xAPI 1.0.3 Data 2.3.2: finds a voiding statement whose object is no reference", () => {
    const [finding] = judgeData(changeAt(voiding, ["object"], { id: "http://example.com/a" }));
    assert.equal(finding?.rule, "xAPI 1.0.3 Data 2.3.2");
  });

  it("xAPI 1.0.3 Data 2.4.4.3: finds a substatement with an id, and one within another", () => {
    const inner = (planned as { object: object }).object;
    const rules = (statement: object): string[] => judgeData(statement).map(({ path }) => path);
    assert.deepEqual(rules(changeAt(planned, ["object", "id"], "e05aa883-acaf-40ad-bf54-02c8ce485fb0")), ["object.id"]);
    assert.deepEqual(rules(changeAt(planned, ["object", "object"], inner)), ["object.object"]);
  });

  it("xAPI 1.0.3 Data 2.4.6: finds platform and revision where the object is no activity", () => {
    const context = { platform: "web", revision: "3" };
    assert.deepEqual(
      judgeData({ ...voiding, context }).map(({ path }) => path),
      ["context.revision", "context.platform"],
    );
  });
});

describe("judgeData: interactions", () => {
  const asking = (definition: object, response?: string): unknown => ({
    ...specificationStatements["2.4"],
    object: { id: "http://example.com/question", definition: { type: interactionType, ...definition } },
    ...(response === undefined ? {} : { result: { response } }),
  });
  const found = (definition: object, response?: string): string[] => judgeData(asking(definition, response)).map(({ path }) => path);

  for (const [type, definition] of Object.entries(specificationInteractions)) {
    it(`xAPI 1.0.3 Data Appendix C: finds nothing in the example of ${type}, nor in its correct response`, () => {
      const { correctResponsesPattern = [] } = definition as { correctResponsesPattern?: string[] };
      assert.deepEqual(found({ interactionType: type, ...definition }, correctResponsesPattern[0]), []);
    });
  }

  const choices = [{ id: "a" }, { id: "b" }];
  const wrong: readonly (readonly [string, object, string | undefined, string])[] = [
    ["a type that is none", { interactionType: "quiz" }, undefined, "object.definition.interactionType"],
    ["no type where there are choices", { choices }, undefined, "object.definition.interactionType"],
    ["a list that the type does not have", { interactionType: "likert", choices }, undefined, "object.definition.choices"],
    ["two components of one id", { interactionType: "choice", choices: [...choices, { id: "a" }] }, undefined, "object.definition.choices"],
    [
      "a component without an id",
      { interactionType: "choice", choices: [{ description: { en: "A" } }] },
      undefined,
      "object.definition.choices[0].id",
    ],
    [
      "a correct response that is no choice",
      { interactionType: "choice", choices, correctResponsesPattern: ["a", "a[,]c"] },
      undefined,
      "object.definition.correctResponsesPattern[1]",
    ],
    ["a response that is no choice", { interactionType: "choice", choices }, "c", "result.response"],
    ["several ids in a response to likert", { interactionType: "likert", scale: choices }, "a[,]b", "result.response"],
    ["a step out of no list", { interactionType: "sequencing", choices }, "b[,]a[,]c", "result.response"],
    ["a response to true-false that is neither", { interactionType: "true-false" }, "yes", "result.response"],
    ["a pair that is none", { interactionType: "matching", source: choices, target: choices }, "a[.]b[,]b", "result.response"],
    ["a target that is none", { interactionType: "matching", source: choices, target: choices }, "a[.]c", "result.response"],
    ["a step of a performance without its response", { interactionType: "performance", steps: choices }, "a", "result.response"],
    ["a number that is none", { interactionType: "numeric" }, "four", "result.response"],
  ];
  for (const [outcome, definition, response, where] of wrong) {
    it(`xAPI 1.0.3 Data 2.4.4.1: finds ${outcome}`, () => assert.deepEqual(found(definition, response), [where]));
  }
});
