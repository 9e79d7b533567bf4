import type { CourseOutline, LessonOutline, TestRules } from "../model/course.ts";
import type { BlockId, Html, JobAidId } from "../model/ids.ts";
import { gapsOf, type Block } from "../model/lesson.ts";
import type { SceneBlock } from "../model/scene.ts";
import type { Question } from "../model/question.ts";
import type { AnswerPart } from "./answers.ts";
import { toComponent, type Component, type InteractionTexts } from "./interaction-texts.ts";
import type { JudgedAnswer } from "./interactions.ts";
import { activityIris, activityTypeIris } from "./iris.ts";
import { toPlainText } from "./plain-text.ts";
import { questionTexts } from "./question-texts.ts";
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

export function testActivity({ bank }: TestRules, outline: CourseOutline): Activity {
  return named(activityIris.test(outline.id, bank), activityTypeIris.assessment, outline.title, outline);
}

/** A dialogue between drawn people, as media to be viewed. */
export function sceneActivity(scene: SceneBlock, outline: CourseOutline): Activity {
  return named(activityIris.block(outline.id, scene.id), activityTypeIris.media, scene.label, outline);
}

export function jobAidActivity(jobAid: JobAidId, outline: CourseOutline): Activity {
  const title = outline.jobAids.find(({ id }) => id === jobAid)?.title ?? jobAid;
  return named(activityIris.jobAid(outline.id, jobAid), activityTypeIris.checklist, title, outline);
}

/** A question as `cmi.interaction` (xAPI 1.0.3 Data 2.4.4.1): the stem is its name, the customer's words its description. */
export function questionActivity(question: Question, interaction: JudgedAnswer, outline: CourseOutline): Activity {
  return interactionActivity(activityIris.question(outline.id, question.id), interaction, questionTexts(question), outline);
}

/** An answered block as `cmi.interaction`; undefined for a block that nobody answers. */
export function blockActivity(block: Block, interaction: JudgedAnswer, outline: CourseOutline): Activity | undefined {
  const texts = textsOf(block);
  return texts && interactionActivity(activityIris.block(outline.id, block.id), interaction, texts, outline);
}

function textsOf(block: Block): InteractionTexts | undefined {
  switch (block.kind) {
    case "choose-reply": {
      const description = `${toPlainText(block.situation)} ${block.says}`.trim();
      return { name: block.prompt, description, choices: block.options.map(toComponent) };
    }
    case "spot-it": {
      const own = block.lines.filter((line) => line.mine === true);
      return { ...nameOf(block), choices: own.map(({ id, says }) => ({ id, text: says })) };
    }
    case "compare":
      return { ...nameOf(block), choices: block.turns.map(({ id, says }) => ({ id, text: [...new Set(says)].join(" / ") })) };
    case "order":
      return { ...nameOf(block), choices: block.items.map(toComponent) };
    case "sort":
      return { ...nameOf(block), source: block.items.map(toComponent), target: block.groups.map(({ id, title }) => ({ id, text: title })) };
    case "gap": {
      const gaps = gapsOf(block);
      const target = gaps.flatMap(({ options }) => options.map(toComponent));
      return {
        ...nameOf(block),
        source: gaps.map(({ gap, before = "", after = "" }) => ({ id: gap, text: `${before} … ${after}`.trim() })),
        target,
      };
    }
    default:
      return undefined;
  }
}

function nameOf(block: { readonly prompt: string; readonly situation?: Html }): { readonly name: string; readonly description: string } {
  return { name: block.prompt, description: block.situation === undefined ? "" : toPlainText(block.situation) };
}

function interactionActivity(id: string, interaction: JudgedAnswer, texts: InteractionTexts, { language }: CourseOutline): Activity {
  const say = (text: string): LanguageMap => ({ [language]: text });
  const listed = (components: readonly Component[] | undefined) => components?.map((one) => ({ id: one.id, description: say(one.text) }));
  const { choices, source, target } = texts;
  const definition: ActivityDefinition = {
    type: activityTypeIris.interaction,
    name: say(texts.name),
    ...(texts.description === "" ? {} : { description: say(texts.description) }),
    interactionType: interaction.type,
    correctResponsesPattern: interaction.correct.map(toResponse),
    ...(choices && { choices: listed(choices) ?? [] }),
    ...(source && { source: listed(source) ?? [] }),
    ...(target && { target: listed(target) ?? [] }),
  };
  return { objectType: "Activity", id, definition };
}

/** xAPI 1.0.3 Data 2.4.4.1: ids with `[,]` between, for choice and sequencing alike; for matching, pairs with `[.]` between. */
export function toResponse(parts: readonly AnswerPart[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.join("[.]"))).join("[,]");
}

export function named(id: string, type: string, name: string, { language }: CourseOutline): Activity {
  return { objectType: "Activity", id, definition: { type, name: { [language]: name } } };
}
