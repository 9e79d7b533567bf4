import type { CourseOutline, LessonOutline } from "../model/course.ts";
import type { BlockId, JobAidId } from "../model/ids.ts";
import type { Block } from "../model/lesson.ts";
import type { Question } from "../model/question.ts";
import type { Interaction } from "./interactions.ts";
import { activityIris, activityTypeIris } from "./iris.ts";
import { toPlainText } from "./plain-text.ts";
import type { Activity, ActivityDefinition, LanguageMap } from "./statement.ts";

export function courseActivity(outline: CourseOutline): Activity {
  return named(activityIris.course(outline.id), activityTypeIris.course, outline.title, outline);
}

export function lessonActivity(lesson: LessonOutline, outline: CourseOutline): Activity {
  return named(activityIris.lesson(outline.id, lesson.id), activityTypeIris.lesson, lesson.title, outline);
}

export function lessonOf(block: BlockId, outline: CourseOutline): LessonOutline | undefined {
  return outline.lessons.find((lesson) => lesson.pages.some((page) => page.blocks.some(({ id }) => id === block)));
}

export function testActivity(outline: CourseOutline): Activity {
  return named(activityIris.test(outline.id, outline.test.bank), activityTypeIris.assessment, outline.title, outline);
}

export function jobAidActivity(jobAid: JobAidId, outline: CourseOutline): Activity {
  const title = outline.jobAids.find(({ id }) => id === jobAid)?.title ?? jobAid;
  return named(activityIris.jobAid(outline.id, jobAid), activityTypeIris.checklist, title, outline);
}

/** A question as `cmi.interaction` (xAPI 1.0.3 Data 2.4.4.1): the stem is its name, the customer's words its description. */
export function questionActivity(question: Question, interaction: Interaction, outline: CourseOutline): Activity {
  const choices = question.options.map((option) => ({ id: option.id, text: option.text }));
  const texts = { name: toPlainText(question.stem), description: question.says ?? "", choices };
  return interactionActivity(activityIris.question(outline.id, question.id), interaction, texts, outline);
}

/** A choose-reply or spot-it as `cmi.interaction`; undefined for a block that nobody answers. */
export function blockActivity(block: Block, interaction: Interaction, outline: CourseOutline): Activity | undefined {
  const id = activityIris.block(outline.id, block.id);
  if (block.kind === "choose-reply") {
    const description = `${toPlainText(block.situation)} ${block.says}`.trim();
    const choices = block.options.map((option) => ({ id: option.id, text: option.text }));
    return interactionActivity(id, interaction, { name: block.prompt, description, choices }, outline);
  }
  if (block.kind !== "spot-it") return undefined;
  const choices = block.lines.filter((line) => line.mine === true).map((line) => ({ id: line.id, text: line.says }));
  return interactionActivity(id, interaction, { name: block.prompt, description: toPlainText(block.situation), choices }, outline);
}

interface InteractionTexts {
  readonly name: string;
  readonly description: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}

function interactionActivity(id: string, interaction: Interaction, texts: InteractionTexts, { language }: CourseOutline): Activity {
  const say = (text: string): LanguageMap => ({ [language]: text });
  const definition: ActivityDefinition = {
    type: activityTypeIris.interaction,
    name: say(texts.name),
    ...(texts.description === "" ? {} : { description: say(texts.description) }),
    interactionType: interaction.type,
    correctResponsesPattern: [toResponse(interaction.correct)],
    choices: texts.choices.map((choice) => ({ id: choice.id, description: say(choice.text) })),
  };
  return { objectType: "Activity", id, definition };
}

/** xAPI 1.0.3 Data 2.4.4.1: ids with `[,]` between, for choice and sequencing alike. */
export function toResponse(ids: readonly string[]): string {
  return ids.join("[,]");
}

function named(id: string, type: string, name: string, { language }: CourseOutline): Activity {
  return { objectType: "Activity", id, definition: { type, name: { [language]: name } } };
}
