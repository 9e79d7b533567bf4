import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { ObjectiveId, OptionId } from "../model/ids.ts";
import type { ChooseReplyBlock, SpotItBlock } from "../model/lesson.ts";
import type { Lookup } from "../model/lookup.ts";
import { scoreQuestion } from "../model/score-question.ts";
import type { Question } from "../model/question.ts";
import { givenAnswers, type GivenAnswer } from "./answers.ts";

/** An answer with what it is judged by, before a standard puts it in its own form. */
export interface Interaction {
  readonly id: string;
  readonly type: "choice" | "sequencing";
  /** The key; for `sequencing` in the right order. */
  readonly correct: readonly OptionId[];
  readonly response: readonly OptionId[];
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
export function toInteractions(attempt: Attempt, outline: CourseOutline, lookup: Lookup): Interaction[] {
  return givenAnswers(attempt, outline).flatMap((answer) => describe(answer, lookup) ?? []);
}

function describe(answer: GivenAnswer, lookup: Lookup): Interaction | undefined {
  if (answer.to === "question") {
    const question = lookup.question(answer.question);
    return question && ofQuestion(answer, question);
  }
  const block = lookup.block(answer.block);
  if (block?.kind === "choose-reply") return ofReply(answer, block);
  return block?.kind === "spot-it" ? ofMarks(answer, block) : undefined;
}

function ofQuestion(answer: GivenAnswer, question: Question): Interaction {
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
  const score = { scaled: Math.round((raw / bestQuality) * 10_000) / 10_000, raw, min: 0, max: bestQuality };
  return { id, type: "choice", correct, response, right: raw === highest, score, answer };
}

function ofMarks(answer: GivenAnswer, block: SpotItBlock): Interaction {
  const { id, response } = answer;
  const correct = block.lines.filter((line) => line.wrong === true).map((line) => line.id);
  const right = correct.length === response.length && correct.every((line) => response.includes(line));
  return { id, type: "choice", correct, response, right, answer };
}
