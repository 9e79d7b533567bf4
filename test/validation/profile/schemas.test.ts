import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { extensionIris } from "../../../src/statements/iris.ts";
import { judgeData } from "../../../src/validation/xapi/judge-data.ts";
import { everyAnonymousStatement, everyStatement } from "../../statements/every-statement.ts";
import { brokenStatements } from "../broken-statements.ts";
import { changeAt } from "../change-at.ts";
import { specificationInteractions, specificationStatements } from "../specification-statements.ts";
import { contractFolder } from "./published-contract.ts";

const folder = join(contractFolder, "schemas");
const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
for (const file of files) ajv.addSchema(read(join(folder, file)));
const base = "https://w3id.org/xapi/recourse/schemas";
const schema = (name: string): ValidateFunction => ajv.getSchema(`${base}/${name}.json`)!;
const [version1, version2, recourse] = [schema("statement-1.0.3"), schema("statement-2.0"), schema("recourse")];

const long = specificationStatements["Appendix A, long"]!;
const plain = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;
const refusals = (validate: ValidateFunction, value: unknown) =>
  validate(plain(value)) ? [] : (validate.errors ?? []).map(({ instancePath }) => instancePath);

/** What only a program can find: two values against each other, calendars, and the registry of tags. */
const beyondSchemas = ["raw below min", "raw above max", "min that is not less than max", "a day that does not exist"];

/** The specification's long example with what it lacks, and one that asks; without what is compared with something else, which is beyond schemas. */
const wholes: Readonly<Record<string, object>> = {
  told: {
    ...long,
    result: { score: { scaled: 0.5, raw: 5 }, success: true, completion: true, response: "Done.", duration: "PT4M" },
    attachments: [
      {
        usageType: "http://example.com/attachment-usage/test",
        display: { "en-US": "A test" },
        description: { "en-US": "A test" },
        contentType: "text/plain; charset=ascii",
        length: 27,
        sha2: "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a",
        fileUrl: "http://example.com/file.txt",
      },
    ],
  },
  asked: {
    actor: { mbox: "mailto:player-1@example.com" },
    verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { en: "answered" } },
    object: {
      objectType: "Activity",
      id: "http://example.com/question",
      definition: {
        name: { en: "Which?" },
        description: { en: "Which of them?" },
        type: "http://adlnet.gov/expapi/activities/cmi.interaction",
        moreInfo: "http://example.com/more",
        interactionType: "choice",
        choices: [{ id: "a", description: { en: "A" } }],
      },
    },
    result: { success: true },
    context: { contextActivities: { parent: { id: "http://example.com/test" } } },
    authority: { objectType: "Group", member: [{ mbox: "mailto:a@example.com" }, { mbox: "mailto:b@example.com" }] },
  },
  planned: specificationStatements["2.4.4.3"]!,
  voiding: specificationStatements["2.3.2"]!,
};

/** The way to every part of a value, extensions left out: anything may stand in them. */
function pathsOf(value: unknown): readonly (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    return [[key], ...(name === "extensions" ? [] : pathsOf(part).map((path) => [key, ...path]))];
  });
}

describe("xapi-statements/schemas/", () => {
  it("take every example, and every statement that a package can send, in 1.0.3 and in 2.0", () => {
    const examples = join(contractFolder, "examples");
    const stored = readdirSync(examples).map((file) => read(join(examples, file)));
    const sent = (["cmi5", "xapi"] as const).flatMap((standard) => everyStatement({ standard }));
    for (const statement of [...stored, ...sent, ...everyAnonymousStatement()]) {
      for (const validate of [version1, version2, recourse]) assert.deepEqual(refusals(validate, statement), [], JSON.stringify(statement));
    }
  });

  it("take what the specification gives as examples", () => {
    for (const [clause, statement] of Object.entries(specificationStatements)) {
      assert.deepEqual(refusals(version1, statement), [], clause);
      assert.deepEqual(refusals(version2, statement), [], clause);
    }
    for (const [interactionType, definition] of Object.entries(specificationInteractions)) {
      const asking = changeAt(long, ["object", "definition"], { interactionType, ...definition });
      assert.deepEqual(refusals(version1, asking), [], interactionType);
    }
  });

  for (const [outcome, path, part] of brokenStatements) {
    const says = beyondSchemas.includes(outcome) ? "leaves to the validator" : "refuses, as the validator does,";
    it(`${says} ${outcome}`, () => {
      const statement = plain(changeAt(long, path, part));
      assert.notDeepEqual(judgeData(statement), []);
      assert.equal(version1(statement), beyondSchemas.includes(outcome));
    });
  }

  it("refuse, as the validator does, what breaks a rule about two parts at once", () => {
    const voiding = specificationStatements["2.3.2"]!;
    const planned = specificationStatements["2.4.4.3"]!;
    const broken = [
      { ...voiding, object: { id: "http://example.com/a" } },
      { ...voiding, context: { platform: "web" } },
      { ...voiding, context: { revision: "3" } },
      changeAt(planned, ["object", "id"], "e05aa883-acaf-40ad-bf54-02c8ce485fb0"),
      changeAt(planned, ["object", "object"], (planned as { object: object }).object),
      changeAt(long, ["object", "definition"], { choices: [{ id: "a" }] }),
      changeAt(long, ["object", "definition"], { interactionType: "likert", choices: [{ id: "a" }] }),
      changeAt(long, ["object", "definition"], { interactionType: "choice", choices: [{ description: { en: "A" } }] }),
    ];
    for (const statement of broken) {
      assert.notDeepEqual(judgeData(plain(statement)), []);
      assert.equal(version1(plain(statement)), false, JSON.stringify(statement));
    }
  });

  for (const [name, statement] of Object.entries(wholes)) {
    it(`agree with the validator on every part that is something else: ${name}`, () => {
      const paths = pathsOf(statement);
      assert.ok(paths.length > 8);
      for (const path of paths) {
        for (const part of [undefined, null, true, 3, -0.5, "", "x", "http://example.com/x", [], {}, [{}]]) {
          const changed = plain(changeAt(statement, path, part));
          assert.equal(version1(changed), judgeData(changed).length === 0, `${path.join(".")} ${JSON.stringify(part)}`);
        }
      }
    });
  }

  it("tell the two versions apart by what 2.0 has changed", () => {
    const agents = (one: object) => changeAt(long, ["context", "contextAgents"], [one]);
    const groups = (one: object) => changeAt(long, ["context", "contextGroups"], [one]);
    const agent = { objectType: "Agent", mbox: "mailto:player-1@example.com" };
    const group = { objectType: "Group", mbox: "mailto:team-1@example.com" };
    const relevantTypes = ["https://example.com/activity-types/team"];
    const cases: readonly (readonly [statement: object, in1: boolean, in2: boolean])[] = [
      [agents({ objectType: "contextAgent", agent, relevantTypes }), false, true],
      [groups({ objectType: "contextGroup", group, relevantTypes }), false, true],
      [agents({ objectType: "contextAgent", agent }), false, true],
      [agents({ objectType: "Agent", agent }), false, false],
      [agents({ objectType: "contextAgent", agent: { key: "x" } }), false, false],
      [agents({ objectType: "contextAgent", agent, relevantTypes: [] }), false, false],
      [agents({ objectType: "contextAgent", agent, relevantTypes: ["abc"] }), false, false],
      [changeAt(long, ["version"], "2.0.0"), false, true],
      [changeAt(long, ["timestamp"], "2008-09-15 15:53:00.601+00:00"), false, true],
      [changeAt(long, ["timestamp"], "2008-09-15T15:53:00.601+0000"), true, false],
      [changeAt(long, ["timestamp"], "2008-09-15T15:53:00,601Z"), true, false],
      [changeAt(long, ["timestamp"], "2008-09-15T15:53:00.601-00:00"), false, false],
    ];
    for (const [statement, in1, in2] of cases)
      assert.deepEqual([version1(statement), version2(statement)], [in1, in2], JSON.stringify(statement));
  });

  it("have one for each extension, which takes what is sent and refuses what is not", () => {
    const names = files.filter((file) => file.startsWith("extensions/")).map((file) => file.slice("extensions/".length, -".json".length));
    const own = Object.values(extensionIris).filter((iri) => iri.startsWith("https://w3id.org/xapi/recourse/"));
    assert.deepEqual(names.sort(), own.map((iri) => iri.split("/").at(-1)).sort());
    const sent = everyStatement({ standard: "xapi" }).map(({ context, result }) => ({ ...context.extensions, ...result?.extensions }));
    for (const iri of own) {
      const validate = schema(`extensions/${iri.split("/").at(-1)}`);
      const values = sent.flatMap((extensions) => (iri in extensions ? [extensions[iri]] : []));
      assert.ok(values.length > 0, iri);
      for (const value of values) assert.ok(validate(value), `${iri} ${JSON.stringify(value)}`);
      for (const value of [-1, 1.5, "", null, [1], { before: 101 }])
        assert.equal(validate(value), false, `${iri} ${JSON.stringify(value)}`);
    }
  });

  it("refuse an extension of this profile in the wrong place, of an unknown name, or out of range, and no other profile's", () => {
    const [one] = everyStatement({ standard: "xapi" });
    const withExtension = (place: "context" | "result", iri: string, value: unknown) =>
      recourse(plain(changeAt(one!, [place, "extensions"], { [iri]: value })));
    assert.equal(withExtension("context", extensionIris.phase, "P3"), true);
    assert.equal(withExtension("context", extensionIris.phase, "P9"), false);
    assert.equal(withExtension("result", extensionIris.phase, "P3"), false);
    assert.equal(withExtension("context", "https://w3id.org/xapi/recourse/extensions/mood", 1), false);
    assert.equal(withExtension("context", "https://example.com/extensions/mood", 1), true);
  });
});
