import type { LessonId } from "../../model/ids.ts";
import type { Lesson } from "../../model/lesson.ts";
import type { AuthoredLesson } from "./authored.ts";
import { buildBlock, type BlockSources } from "./build-block.ts";

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
