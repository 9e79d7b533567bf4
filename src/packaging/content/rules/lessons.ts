import { isPractice } from "../../../model/lesson.ts";
import { isOptional } from "../in-wave.ts";
import type { Rule } from "../rule.ts";

/** Every lesson has something to do, for everybody, in every wave. */
export const practiceEverywhere: Rule = {
  needs: ["blocks"],
  check(content, mistakes) {
    const waves = content.course?.value.waves?.map(({ days }) => days) ?? [undefined];
    for (const lesson of content.lessons) {
      const practised = waves.every((wave) =>
        lesson.value.pages.some((page) => !isOptional(page, wave) && page.blocks.some((block) => isPractice(block.kind))),
      );
      if (!practised)
        mistakes.add(
          lesson,
          ["pages"],
          "no-practice",
          "no block of this lesson is practice: add a choose-reply, spot-it, compare, sort, order, gap, own-words or scenario",
        );
    }
  },
};

/** Every text block has something to read. */
export const emptyBlocks: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const block of content.blocks) {
      if (block.value.kind !== "text") continue;
      const { text, dialogue, points } = block.value;
      if (text === undefined && dialogue === undefined && points === undefined) {
        mistakes.add(block, [], "empty-block", "a text block needs at least one of text, dialogue, points");
      }
    }
  },
};

/** Steps of the course's own model come in order, from 1, each once. */
export const steps: Rule = {
  needs: ["course", "lessons"],
  check(content, mistakes) {
    let next = 1;
    for (const lesson of content.lessons) {
      const { step } = lesson.value;
      if (step === undefined) continue;
      if (step !== next) mistakes.add(lesson, ["step"], "steps", `is ${step}; after the lessons before it the next step is ${next}`);
      next = step + 1;
    }
  },
};

/** The course's minutes are those of its lessons, optional ones apart; its test has one to two minutes a question. */
export const minutes: Rule = {
  needs: ["course", "lessons"],
  check(content, mistakes) {
    const { course } = content;
    if (course === undefined) return;
    const { lessons, optional = 0, test } = course.value.minutes;
    const sum = content.lessons.reduce((total, lesson) => total + lesson.value.minutes, 0);
    if (lessons !== sum) {
      const parts = content.lessons.map((lesson) => `${lesson.value.id} ${lesson.value.minutes}`).join(", ");
      mistakes.add(course, ["minutes", "lessons"], "minutes", `is ${lessons}; the lessons add up to ${sum} (${parts})`);
    }
    const optionalSum = content.lessons.reduce((total, lesson) => total + (lesson.value.optionalMinutes ?? 0), 0);
    if (optional !== optionalSum) {
      mistakes.add(course, ["minutes"], "minutes", `optional is ${optional}; the lessons' optionalMinutes add up to ${optionalSum}`);
    }
    for (const lesson of content.lessons) {
      const hasOptional = lesson.value.pages.some((page) => page.optional !== undefined);
      if (hasOptional !== (lesson.value.optionalMinutes !== undefined)) {
        mistakes.add(
          lesson,
          [],
          "minutes",
          hasOptional ? "has optional pages: add optionalMinutes" : "has optionalMinutes and no page with optional: true",
        );
      }
    }
    const questions = course.value.test?.questions;
    if ((questions === undefined) !== (test === undefined)) {
      const message = questions === undefined ? "test is for a test, and the course has none" : "the course has a test: add minutes.test";
      mistakes.add(course, ["minutes"], "minutes", message);
    }
    if (questions === undefined || test === undefined) return;
    if (test < questions || test > 2 * questions) {
      mistakes.add(
        course,
        ["minutes", "test"],
        "minutes",
        `is ${test}; ${questions} questions take ${questions} to ${2 * questions} minutes`,
      );
    }
  },
};
