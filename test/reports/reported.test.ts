import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { toReported } from "../../src/reports/reported.ts";
import { specificationStatements } from "../validation/specification-statements.ts";
import { changeAt } from "../validation/change-at.ts";
import { said } from "./hand-made.ts";

const folder = new URL("../../xapi-statements/examples/", import.meta.url);
const examples = readdirSync(folder);
const kindOf = (statement: unknown) => {
  const reported = toReported(statement);
  return typeof reported === "string" ? reported : reported.kind;
};

describe("toReported(statement)", () => {
  it("knows what each published example is, and each is something else", () => {
    const kinds = examples.map((file) => kindOf(JSON.parse(readFileSync(new URL(file, folder), "utf8"))));
    assert.ok(!kinds.includes("other") && !kinds.includes("unreadable"), JSON.stringify(kinds));
    assert.equal(new Set(kinds).size, examples.length);
  });

  it("passes over statements of other profiles, the specification’s own among them", () => {
    for (const statement of Object.values(specificationStatements)) assert.equal(kindOf(statement), "other");
    const ours = said("test-scored", "a");
    assert.equal(
      kindOf({ ...ours, context: { ...ours.context, contextActivities: { ...ours.context.contextActivities, category: [] } } }),
      "other",
    );
    assert.equal(kindOf({ ...ours, verb: { id: "http://adlnet.gov/expapi/verbs/shared" } }), "other");
  });

  it("takes another version of the profile, and no other IRI that begins as it does", () => {
    const of = (id: string) => kindOf(changeAt(said("completed", "a"), ["context", "contextActivities", "category"], [{ id }]));
    assert.equal(of("https://w3id.org/xapi/recourse/v0.2"), "completed");
    assert.equal(of("https://w3id.org/xapi/recourse/verbs/showed"), "other");
    assert.equal(of("https://w3id.org/xapi/recoursex/v0.1"), "other");
  });

  it("says that what has no actor, verb, object or time is unreadable", () => {
    const whole = said("completed", "a");
    for (const part of ["actor", "verb", "object", "timestamp"]) assert.equal(kindOf({ ...whole, [part]: undefined }), "unreadable", part);
    for (const wrong of [undefined, null, 1, "a", [], {}]) assert.equal(kindOf(wrong), "unreadable");
    assert.equal(kindOf({ ...whole, timestamp: "yesterday" }), "unreadable");
  });

  it("leaves out what is not of its type, and does not fail", () => {
    const odd = { ...said("test-scored", "a"), result: { score: { scaled: "0.5" }, success: "yes", extensions: [] } };
    const reported = toReported(odd);
    assert.ok(typeof reported !== "string");
    assert.deepEqual([reported.scaled, reported.success], [undefined, undefined]);
  });

  it("takes a single activity where a list is meant (xAPI 1.0.3 Data 2.4.6.2)", () => {
    const { context, ...rest } = said("question-answered", "a");
    const { parent, category, grouping } = context.contextActivities ?? {};
    const single = {
      ...context,
      contextActivities: { parent: parent?.[0], category: category?.find(({ id }) => id.includes("/recourse/v")), grouping },
    };
    assert.equal(kindOf({ ...rest, context: single }), "test-answered");
  });

  it("takes an account for the same, in whatever order it is written, and another home page for another", () => {
    const enrolment = (account: object) => {
      const reported = toReported({ ...said("completed", "a"), actor: { account } });
      return typeof reported === "string" ? reported : reported.enrolment;
    };
    const one = enrolment({ homePage: "https://a.example", name: "n" });
    assert.equal(enrolment({ name: "n", homePage: "https://a.example" }), one);
    assert.notEqual(enrolment({ name: "n", homePage: "https://b.example" }), one);
  });

  it("takes the same people in two registrations for two enrolments, and case for nothing", () => {
    const enrolment = (registration: string) => {
      const statement = said("completed", "a");
      const reported = toReported({ ...statement, context: { ...statement.context, registration } });
      return typeof reported === "string" ? reported : reported.enrolment;
    };
    assert.equal(enrolment("ABC"), enrolment("abc"));
    assert.notEqual(enrolment("abc"), enrolment("abd"));
  });
});
