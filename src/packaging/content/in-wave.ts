import type { Wave } from "../../model/course.ts";
import type { AuthoredCourse, AuthoredWave } from "./authored-course.ts";
import type { AuthoredLesson, AuthoredPage } from "./authored.ts";
import type { CourseContent, Item } from "./course-content.ts";

/** The content of a course as each of its packages holds it: once for each wave, in their order, or as it is where there are none. */
export function inEachWave(content: CourseContent): readonly CourseContent[] {
  return content.course?.value.waves?.map((wave) => inWave(content, wave)) ?? [content];
}

/** Whether a page is one that nobody must see, in that wave. */
export function isOptional({ optional }: AuthoredPage, wave: Wave | undefined): boolean {
  return typeof optional === "object" ? optional.wave === wave : optional === true;
}

/** The head then has this wave alone, and its id, title, lessons and minutes. */
function inWave(content: CourseContent, wave: AuthoredWave): CourseContent {
  const { course } = content;
  if (course === undefined) return content;
  const listed = wave.lessons ?? course.value.lessons;
  const lessons = content.lessons.filter(({ value }) => listed.includes(value.id)).map((lesson) => settled(lesson, wave.days));
  const blocks = content.blocks.filter(({ lesson }) => listed.includes(lesson));
  const talks = blocks.flatMap(({ value }) => (value.kind === "scenario" || value.kind === "own-scenario" ? [value.scenario] : []));
  const head = headInWave(
    course.value,
    wave,
    lessons.map(({ value }) => value),
  );
  return {
    ...content,
    course: { ...course, value: head },
    lessons,
    blocks,
    scenarios: content.scenarios.filter(({ value }) => talks.includes(value.id)),
  };
}

/** Pages that only this wave can do without stand last: what is needed comes first. */
function settled(lesson: Item<AuthoredLesson>, wave: Wave): Item<AuthoredLesson> {
  const late = (page: AuthoredPage) => typeof page.optional === "object" && isOptional(page, wave);
  const inOrder = [...lesson.value.pages.filter((page) => !late(page)), ...lesson.value.pages.filter(late)];
  const pages = inOrder.map((page) => ({ ...page, optional: isOptional(page, wave) }));
  return { ...lesson, value: { ...lesson.value, pages } };
}

function headInWave(head: AuthoredCourse, wave: AuthoredWave, lessons: readonly AuthoredLesson[]): AuthoredCourse {
  const has = (id: string) => lessons.some((lesson) => lesson.id === id);
  const sum = (minutes: readonly (number | undefined)[]) => minutes.reduce<number>((total, some = 0) => total + some, 0);
  return {
    ...head,
    id: `${head.id}-${wave.days}`,
    title: wave.title,
    description: wave.description ?? head.description,
    teaches: wave.teaches ?? head.teaches,
    waves: [wave],
    lessons: head.lessons.filter(has),
    minutes: {
      ...head.minutes,
      lessons: sum(lessons.map(({ minutes }) => minutes)),
      optional: sum(lessons.map(({ optionalMinutes }) => optionalMinutes)),
    },
    objectives: head.objectives
      .map((objective) => ({ ...objective, lessons: objective.lessons.filter(has) }))
      .filter((objective) => objective.lessons.length > 0),
  };
}
