import type { JobAidId, LessonId, SeedId } from "../../model/ids.ts";
import type { JobAid, Lesson } from "../../model/lesson.ts";
import type { AuthoredJobAid, AuthoredLesson } from "./authored.ts";
import { buildBlock, type BlockSources } from "./build-block.ts";
import { renderField, type CitedAs } from "./markdown.ts";

/** The model's lesson from a checked file: Markdown becomes HTML, nothing else changes. */
export function buildLesson(lesson: AuthoredLesson, sources: BlockSources): Lesson {
  return {
    id: lesson.id as LessonId,
    title: lesson.title,
    phase: lesson.phase,
    pages: lesson.pages.map((page) => ({
      title: page.title,
      ...(page.optional === true ? { optional: true } : {}),
      blocks: page.blocks.map((block) => buildBlock(block, sources)),
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
