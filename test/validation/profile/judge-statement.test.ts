import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeStatement } from "../../../src/validation/profile/judge-statement.ts";
import { readProfile } from "../../../src/validation/profile/read-profile.ts";
import { sports, sportsProfile, sportsStatement } from "./sports-profile.ts";

const profile = readProfile(sportsProfile());
const placed = (place: unknown) => sportsStatement("placed", { result: { extensions: { [sports.place]: place } } });
const briefly = (statement: unknown, by = profile) => judgeStatement(by, statement).map(({ rule, path }) => [rule, path]);

/** What a statement breaks of one rule, in the template of placings. */
function broken(rule: object, result: object): readonly string[] {
  const json = sportsProfile();
  const [template, ...others] = json.templates;
  const changed = readProfile({ ...json, templates: [{ ...template, rules: [rule] }, ...others] });
  return judgeStatement(changed, sportsStatement("placed", { result })).map(({ path }) => path);
}

describe("judgeStatement(profile, statement)", () => {
  it("takes the specification's placing, with a single activity where a list is meant", () => {
    assert.deepEqual(judgeStatement(profile, placed(1)), []);
  });

  it("finds what the template wants and the statement has not, by the template's id", () => {
    const [finding, ...rest] = judgeStatement(profile, sportsStatement("placed"));
    assert.deepEqual(rest, []);
    assert.deepEqual(finding, {
      rule: sports.template("placing"),
      path: `$.result.extensions['${sports.place}']`,
      message: "has to be there",
    });
  });

  it("finds an extension that its schema does not take, and one in the wrong place", () => {
    assert.deepEqual(briefly(placed(0)), [[sports.place, `result.extensions["${sports.place}"]`]]);
    const statement = placed(1);
    const misplaced = { ...statement, context: { ...statement.context, extensions: { [sports.place]: 1 } } };
    assert.deepEqual(briefly(misplaced), [[sports.place, `context.extensions["${sports.place}"]`]]);
  });

  it("finds an extension under the profile's IRI that it does not define, and leaves others alone", () => {
    const extensions = { [sports.place]: 1, "http://example.org/profiles/sports/extensions/wind": 1, "http://example.com/wind": 1 };
    assert.deepEqual(briefly(sportsStatement("placed", { result: { extensions } })), [
      ["http://example.org/profiles/sports", 'result.extensions["http://example.org/profiles/sports/extensions/wind"]'],
    ]);
  });

  it("leaves a statement alone that does not name the profile, and finds a version that there is not", () => {
    assert.deepEqual(briefly(sportsStatement("placed", { category: "https://example.com/other" })), []);
    assert.deepEqual(briefly(sportsStatement("placed", { category: "http://example.org/profiles/sports/v3" })), [
      ["http://example.org/profiles/sports", "context.contextActivities.category"],
    ]);
  });

  it("finds a statement that matches no template: another verb, another type, no grouping", () => {
    const stray = [[sports.version, "verb.id"]];
    assert.deepEqual(briefly(sportsStatement("fell")), stray);
    const statement = placed(1);
    assert.deepEqual(briefly({ ...statement, object: { id: statement.object.id } }), stray);
    const { category } = statement.context.contextActivities;
    assert.deepEqual(briefly({ ...statement, context: { contextActivities: { category } } }), stray);
  });

  it("finds that what a template wants to be about a statement is about none, in the object and in the context", () => {
    const json = sportsProfile();
    const [placing, start, ...others] = json.templates;
    const byTemplate = (wants: string) =>
      readProfile({ ...json, templates: [placing, { ...start, [wants]: [sports.template("handoff")] }, ...others] });
    const reference = { objectType: "StatementRef", id: "00000000-0000-4000-8000-000000000009" };
    const statement = sportsStatement("started");
    const [ofObject, ofContext] = [byTemplate("objectStatementRefTemplate"), byTemplate("contextStatementRefTemplate")];
    assert.deepEqual(briefly(statement, ofObject), [[sports.template("start"), "object"]]);
    assert.deepEqual(briefly({ ...statement, object: reference }, ofObject), []);
    assert.deepEqual(briefly(statement, ofContext), [[sports.template("start"), "context.statement"]]);
    assert.deepEqual(briefly({ ...statement, context: { ...statement.context, statement: reference } }, ofContext), []);
  });

  it("xAPI Profiles 1.0 Structure 9.0: finds subregistrations that are none", () => {
    const extension = "https://w3id.org/xapi/profiles/extensions/subregistration";
    const registration = "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11";
    const good = { profile: sports.version, subregistration: "4e1c2a33-5a0e-4a7e-9c59-9d1f0f1f9a10" };
    const paths = (given: unknown, more: object = { registration }): readonly unknown[] => {
      const statement = sportsStatement("started");
      const found = briefly({ ...statement, context: { ...statement.context, ...more, extensions: { [extension]: given } } });
      assert.ok(found.every(([rule]) => rule === "xAPI Profiles 1.0 Structure 9.0"));
      return found.map(([, path]) => path?.replace(`context.extensions["${extension}"]`, ""));
    };
    assert.deepEqual(paths([good]), []);
    for (const none of [good, [], "x"]) assert.deepEqual(paths(none), [""]);
    assert.deepEqual(paths([good], {}), [""]);
    assert.deepEqual(paths([good, { ...good, profile: "http://example.org/other" }]), ["[1].profile"]);
    assert.deepEqual(paths([{ ...good, subregistration: "7" }]), ["[0].subregistration"]);
    assert.deepEqual(paths([null]), ["[0].profile", "[0].subregistration"]);
  });

  it("bears with anything that JSON can be", () => {
    for (const value of [null, 1, "x", [], {}, { context: [] }, { context: { contextActivities: { category: [null, 1] } } }]) {
      assert.deepEqual(judgeStatement(profile, value), []);
    }
  });
});

describe("what makes a statement one of a template's (xAPI Profiles 1.0 Structure 8.0)", () => {
  const [type, another] = ["http://example.com/types/one", "http://example.com/types/other"];
  const activity = (...types: readonly string[]) => types.map((one, at) => ({ id: `http://example.com/${at}`, definition: { type: one } }));
  /** Whether a statement is one of a template with this alone beside the verb. */
  const isOne = (property: object, statement: object): boolean => {
    const json = sportsProfile();
    const [placing, start, ...others] = json.templates;
    const by = readProfile({ ...json, templates: [placing, { ...start, ...property }, ...others] });
    return briefly({ ...sportsStatement("started"), ...statement }, by).length === 0;
  };

  it("verb: no other will do", () => {
    assert.equal(isOne({}, {}), true);
    assert.equal(isOne({ verb: sports.verb("ran") }, {}), false);
  });

  it("objectActivityType: the type of the object", () => {
    assert.equal(isOne({ objectActivityType: sports.event }, {}), true);
    assert.equal(isOne({ objectActivityType: type }, {}), false);
    assert.equal(isOne({ objectActivityType: type }, { object: { id: "http://example.com/a" } }), false);
  });

  for (const [property, list] of [
    ["contextParentActivityType", "parent"],
    ["contextGroupingActivityType", "grouping"],
    ["contextCategoryActivityType", "category"],
    ["contextOtherActivityType", "other"],
  ] as const)
    it(`${property}: each of the types stands in the list, others may too`, () => {
      const isWith = (...types: readonly string[]) => {
        const { contextActivities } = sportsStatement("started").context;
        const named = [...(list === "category" ? contextActivities.category : []), ...activity(...types)];
        return isOne({ [property]: [type] }, { context: { contextActivities: { ...contextActivities, [list]: named } } });
      };
      assert.equal(isWith(type), true);
      assert.equal(isWith(another, type), true);
      assert.equal(isWith(another), false);
      assert.equal(isWith(), false);
      const both = {
        contextActivities: { category: [{ id: sports.version }, ...activity(type)], [list]: [{ id: sports.version }, ...activity(type)] },
      };
      assert.equal(isOne({ [property]: [type, another] }, { context: both }), false);
    });

  it("attachmentUsageType: each of the types is a use of an attachment", () => {
    const attached = (...uses: readonly string[]) => ({ attachments: uses.map((usageType) => ({ usageType })) });
    assert.equal(isOne({ attachmentUsageType: [type] }, attached(another, type)), true);
    assert.equal(isOne({ attachmentUsageType: [type, another] }, attached(type)), false);
    assert.equal(isOne({ attachmentUsageType: [type] }, {}), false);
  });
});

describe("a rule of a template (xAPI Profiles 1.0 Structure 8.1)", () => {
  const location = "result.list[*]";
  const at = (index: number) => `result.list[${index}]`;

  it("included: wants one value at least, null too", () => {
    assert.deepEqual(broken({ location, presence: "included" }, { list: [] }), [location]);
    assert.deepEqual(broken({ location, presence: "included" }, { list: [null] }), []);
  });

  it("excluded: takes no value", () => {
    assert.deepEqual(broken({ location, presence: "excluded" }, { list: [] }), []);
    assert.deepEqual(broken({ location, presence: "excluded" }, { list: [0] }), [at(0)]);
  });

  it("any: wants one of the values once; all: nothing else; none: not one", () => {
    assert.deepEqual(broken({ location, any: [1, { a: [2] }] }, { list: [3, { a: [2] }] }), []);
    assert.deepEqual(broken({ location, any: [1] }, { list: [2] }), [location]);
    assert.deepEqual(broken({ location, any: [1] }, { list: [] }), [location]);
    assert.deepEqual(broken({ location, all: [1, 2] }, { list: [1, 2, 1] }), []);
    assert.deepEqual(broken({ location, all: [1, 2] }, { list: [1, 3] }), [at(1)]);
    assert.deepEqual(broken({ location, all: [1] }, { list: ["1"] }), [at(0)]);
    assert.deepEqual(broken({ location, none: [3] }, { list: [1, 3] }), [at(1)]);
    assert.deepEqual(broken({ location, none: [3] }, { list: [1] }), []);
  });

  it("recommended: the other parts hold only where there is a value", () => {
    const rule = { location, presence: "recommended", any: [1] };
    assert.deepEqual(broken(rule, { list: [] }), []);
    assert.deepEqual(broken(rule, { list: [2] }), [location]);
  });

  it("selector: a location at which it finds nothing breaks included and all, and is no value for excluded", () => {
    const selector = "id";
    const list = [{ id: 1 }, { name: 2 }];
    assert.deepEqual(broken({ location, selector, presence: "included" }, { list }), [at(1)]);
    assert.deepEqual(broken({ location, selector, all: [1] }, { list }), [at(1)]);
    assert.deepEqual(broken({ location, selector, any: [1] }, { list }), []);
    assert.deepEqual(broken({ location, selector, presence: "excluded" }, { list: [{ name: 2 }] }), []);
    assert.deepEqual(broken({ location, selector, presence: "excluded" }, { list }), [`${at(0)}.id`]);
  });
});
