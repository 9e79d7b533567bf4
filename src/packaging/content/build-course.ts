import type { Course, CourseOutline, IdNumbers, Source } from "../../model/course.ts";
import type { BlockId, CourseId, JobAidId, LessonId, ObjectiveId, SourceId } from "../../model/ids.ts";
import type { AuthoredCourse, AuthoredLesson, AuthoredSource } from "./authored.ts";
import { buildBank } from "./build-bank.ts";
import { buildJobAid, buildLesson } from "./build-lesson.ts";
import type { CourseContent, Item } from "./course-content.ts";
import type { LockEntry, LockedKind } from "./ids-lock.ts";
import { learnerTexts } from "./learner-texts.ts";
import { citationPattern, citedIds, plainText, renderField, type CitedAs } from "./markdown.ts";

/** The typed course from content in which no rule has found a mistake. */
export function buildCourse(content: CourseContent, head: AuthoredCourse, lock: readonly LockEntry[]): Course {
  const citedAs: CitedAs = new Map(content.sources.map(({ value }) => [value.id, value.short]));
  const lessons = inOrder(head.lessons, content.lessons);
  const jobAids = inOrder(head.jobAids, content.jobAids);
  return {
    outline: {
      ...buildHead(head, citedAs),
      lessons: lessons.map(outlineLesson),
      jobAids: jobAids.map(({ id, title }) => ({ id: id as JobAidId, title })),
      numbers: numbersOf(lock),
    },
    lessons: lessons.map((lesson) => buildLesson(lesson, citedAs)),
    bank: buildBank(
      head.test.bank,
      content.questions.map((question) => question.value),
      citedAs,
    ),
    jobAids: jobAids.map((jobAid) => buildJobAid(jobAid, citedAs)),
    sources: citedSources(content),
  };
}

function buildHead(head: AuthoredCourse, citedAs: CitedAs): Omit<CourseOutline, "lessons" | "jobAids" | "numbers"> {
  const { bank, masteryScore, attempts, opens, form } = head.test;
  return {
    id: head.id as CourseId,
    version: head.version,
    language: head.language,
    title: head.title,
    headline: head.headline,
    description: renderField("course.description", head.description, citedAs),
    summary: plainText(head.description, citedAs),
    audience: head.audience,
    teaches: head.teaches,
    minutes: { optional: 0, ...head.minutes },
    objectives: head.objectives.map(({ id, title, lessons }) => ({
      id: id as ObjectiveId,
      title,
      lessons: lessons as readonly LessonId[],
    })),
    test: {
      bank,
      masteryScore,
      attempts,
      opens,
      form: form.map((cell) => ({ ...cell, objective: cell.objective as ObjectiveId })),
    },
  };
}

function outlineLesson(lesson: AuthoredLesson): CourseOutline["lessons"][number] {
  return {
    id: lesson.id as LessonId,
    title: lesson.title,
    summary: lesson.summary,
    ...(lesson.step === undefined ? {} : { step: lesson.step }),
    phase: lesson.phase,
    minutes: lesson.minutes,
    pages: lesson.pages.map(({ title, optional, blocks }) => ({
      title,
      ...(optional === true ? { optional } : {}),
      blocks: blocks.map(({ id, kind }) => ({ id: id as BlockId, kind })),
    })),
  };
}

function numbersOf(lock: readonly LockEntry[]): IdNumbers {
  const of = (kind: LockedKind): Record<string, number> =>
    Object.fromEntries(lock.filter((entry) => entry.kind === kind && !entry.retired).map((entry) => [entry.id, entry.number]));
  return { lessons: of("lesson"), blocks: of("block"), questions: of("question") };
}

/** Only what the course cites, in the order of sources.yaml. */
function citedSources(content: CourseContent): readonly Source[] {
  const cited = new Set(
    learnerTexts(content).flatMap(({ text }) =>
      [...text.matchAll(new RegExp(citationPattern, "g"))].flatMap((match) => citedIds(match[1] ?? "")),
    ),
  );
  return content.sources.filter(({ value }) => cited.has(value.id)).map(({ value }) => buildSource(value));
}

function buildSource({ id, short, citation, finding, doi }: AuthoredSource): Source {
  return { id: id as SourceId, short, citation, finding, ...(doi === undefined ? {} : { doi }) };
}

function inOrder<T extends { readonly id: string }>(order: readonly string[], items: readonly Item<T>[]): readonly T[] {
  return order.flatMap((id) => items.filter((item) => item.value.id === id).map((item) => item.value));
}
