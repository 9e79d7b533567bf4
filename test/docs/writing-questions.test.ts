import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import type { Answer, Question } from "../../src/model/question.ts";
import { hasParts, questionParts } from "../../src/model/question-parts.ts";
import { scoreQuestion } from "../../src/model/score-question.ts";
import type { AuthoredQuestion } from "../../src/packaging/content/authored.ts";
import { buildBank } from "../../src/packaging/content/build-bank.ts";
import { ContentError, type ContentMistake } from "../../src/packaging/content/content-error.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { root } from "../packaging/fixture-package.ts";
import { sample, withEdits } from "../packaging/content/broken-content.ts";

const page = readFileSync(join(root, "docs/writing-questions.md"), "utf8");
const texts = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = ""]) => text);
const examples = texts.map((text) => parse(text) as AuthoredQuestion);

/** What the linter says of these questions in the course of the fixtures, each there three times, as its blueprint asks. */
function mistakes(): readonly ContentMistake[] {
  const copies = texts.flatMap((text) =>
    [1, 2, 3].map((copy) => text.replace(/^id: (\S+)/, `id: $1-${copy}`).replace("objective: hear", "objective: ask")),
  );
  const listed = copies.map((text) => text.replace(/^(?=.)/gm, "    ").replace(/^ {4}id/, "  - id")).join("");
  const locked = copies.map((text, index) => `question ${/^id: (\S+)/.exec(text)?.[1]} ${index + 10}\n`).join("");
  const cells = examples.map(({ kind }) => `    - { objective: ask, phase: P1, kind: ${kind}, count: 1 }\n`).join("");
  return withEdits([], (contentDir) => {
    const change = (file: string, edit: (text: string) => string): void => {
      const path = join(contentDir, "sample", file);
      writeFileSync(path, edit(readFileSync(path, "utf8")));
    };
    change("banks/bank.yaml", (text) => text + listed);
    change("ids.lock", (text) => text + locked);
    change("course.yaml", (text) =>
      text
        .replace(/(?<=^ {2}form:\n)/m, cells)
        .replace(/questions: 3$/m, `questions: ${3 + examples.length}`)
        .replace(/test: 3 \}/, `test: ${3 + examples.length} }`),
    );
    try {
      loadCourse(contentDir, sample);
      return [];
    } catch (error) {
      if (error instanceof ContentError) return error.mistakes;
      throw error;
    }
  });
}

/** Judged over a bank as a whole, which three copies of one question are not. */
const ofTheBank: readonly string[] = ["key-position", "longest-is-best", "middle-is-best", "nicest"];

describe("docs/writing-questions.md", () => {
  it("has an example of each kind that is more than a list of options", () => {
    assert.deepEqual(
      examples.map(({ kind }) => kind),
      ["next", "rate", "match", "gap"],
    );
  });

  it("has examples that a course takes as they stand, each with a key that scores 1", () => {
    assert.deepEqual(
      mistakes().filter(({ code }) => !ofTheBank.includes(code)),
      [],
    );
    const built = buildBank("bank", examples, new Map()).questions;
    assert.deepEqual(
      built.map((question) => scoreQuestion(question, keyOf(question))),
      examples.map(() => 1),
    );
  });

  it("names every kind there is", () => {
    const named = [...page.matchAll(/^\| `(\w+)` /gm)].map(([, kind]) => kind);
    assert.deepEqual(named, ["single", "multiple", "order", "next", "rate", "match", "gap"]);
  });
});

function keyOf(question: Question): Answer {
  if (hasParts(question)) return questionParts(question).map(({ right }) => right!);
  return question.options.filter(({ right }) => right === true).map(({ id }) => id);
}
