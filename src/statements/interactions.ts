import type { Attempt, Pair } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { ObjectiveId, OptionId } from "../model/ids.ts";
import { gapsOf, type Block, type ChooseReplyBlock, type OrderBlock } from "../model/lesson.ts";
import type { Lookup } from "../model/lookup.ts";
import { scoreQuestion } from "../model/score-question.ts";
import type { Question } from "../model/question.ts";
import type { BehaviourReporting } from "../model/settings.ts";
import { givenAnswers, type AnswerPart, type GivenAnswer } from "./answers.ts";
import { isTold } from "./told-answers.ts";

/** An answer with what it is judged by, before a standard puts it in its own form. */
export interface Interaction {
  readonly id: string;
  readonly type: "choice" | "sequencing" | "matching";
  /** The key; for `sequencing` in the right order, for `matching` pairs. */
  readonly correct: readonly AnswerPart[];
  readonly response: readonly AnswerPart[];
  readonly right: boolean;
  /** Where answers are better or worse, not only right or wrong. */
  readonly score?: { readonly scaled: number; readonly raw?: number; readonly min?: number; readonly max?: number };
  readonly objective?: ObjectiveId;
  readonly answer: GivenAnswer;
}

/**
 * The attempt's answers as interactions, practice in the course's order, then the test. What is new since a session began is this list
 * without the ids that the restored attempt had. An answer whose question or block is not loaded is left out.
 */
export function toInteractions(
  attempt: Attempt,
  outline: CourseOutline,
  lookup: Lookup,
  reporting: BehaviourReporting = "full",
): Interaction[] {
  const told = givenAnswers(attempt, outline).filter((answer) => isTold(answer, reporting));
  return told.flatMap((answer) => describe(answer, lookup) ?? []);
}

function describe(answer: GivenAnswer, lookup: Lookup): Interaction | undefined {
  if (answer.to === "question") {
    const question = lookup.question(answer.question);
    return question && ofQuestion(answer, question);
  }
  const block = lookup.block(answer.block);
  return block && ofBlock(answer, block);
}

/** Undefined for a block that nobody answers. */
function ofBlock(answer: GivenAnswer, block: Block): Interaction | undefined {
  switch (block.kind) {
    case "choose-reply":
      return ofReply(answer, block);
    case "spot-it":
      return ofChoice(
        answer,
        idsWhere(block.lines, ({ wrong }) => wrong === true),
      );
    case "compare":
      return ofChoice(
        answer,
        idsWhere(block.turns, ({ decides }) => decides === true),
      );
    case "order":
      return ofOrder(answer, block);
    case "sort":
      return ofPairs(
        answer,
        block.items.map((item) => [item.id, item.group]),
      );
    case "gap":
      return ofPairs(
        answer,
        gapsOf(block).flatMap(({ gap, options }) => idsWhere(options, ({ right }) => right === true).map((id): Pair => [gap, id])),
      );
    default:
      return undefined;
  }
}

function ofQuestion(answer: Extract<GivenAnswer, { to: "question" }>, question: Question): Interaction {
  const { id, response } = answer;
  const scaled = scoreQuestion(question, response);
  const order = question.kind === "order";
  const correct = question.options.filter((option) => order || option.right === true).map((option) => option.id);
  const type = order ? "sequencing" : "choice";
  return { id, type, correct, response, right: scaled === 1, score: { scaled }, objective: question.objective, answer };
}

const bestQuality = 3;

function ofReply(answer: GivenAnswer, block: ChooseReplyBlock): Interaction {
  const { id, response } = answer;
  const highest = Math.max(...block.options.map((option) => option.quality));
  const correct = block.options.filter((option) => option.quality === highest).map((option) => option.id);
  const raw = block.options.find((option) => option.id === response[0])?.quality ?? 0;
  const score = { scaled: toFourDecimals(raw / bestQuality), raw, min: 0, max: bestQuality };
  return { id, type: "choice", correct, response, right: raw === highest, score, answer };
}

function ofChoice(answer: GivenAnswer, correct: readonly OptionId[]): Interaction {
  const { id, response } = answer;
  const right = correct.length === response.length && correct.every((part) => response.includes(part));
  return { id, type: "choice", correct, response, right, answer };
}

function ofOrder(answer: GivenAnswer, block: OrderBlock): Interaction {
  const { id, response } = answer;
  const correct = block.items.map((item) => item.id);
  return { id, type: "sequencing", correct, response, right: correct.join() === response.join(), answer };
}

/** The score is the share of pairs that are right. */
function ofPairs(answer: GivenAnswer, correct: readonly Pair[]): Interaction {
  const { id, response } = answer;
  const matched = correct.filter((pair) => response.some((part) => String(part) === String(pair))).length;
  const score = { scaled: toFourDecimals(correct.length === 0 ? 0 : matched / correct.length) };
  return { id, type: "matching", correct, response, right: matched === correct.length, score, answer };
}

function idsWhere<Item extends { readonly id: OptionId }>(items: readonly Item[], holds: (item: Item) => boolean): readonly OptionId[] {
  return items.filter(holds).map((item) => item.id);
}

function toFourDecimals(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
