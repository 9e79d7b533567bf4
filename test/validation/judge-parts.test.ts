import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeData } from "../../src/validation/xapi/judge-data.ts";
import { changeAt } from "./change-at.ts";
import { specificationInteractions, specificationStatements } from "./specification-statements.ts";

const long = specificationStatements["Appendix A, long"]!;
const planned = specificationStatements["2.4.4.3"]!;
const question = {
  id: "http://example.com/question",
  definition: { interactionType: "choice", ...specificationInteractions["choice"] },
};
/** The specification's long example with what it lacks: an attachment, a score and an interaction. */
const whole = {
  ...changeAt(long, ["result"], { response: "golf[,]tetris", score: { scaled: 0.5, raw: 5, min: 0, max: 10 } }),
  object: question,
  attachments: [
    {
      usageType: "http://example.com/attachment-usage/test",
      display: { "en-US": "A test attachment" },
      description: { "en-US": "A test attachment (description)" },
      contentType: "text/plain; charset=ascii",
      length: 27,
      sha2: "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
      fileUrl: "http://over.there.com/file.txt",
    },
  ],
};
const [definition, members] = ["object.definition", "actor.member[0]"];
const other = { objectType: "Group" };

type Row = readonly [where: string, part: unknown, clause: string, finding?: string];

/** A part of the statement that becomes something else (undefined: that is left out), the clause that it then breaks, and the path of the finding where that is another. */
const rows: readonly Row[] = [
  ["actor", "Team PB", "2.4.2.1"],
  ["actor.name", 3, "2.4.2.2"],
  ["actor.member", {}, "2.4.2.2"],
  [`${members}.name`, 3, "2.4.2.1"],
  [`${members}.account`, "13936749", "2.4.2.4"],
  [`${members}.account.homePage`, "example", "2.4.2.4"],
  [`${members}.account.name`, 13936749, "2.4.2.4"],
  [`${members}.account.name`, undefined, "2.4.2.4"],
  ["actor.member[1].openid", "toby", "2.4.2.3"],
  ["verb", "attended", "2.4.3"],
  ["verb.id", undefined, "2.4.3"],
  ["verb", undefined, "2.2"],
  ["object", undefined, "2.2"],
  ["object", "a question", "2.4.4.1"],
  ["object.id", "question", "2.4.4.1"],
  [definition, "a question", "2.4.4.1"],
  [`${definition}.name`, "question", "4.2"],
  [`${definition}.description`, "question", "4.2"],
  [`${definition}.moreInfo`, "more", "2.4.4.1"],
  [`${definition}.extensions`, [], "4.1"],
  [`${definition}.correctResponsesPattern`, "golf", "2.4.4.1"],
  [`${definition}.correctResponsesPattern`, [1], "2.4.4.1", `${definition}.correctResponsesPattern[0]`],
  [`${definition}.choices[1].id`, 7, "2.4.4.1"],
  [`${definition}.choices[1].description`, "golf", "4.2"],
  ["result", [], "2.4.5"],
  ["result.completion", "true", "2.4.5"],
  ["result.extensions", "none", "4.1"],
  ["result.score", 5, "2.4.5.1"],
  ["result.score.scaled", "0.5", "2.4.5.1"],
  ["result.score.min", "0", "2.4.5.1"],
  ["result.score.max", "10", "2.4.5.1"],
  ["context", [], "2.4.6"],
  ["context.instructor", "Andrew", "2.4.2.1"],
  ["context.contextActivities", [], "2.4.6.2"],
  ...["parent", "grouping", "category", "other"].map((list): Row => [`context.contextActivities.${list}`, "course", "2.4.4.1"]),
  ["context.revision", 3, "2.4.6"],
  ["context.platform", 3, "2.4.6"],
  ["context.statement.objectType", "Activity", "2.4.4.3"],
  ["context.statement.id", "6690e6c9", "2.4.4.3"],
  ["context.statement.id", undefined, "2.4.4.3"],
  ["context.extensions", "none", "4.1"],
  ["attachments", {}, "2.4.11"],
  ["attachments[0].usageType", "test", "2.4.11"],
  ["attachments[0].usageType", undefined, "2.4.11"],
  ["attachments[0].display", "test", "4.2"],
  ["attachments[0].display", undefined, "2.4.11"],
  ["attachments[0].description", "test", "4.2"],
  ["attachments[0].contentType", "text", "2.4.11"],
  ["attachments[0].contentType", undefined, "2.4.11"],
  ["attachments[0].length", -1, "2.4.11"],
  ["attachments[0].length", undefined, "2.4.11"],
  ["attachments[0].sha2", "495395e7", "2.4.11"],
  ["attachments[0].fileUrl", "file", "2.4.11"],
];

/** The same of what a planned visit says: a statement within a statement. */
const plannedRows: readonly Row[] = [
  ["object.actor", undefined, "2.4.4.3"],
  ["object.actor.mbox", "test@example.com", "2.4.2.3"],
  ["object.verb", undefined, "2.4.4.3"],
  ["object.verb.id", "visited", "2.4.3"],
  ["object.object", undefined, "2.4.4.3"],
  ["object.object.id", "website", "2.4.4.1"],
  ["object.context", { platform: 3 }, "2.4.6", "object.context.platform"],
  ["object.timestamp", "yesterday", "4.5"],
  ["object", { mbox: "test@example.com", objectType: "Agent" }, "2.4.2.3", "object.mbox"],
  ["object", other, "2.4.2.2", "object.member"],
  ["object", { objectType: "StatementRef", id: "7" }, "2.4.4.3", "object.id"],
];

function found(statement: object, [where, part]: Row): readonly string[] {
  const steps = [...where.matchAll(/([A-Za-z_]\w*)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  // As it comes from a file: what is undefined is not there.
  const changed = JSON.parse(JSON.stringify(changeAt(statement, steps, part))) as unknown;
  return judgeData(changed).map(({ rule, path }) => `${rule} ${path}`);
}

describe("judgeData: each part of a statement", () => {
  it("finds nothing in what the parts are taken from", () => assert.deepEqual(judgeData(whole), []));

  for (const [statement, cases] of [
    [whole, rows],
    [planned, plannedRows],
  ] as const)
    for (const row of cases) {
      const [where, part, clause, finding = where] = row;
      it(`xAPI 1.0.3 Data ${clause}: finds ${where} ${part === undefined ? "missing" : `that is ${JSON.stringify(part)}`}`, () =>
        assert.deepEqual(found(statement, row), [`xAPI 1.0.3 Data ${clause} ${finding}`]));
    }

  it("xAPI 1.0.3 Data 2.4.2.2: finds a team without an objectType, which is then no group", () => {
    assert.deepEqual(found(whole, ["context.team.objectType", undefined, ""]), ["xAPI 1.0.3 Data 2.4.2.2 context.team.objectType"]);
  });

  it("xAPI 1.0.3 Data 2.4.4.1: finds an activity that calls itself something else where only one can stand", () => {
    const parent = [{ objectType: "activity", id: "http://example.com/a" }];
    assert.deepEqual(found(whole, ["context.contextActivities.parent", parent, ""]), [
      "xAPI 1.0.3 Data 2.4.4.1 context.contextActivities.parent[0].objectType",
    ]);
  });

  it("xAPI 1.0.3 Data 2.4.4.3: takes no other kind of statement within a statement", () => {
    assert.deepEqual(found(planned, ["object.objectType", "substatement", ""]), ["xAPI 1.0.3 Data 2.4.4 object.objectType"]);
  });
});
