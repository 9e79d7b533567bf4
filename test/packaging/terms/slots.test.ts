import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fillSlots, slotNames, strayBrackets, withoutSlots } from "../../../src/packaging/terms/slots.ts";
import { allTerms } from "../../../src/packaging/terms/term-forms.ts";

const hotel = allTerms({}, { customer: { one: "guest", many: "guests" }, manager: { one: "innkeeper", many: "innkeepers" } });

describe("fillSlots(text, terms)", () => {
  it("fills every form, with a capital where the slot has one, whichever apostrophe it is written with", () => {
    const filled: readonly (readonly [string, string])[] = [
      ["the {customer} and the {customers}", "the guest and the guests"],
      ["{a-customer} asks {a-manager}", "a guest asks an innkeeper"],
      ["the {customer’s} and the {customer's} bag", "the guest’s and the guest’s bag"],
      ["the {customers’} and the {customers'} bags", "the guests’ and the guests’ bags"],
      ["{a-manager’s} day", "an innkeeper’s day"],
      [
        "{Customer}. {Customers}. {A-customer}. {Customer’s}. {Customers’}. {A-manager’s}.",
        "Guest. Guests. A guest. Guest’s. Guests’. An innkeeper’s.",
      ],
      ["{company}, {companies}, {companies’}", "company, companies, companies’"],
    ];
    for (const [text, want] of filled) assert.equal(fillSlots(text, hotel), want);
  });

  it("leaves the values of messages to the page", () => {
    assert.equal(fillSlots("{name} of {count}, for the {customer}", hotel), "{name} of {count}, for the guest");
  });

  it("knows every name that it offers", () => {
    for (const name of slotNames) assert.doesNotMatch(fillSlots(`{${name}}`, hotel), /[{}]/, name);
    assert.equal(slotNames.length, 18);
  });
});

describe("strayBrackets(text)", () => {
  it("finds what is no slot, with its line", () => {
    assert.deepEqual(strayBrackets("The {customer}\nand {custmer}\nand {Guest}"), [
      { text: "{custmer}", textLine: 1 },
      { text: "{Guest}", textLine: 2 },
    ]);
  });

  it("finds a bracket that was not closed, or never opened", () => {
    assert.deepEqual(strayBrackets("The {customer waits"), [{ text: "{", textLine: 0 }]);
    assert.deepEqual(strayBrackets("The\ncustomer} waits"), [{ text: "}", textLine: 1 }]);
    assert.deepEqual(strayBrackets("The {customer} waits"), []);
  });
});

describe("withoutSlots(text)", () => {
  it("leaves what the author has written out", () => {
    assert.doesNotMatch(withoutSlots("The {customer} and {a-customer’s} bag"), /customer/);
    assert.match(withoutSlots("The customer and the {customer}"), /customer/);
  });
});
