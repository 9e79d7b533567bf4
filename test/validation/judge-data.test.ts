import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeData } from "../../src/validation/xapi/judge-data.ts";
import { changeAt } from "./change-at.ts";
import { specificationInteractions, specificationStatements } from "./specification-statements.ts";

const long = specificationStatements["Appendix A, long"]!;
const planned = specificationStatements["2.4.4.3"]!;
const voiding = specificationStatements["2.3.2"]!;
const interactionType = "http://adlnet.gov/expapi/activities/cmi.interaction";

/** Where the long example is changed, to what, and the clause and path of the one finding that it then gets. */
const broken: readonly (readonly [outcome: string, path: readonly (string | number)[], part: unknown, clause: string, where: string])[] = [
  ["a statement without an actor", ["actor"], undefined, "2.2", "actor"],
  ["null outside an extension", ["result", "success"], null, "2.2", "result.success"],
  ["a property that it does not know", ["mood"], "fine", "2.2", "mood"],
  ["a property in the wrong case", ["context", "Platform"], "web", "2.2", "context.Platform"],
  ["an id that is no UUID", ["id"], "6690e6c9", "2.4.1", "id"],
  ["two identifiers of one agent", ["authority", "mbox"], "mailto:a@example.com", "2.4.2.1", "authority"],
  ["an agent without an identifier", ["authority", "account"], undefined, "2.4.2.1", "authority"],
  ["a group within a group", ["actor", "member", 1, "objectType"], "Group", "2.4.2.1", "actor.member[1].objectType"],
  ["a team that is no group", ["context", "team", "objectType"], "Agent", "2.4.2.2", "context.team.objectType"],
  ["a group with neither identifier nor members", ["context", "team", "mbox"], undefined, "2.4.2.2", "context.team.member"],
  ["two identifiers of one group", ["context", "team", "openid"], "http://pb.example.org/", "2.4.2.2", "context.team"],
  ["an mbox without mailto", ["actor", "mbox"], "teampb@example.com", "2.4.2.3", "actor.mbox"],
  ["a sum of the wrong length", ["actor", "member", 2, "mbox_sha1sum"], "ebd31e95", "2.4.2.3", "actor.member[2].mbox_sha1sum"],
  ["an account without a home page", ["authority", "account", "homePage"], undefined, "2.4.2.4", "authority.account.homePage"],
  ["a verb whose id has no scheme", ["verb", "id"], "attended", "2.4.3", "verb.id"],
  ["an object of no known type", ["object", "objectType"], "Thing", "2.4.4", "object.objectType"],
  ["an activity without an id", ["object", "id"], undefined, "2.4.4.1", "object.id"],
  ["an activity type that is no IRI", ["object", "definition", "type"], "meeting", "2.4.4.1", "object.definition.type"],
  ["truth as text", ["result", "success"], "true", "2.4.5", "result.success"],
  ["a response that is no text", ["result", "response"], 3, "2.4.5", "result.response"],
  ["a number as text", ["result", "score"], { raw: "3" }, "2.4.5.1", "result.score.raw"],
  ["scaled beyond 1", ["result", "score"], { scaled: 1.01 }, "2.4.5.1", "result.score.scaled"],
  ["raw below min", ["result", "score"], { raw: 1, min: 2 }, "2.4.5.1", "result.score.raw"],
  ["raw above max", ["result", "score"], { raw: 5, max: 4 }, "2.4.5.1", "result.score.raw"],
  ["min that is not less than max", ["result", "score"], { min: 4, max: 4 }, "2.4.5.1", "result.score.min"],
  ["a context language that is no tag", ["context", "language"], "english_US", "2.4.6", "context.language"],
  ["a registration that is no UUID", ["context", "registration"], "7", "2.4.6.1", "context.registration"],
  [
    "context activities of a kind that is none",
    ["context", "contextActivities", "sibling"],
    [{ id: "http://example.com/a" }],
    "2.4.6.2",
    "context.contextActivities.sibling",
  ],
  [
    "a context activity without an id",
    ["context", "contextActivities", "category", 0, "id"],
    undefined,
    "2.4.4.1",
    "context.contextActivities.category[0].id",
  ],
  [
    "a context statement that is no reference",
    ["context", "statement", "objectType"],
    undefined,
    "2.4.4.3",
    "context.statement.objectType",
  ],
  ["an authority of three", ["authority"], { ...(long as { actor: object }).actor, mbox: undefined }, "2.4.9", "authority"],
  ["a version of another specification", ["version"], "0.95", "2.4.10", "version"],
  [
    "an attachment without its sum",
    ["attachments"],
    [{ usageType: "http://example.com/x", display: { en: "x" }, contentType: "text/plain", length: 3 }],
    "2.4.11",
    "attachments[0].sha2",
  ],
  ["an extension's key that is no IRI", ["context", "extensions", "mood"], "fine", "4.1", "context.extensions.mood"],
  ["a language map with a tag that is none", ["verb", "display", "en_US"], "attended", "4.2", "verb.display.en_US"],
  ["a language map of numbers", ["verb", "display", "en-US"], 3, "4.2", 'verb.display["en-US"]'],
  ["a timestamp without a zone", ["timestamp"], "2013-05-18T05:32:34.804", "4.5", "timestamp"],
  ["a day that does not exist", ["timestamp"], "2013-02-29T05:32:34Z", "4.5", "timestamp"],
  ["an offset of minus nothing", ["stored"], "2013-05-18T05:32:34-00:00", "4.5", "stored"],
  ["a duration with weeks beside days", ["result", "duration"], "P4W1D", "4.6", "result.duration"],
  ["a duration without its T", ["result", "duration"], "P16559.14S", "4.6", "result.duration"],
  ["a fraction before the last part", ["result", "duration"], "PT1.5H3M", "4.6", "result.duration"],
];

describe("judgeData", () => {
  for (const [clause, statement] of Object.entries(specificationStatements)) {
    it(`xAPI 1.0.3 Data ${clause}: finds nothing in the specification's example`, () => {
      assert.deepEqual(judgeData(statement), []);
    });
  }

  for (const [outcome, path, part, clause, where] of broken) {
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
