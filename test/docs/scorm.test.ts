import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scormExamples } from "../validation/profile/scorm-example.ts";
import { interactionElements, interactionKinds, scormElements } from "../validation/profile/scorm-notes.ts";
import { publishedProfile as profile } from "../validation/profile/published-contract.ts";

const examples = scormExamples();
const numberless = (name: string) => name.replace(/\.\d+\./g, ".n.");
const editions = ["scorm12", "scorm2004"] as const;

describe("xapi-statements/scorm.md", () => {
  for (const edition of editions) {
    it(`explains each element that is set, and no other: ${edition}`, () => {
      const set = new Set(examples[edition].elements.map(([name]) => numberless(name)));
      assert.deepEqual(scormElements[edition].map(({ name }) => name).sort(), [...set].sort());
    });

    it(`has every element among those of a row that learners read: ${edition}`, () => {
      const names = profile["rc:rows"].flatMap((row) => row[edition === "scorm12" ? "rc:scorm12" : "rc:scorm2004"] ?? []);
      const covers = (name: string, element: string) => element === name || element.startsWith(`${name}.`);
      const elements = [...examples[edition].elements.map(([name]) => name), "cmi.interactions"];
      assert.deepEqual(
        elements.filter((element) => !names.some((name) => covers(name, element))),
        [],
      );
      assert.deepEqual(
        names.filter((name) => !elements.some((element) => covers(name, element))),
        [],
      );
    });
  }

  it("explains each element of an interaction that is set in either edition, and no other", () => {
    const names = (edition: (typeof editions)[number]) =>
      examples[edition].interactions.flatMap(({ elements }) =>
        elements.map(([name]) => (name.startsWith("objectives") ? name : numberless(name))),
      );
    for (const edition of editions) {
      const mine = edition === "scorm12" ? "1.2" : "2004";
      const said = interactionElements.filter(({ where }) => where === mine || where.startsWith("both")).map(({ name }) => name);
      assert.deepEqual([...said].sort(), [...new Set(names(edition))].sort());
    }
  });

  it("shows an example of every form of interaction that is set", () => {
    const found = new Set(examples.scorm12.interactions.map(({ interaction }) => `${interaction.answer.to} ${interaction.type}`));
    assert.deepEqual([...found].sort(), interactionKinds.map(({ find }) => find).sort());
  });
});
