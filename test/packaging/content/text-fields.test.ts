import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { learnerTexts } from "../../../src/packaging/content/learner-texts.ts";
import { MistakeList } from "../../../src/packaging/content/mistake-list.ts";
import { readContent } from "../../../src/packaging/content/read-content.ts";
import { textFields } from "../../../src/packaging/content/text-fields.ts";
import { brokenCases, goodContent, sample, withEdits } from "./broken-content.ts";

/** Strings that no learner reads as text. */
const notText =
  /(?:^|\.)(?:id|kind|phase|level|pronoun|nicest|model|doi|version|language|source|bank|opens|objective|owns\[\]|jobAid|person|room|channel|feeling|file|dark|scenario|form|observes|covers\[\]|plan|techniques\[\]|behaviours\[\]|lessons\[\]|jobAids\[\]|needs|needs\[\]|sources\[\]|what)$|^\.dialogue\[\]\.who$/;

/** Names, conditions and what else a scenario and its rules are made of. */
const notSpoken =
  /\.(?:best|setting|status|authority|abuse|reaction|behaviours?|about|offers|promises|keeps|breaks|cites|acknowledges|tells|to|turn|listening|instead|words\[\]|expects\[\]|behaviour\[\]|cites\[\]|acknowledges\[\]|tells\[\])$|\.when\./;

describe("textFields", () => {
  const good = readContent(goodContent, sample, new MistakeList());
  // Kinds of question that the good content does not have stand in broken cases; what is wrong with them does not matter here.
  const kinds = brokenCases().filter(({ name }) => ["question-next", "question-match", "question-gaps"].includes(name));
  const more = kinds.flatMap(({ wrong }) =>
    withEdits(wrong.edits, (contentDir) => readContent(contentDir, sample, new MistakeList()).questions),
  );
  const waves = brokenCases().find(({ name }) => name === "without-test")?.wrong.edits ?? [];
  const { course } = withEdits(waves, (contentDir) => readContent(contentDir, sample, new MistakeList()));
  const content = { ...good, course, questions: [...good.questions, ...more] };

  it("holds every string of the content that a learner reads", () => {
    const read = new Set(learnerTexts(content).map(({ item, path }) => JSON.stringify([item.file.name, item.path, path])));
    const items = [
      content.course,
      ...content.lessons,
      ...content.blocks,
      ...content.jobAids,
      ...content.followUps,
      ...content.forms,
      ...content.questions,
      ...content.sources,
      ...content.scenarios,
      ...content.behaviours,
      content.talkRules,
    ];
    const missed: string[] = [];
    for (const item of items) {
      for (const { path, value } of strings(item?.value, [])) {
        const inBlock = item !== undefined && content.lessons.some((lesson) => lesson === item) && path.includes("blocks");
        const name = path.map((step) => (typeof step === "number" ? "[]" : `.${step}`)).join("");
        // Who of a cast, which group, which gap: one letter is an id.
        if (inBlock || item === undefined || notText.test(name) || notSpoken.test(name) || /^[a-z]$/.test(value)) continue;
        if (!read.has(JSON.stringify([item.file.name, item.path, path]))) missed.push(`${item.file.name} ${name}`);
      }
    }
    // A model answer is text though a dialogue's model is a word of ours.
    assert.deepEqual(missed, []);
    assert.ok(learnerTexts(content).some(({ name }) => name === "own-words.model"));
  });

  it("is shown whole by the good content", () => {
    const shown = new Set<string>(learnerTexts(content).map(({ name }) => name));
    const unshown = Object.keys(textFields).filter((name) => !shown.has(name));
    assert.deepEqual(unshown, ["own-words.customer.shows"]);
  });
});

function strings(value: unknown, path: readonly (string | number)[]): readonly { path: readonly (string | number)[]; value: string }[] {
  if (typeof value === "string") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, Array.isArray(value) ? Number(key) : key]));
}
