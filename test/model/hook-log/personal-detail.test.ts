import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { personalDetail } from "../../../src/model/hook-log/personal-detail.ts";

describe("personalDetail(text)", () => {
  it("finds what looks like a name, a number or an address", () => {
    const found: readonly (readonly [string, string])[] = [
      ["He shouted at Anna in front of everybody", "Anna"],
      ["Mrs Danso sighed", "Mrs Danso"],
      ["it was Dr. Ó Súilleabháin again", "Dr. Ó Súilleabháin"],
      ["Anna Kowalczyk rang", "Kowalczyk"],
      ["she wrote from a.k@example.org", "a.k@example.org"],
      ["ring 0171 555 23 41 she said", "0171 555 23 41"],
      ["+44 20 7946 0018", "+44 20 7946 0018"],
      ["the order AB-12345 again", "AB-12345"],
      ["in Łukasz’s words", "Łukasz"],
    ];
    for (const [text, detail] of found) assert.equal(personalDetail(text), detail, text);
  });

  it("looks for numbers and addresses alone where the language is another, whose nouns may have capitals", () => {
    assert.equal(personalDetail("Er hat mir den Ton verdorben", "de"), undefined);
    assert.equal(personalDetail("Ruf 0171 555 23 41 an, sagte der Kunde", "de-AT"), "0171 555 23 41");
    assert.equal(personalDetail("er schrieb von a.k@example.org", "de"), "a.k@example.org");
    assert.equal(personalDetail("He shouted at Anna", "en-GB"), "Anna");
  });

  it("leaves alone what names nobody", () => {
    const clean = [
      "",
      "“You people.” A sigh.",
      "He said “You never listen” and I felt my jaw.",
      "I’d said it twice, and I won’t say it again. Then I hung up.",
      "On Monday, in December, at 10:30, after 45 minutes",
      "On 2026-11-23, or 23.11.2026",
      "She wanted £1,200 back.",
      "THE SAME THING AGAIN",
      "One. Two! Three? Four",
    ];
    for (const text of clean) assert.equal(personalDetail(text), undefined, text);
  });
});
