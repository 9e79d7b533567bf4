import type { BlockId, JobAidId, LessonId, OptionId, SeedId } from "../../model/ids.ts";
import type { Block, JobAid, Lesson } from "../../model/lesson.ts";
import type { AuthoredBlock, AuthoredJobAid, AuthoredLesson, AuthoredText } from "./authored.ts";
import { renderField, type CitedAs } from "./markdown.ts";

/** The model's lesson from a checked file: Markdown becomes HTML, nothing else changes. */
export function buildLesson(lesson: AuthoredLesson, citedAs: CitedAs): Lesson {
  return {
    id: lesson.id as LessonId,
    title: lesson.title,
    phase: lesson.phase,
    pages: lesson.pages.map((page) => ({
      title: page.title,
      ...(page.optional === true ? { optional: true } : {}),
      blocks: page.blocks.map((block) => buildBlock(block, citedAs)),
    })),
  };
}

export function buildJobAid(jobAid: AuthoredJobAid, citedAs: CitedAs): JobAid {
  return {
    id: jobAid.id as JobAidId,
    title: jobAid.title,
    intro: renderField("card.intro", jobAid.intro, citedAs),
    covers: jobAid.covers as readonly SeedId[],
    items: jobAid.items.map(({ title, text }) => ({ title, html: renderField("card.items[].text", text, citedAs) })),
  };
}

function buildBlock(block: AuthoredBlock, citedAs: CitedAs): Block {
  const base = {
    id: block.id as BlockId,
    covers: block.covers as readonly SeedId[],
    ...(block.interpretation === undefined ? {} : { interpretation: block.interpretation }),
  };
  switch (block.kind) {
    case "text":
      return { ...base, kind: "text", ...textParts(block, citedAs) };
    case "reveal":
      return {
        ...base,
        kind: "reveal",
        prompt: renderField("reveal.prompt", block.prompt, citedAs),
        cards: block.cards.map(({ id, front, back }) => ({
          id: id as OptionId,
          front,
          back: renderField("reveal.cards[].back", back, citedAs),
        })),
      };
    case "choose-reply":
      return {
        ...base,
        kind: "choose-reply",
        customer: block.customer,
        situation: renderField("choose-reply.situation", block.situation, citedAs),
        says: block.says,
        prompt: block.prompt,
        options: block.options.map((option) => ({
          ...option,
          id: option.id as OptionId,
          hears: renderField("choose-reply.options[].hears", option.hears, citedAs),
        })),
      };
    case "spot-it":
      return {
        ...base,
        kind: "spot-it",
        situation: renderField("spot-it.situation", block.situation, citedAs),
        prompt: block.prompt,
        lines: block.lines.map(({ why, ...line }) => ({
          ...line,
          id: line.id as OptionId,
          ...(why === undefined ? {} : { why: renderField("spot-it.lines[].why", why, citedAs) }),
        })),
      };
    case "own-words":
      return {
        ...base,
        kind: "own-words",
        ...(block.customer === undefined ? {} : { customer: block.customer }),
        situation: renderField("own-words.situation", block.situation, citedAs),
        ...(block.says === undefined ? {} : { says: block.says }),
        prompt: block.prompt,
        model: renderField("own-words.model", block.model, citedAs),
        checklist: block.checklist.map(({ id, text }) => ({ id: id as OptionId, text })),
      };
    case "job-aid":
      return {
        ...base,
        kind: "job-aid",
        jobAid: block.jobAid as JobAidId,
        ...(block.text === undefined ? {} : { html: renderField("job-aid.text", block.text, citedAs) }),
      };
  }
}

function textParts({ text, dialogue, points }: AuthoredText, citedAs: CitedAs) {
  return {
    ...(text === undefined ? {} : { html: renderField("text.text", text, citedAs) }),
    ...(dialogue === undefined
      ? {}
      : {
          dialogue: {
            ...dialogue,
            lines: dialogue.lines.map(({ note, ...line }) => ({
              ...line,
              ...(note === undefined ? {} : { note: renderField("text.dialogue.lines[].note", note, citedAs) }),
            })),
          },
        }),
    ...(points === undefined ? {} : { points: points.map((point) => renderField("text.points[]", point, citedAs)) }),
  };
}
