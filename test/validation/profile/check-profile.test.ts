import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkProfile } from "../../../src/validation/profile/check-profile.ts";
import { readProfile } from "../../../src/validation/profile/read-profile.ts";
import { recourseProfileJson } from "./recourse-profile.ts";
import { sports, sportsProfile } from "./sports-profile.ts";

type Profile = ReturnType<typeof sportsProfile>;

/** Clause and path of what is found when the sports profile is changed. */
function found(change: (profile: Profile) => object): readonly string[] {
  const whole = "xAPI Profiles 1.0 Structure ";
  return checkProfile(change(sportsProfile())).map(({ rule, path }) => `${rule.replace(whole, "")} ${path}`.trim());
}
const concept = (change: object) => (profile: Profile) => ({ ...profile, concepts: [{ ...profile.concepts[0], ...change }] });
const rule = (change: object) => (profile: Profile) => {
  const [first, ...rest] = profile.templates;
  return { ...profile, templates: [{ ...first, rules: [change] }, ...rest] };
};
const pattern = (change: object) => (profile: Profile) => {
  const [relay, handoffs] = profile.patterns as { readonly oneOrMore?: string }[];
  const { oneOrMore: _, ...bare } = handoffs!;
  return { ...profile, patterns: [relay, { ...bare, ...change }] };
};

describe("checkProfile(json)", () => {
  it("finds nothing in the specification's examples", () => {
    assert.deepEqual(checkProfile(sportsProfile()), []);
  });

  it("finds what the profile as a whole lacks", () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ "@context": ["https://example.com/"] }, "6.0 @context"],
      [{ type: "profile" }, "6.0 type"],
      [{ conformsTo: "https://w3id.org/xapi/profiles#0.9" }, "6.0 conformsTo"],
      [{ prefLabel: "Sports" }, "6.0 prefLabel"],
      [{ definition: { "not a tag": "x" } }, "6.0 definition"],
      [{ author: { type: "Team", name: "x" } }, "6.2 author"],
      [{ id: "sports" }, "6.0 id"],
      [{ seeAlso: "" }, "5.0 seeAlso"],
    ];
    for (const [change, where] of cases)
      assert.deepEqual(
        found((profile) => ({ ...profile, ...change })),
        [where],
      );
    const version = { id: "http://example.org/profiles/sports", generatedAtTime: "once" };
    assert.deepEqual(
      found((profile) => ({ ...profile, versions: [profile.versions[0], version] })),
      ["6.1 versions[1].id", "6.1 versions[1].generatedAtTime"],
    );
    assert.deepEqual(
      found((profile) => ({ ...profile, versions: [profile.versions[0], { ...profile.versions[0], id: "v3" }] })),
      ["6.1 versions[1].id"],
    );
    assert.equal(found((profile) => ({ ...profile, versions: undefined }))[0], "6.1 versions");
    assert.deepEqual(checkProfile([]).length, 1);
    assert.deepEqual(checkProfile(null).length, 1);
  });

  it("finds a concept of no kind, without words, of another version, with a schema that is none or two", () => {
    assert.deepEqual(found(concept({ type: "Adverb" })), ["7.0 concepts[0].type"]);
    assert.deepEqual(found(concept({ definition: undefined })), ["7.0 concepts[0].definition"]);
    assert.deepEqual(found(concept({ inScheme: `${sports.version}1` })), ["7.0 concepts[0].inScheme"]);
    assert.deepEqual(found(concept({ id: "place" })), ["7.0 concepts[0].id"]);
    assert.deepEqual(found(concept({ inlineSchema: '{"type":"whole"}' })), ["7.2 concepts[0].inlineSchema"]);
    assert.deepEqual(found(concept({ inlineSchema: { type: "integer" } })), ["7.2 concepts[0].inlineSchema"]);
    assert.deepEqual(found(concept({ schema: "https://example.com/schema" })), ["7.2 concepts[0]"]);
    assert.deepEqual(found(concept({ recommendedActivityTypes: [sports.event] })), ["7.2 concepts[0].recommendedActivityTypes"]);
    const recommended = { type: "ActivityExtension", recommendedVerbs: [sports.verb("placed")] };
    assert.deepEqual(found(concept(recommended)), ["7.2 concepts[0].recommendedVerbs"]);
    assert.deepEqual(
      found((profile) => ({ ...profile, concepts: [...profile.concepts, ...profile.concepts] })),
      ["6.0"],
    );
  });

  it("takes every kind of concept that there is", () => {
    const { inlineSchema: _, ...bare } = sportsProfile().concepts[0] as { readonly inlineSchema?: string };
    const kinds = ["Verb", "ActivityType", "AttachmentUsageType", "ContextExtension", "ResultExtension", "ActivityExtension"];
    const documents = ["StateResource", "AgentProfileResource", "ActivityProfileResource"];
    for (const type of [...kinds, ...documents, "Activity"])
      assert.deepEqual(
        found((profile) => ({ ...profile, concepts: [{ ...bare, type }] })),
        [],
        type,
      );
  });

  it("finds a template that is none, without words, or about an activity and a statement at once", () => {
    const template = (change: object) => (profile: Profile) => {
      const [first, ...rest] = profile.templates;
      return { ...profile, templates: [{ ...first, ...change }, ...rest] };
    };
    assert.deepEqual(found(template({ type: "Template" })), ["8.0 templates[0].type"]);
    assert.deepEqual(found(template({ prefLabel: "placing" })), ["8.0 templates[0].prefLabel"]);
    assert.deepEqual(found(template({ objectStatementRefTemplate: [sports.template("start")] })), ["8.0 templates[0]"]);
  });

  it("finds a rule that asks nothing, or asks by a path that profiles do not allow", () => {
    assert.deepEqual(found(rule({ location: "result" })), ["8.1 templates[0].rules[0]"]);
    assert.deepEqual(found(rule({ location: "result[?(@.a)]", presence: "included" })), ["8.1 templates[0].rules[0].location"]);
    assert.deepEqual(found(rule({ location: "result", selector: "[0:1]", presence: "included" })), ["8.1 templates[0].rules[0].selector"]);
    assert.deepEqual(found(rule({ location: "result", presence: "wanted" })), ["8.1 templates[0].rules[0].presence"]);
    assert.deepEqual(found(rule({ location: "result", any: "x" })), ["8.1 templates[0].rules[0].any"]);
  });

  it("finds a pattern with two operators or none, too few members, unknown ones, or itself", () => {
    const [start, handoff] = [sports.template("start"), sports.template("handoff")];
    const own = "http://example.org/profiles/sports/patterns/handoffs";
    assert.deepEqual(found(pattern({})), ["9.0 patterns[1]"]);
    assert.deepEqual(found(pattern({ oneOrMore: handoff, type: "pattern" })), ["9.0 patterns[1].type"]);
    assert.deepEqual(found(pattern({ oneOrMore: handoff, optional: handoff })).slice(0, 1), ["9.0 patterns[1]"]);
    assert.deepEqual(found(pattern({ sequence: [handoff] })), ["9.0 patterns[1].sequence"]);
    assert.deepEqual(found(pattern({ optional: [start, handoff] })), ["9.0 patterns[1].optional"]);
    assert.deepEqual(found(pattern({ optional: `${start}s` })), ["9.0 patterns[1]"]);
    assert.deepEqual(found(pattern({ sequence: [start, own] })), ["9.0 patterns[1]"]);
    assert.deepEqual(found(pattern({ sequence: [start, "http://example.org/profiles/sports/patterns/relay"] })), [
      "9.0 patterns[0]",
      "9.0 patterns[1]",
    ]);
    assert.deepEqual(found(pattern({ optional: handoff, primary: true })), ["9.0 patterns[1]"]);
  });

  it("finds what may match nothing directly inside alternates", () => {
    const change = (profile: Profile) => {
      const [relay, handoffs] = profile.patterns as { readonly id: string }[];
      const maybe = { ...handoffs, id: `${handoffs!.id}/maybe`, oneOrMore: undefined };
      const { oneOrMore: _, ...bare } = { ...maybe, optional: sports.template("handoff") };
      const { sequence: __, ...race } = relay as { readonly sequence?: unknown };
      return { ...profile, patterns: [{ ...race, alternates: [sports.template("start"), bare.id] }, bare] };
    };
    assert.deepEqual(found(change), ["9.0 patterns[0]"]);
  });

  it("finds nothing in the project's own", () => {
    assert.deepEqual(checkProfile(recourseProfileJson), []);
  });
});

describe("readProfile(json)", () => {
  it("throws with everything that is wrong", () => {
    const { author: _, ...rest } = sportsProfile();
    assert.throws(() => readProfile({ ...rest, type: "x" }), /6\.0: type has to be Profile\n.*6\.2: author has to be/);
  });
});
