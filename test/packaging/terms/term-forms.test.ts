import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { allTerms, termForms, termNames } from "../../../src/packaging/terms/term-forms.ts";

describe("termForms(term)", () => {
  it("takes the article from how a word sounds, not from its first letter alone", () => {
    const articles = [
      "a guest",
      "an inpatient",
      "a user",
      "a union member",
      "an hour guest",
      "a one-day visitor",
      "an owner",
      "a European partner",
    ];
    for (const a of articles) {
      const one = a.slice(a.indexOf(" ") + 1);
      assert.equal(termForms({ one, many: `${one}s` }).a, a);
    }
  });

  it("makes possessives of words on s and of others", () => {
    const forms = termForms({ one: "boss", many: "bosses" });
    assert.deepEqual([forms.of, forms.ofMany, forms.aOf], ["boss’s", "bosses’", "a boss’s"]);
    assert.equal(termForms({ one: "child", many: "children" }).ofMany, "children’s");
  });

  it("prefers what a file says", () => {
    const forms = termForms({ one: "SOS caller", many: "SOS callers", a: "an SOS caller", of: "SOS caller's", ofMany: "SOS callers'" });
    assert.deepEqual([forms.a, forms.of, forms.ofMany, forms.aOf], ["an SOS caller", "SOS caller's", "SOS callers'", "an SOS caller's"]);
  });
});

describe("allTerms(defaults, own)", () => {
  it("takes the company's word where it has one and the general one elsewhere", () => {
    const terms = allTerms({ company: { one: "firm", many: "firms" } }, { customer: { one: "patient", many: "patients" } });
    assert.deepEqual(
      termNames.map((name) => terms[name].one),
      ["patient", "firm", "manager"],
    );
  });
});
