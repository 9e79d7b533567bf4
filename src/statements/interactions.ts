import type { Attempt, Pair } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import type { ObjectiveId, OptionId } from "../model/ids.ts";
import { gapsOf, type Block, type ChooseReplyBlock, type OrderBlock } from "../model/lesson.ts";
import type { Lookup } from "../model/lookup.ts";
import { openPart, type Answer, type Question } from "../model/question.ts";
import { hasParts, questionParts, type QuestionPart } from "../model/question-parts.ts";
import type { TurnReport } from "../model/role-play/report-turn.ts";
import { scoreQuestion } from "../model/score-question.ts";
import type { BehaviourReporting } from "../model/settings.ts";
import { givenAnswers, type AnswerPart, type GivenAnswer } from "./answers.ts";
import { toFourDecimals, toQualityScore } from "./quality-score.ts";
import { ofRun, ofTurn } from "./talk-interactions.ts";
import { isTold } from "./told-answers.ts";

/** An answer with what it is judged by, before a standard puts it in its own form. */
export type Interaction = JudgedAnswer | RunSummary;

export interface JudgedAnswer {
  readonly id: string;
  readonly type: "choice" | "sequencing" | "matching";
  /** Every answer that is as right as any; for `sequencing` in the right order, for `matching` pairs. */
  readonly correct: readonly (readonly AnswerPart[])[];
  readonly response: readonly AnswerPart[];
  readonly right: boolean;
  /** Where answers are better or worse, not only right or wrong. */
  readonly score?: { readonly scaled: number; readonly raw?: number; readonly min?: number; readonly max?: number };
  readonly objective?: ObjectiveId;
  /** Of a choice in a conversation. */
  readonly turn?: TurnReport;
  readonly answer: Exclude<GivenAnswer, { to: "run" }>;
}

/** A run as a whole: neither right nor wrong. */
export interface RunSummary {
  readonly id: string;
  readonly type: "numeric";
  /** The conduct, 0 to 100. */
  readonly value: number;
  readonly description: string;
  readonly answer: Extract<GivenAnswer, { to: "run" }>;
}

/**
 * The attempt's answers as interactions, practice in the course's order, then the test. What is new since a session began is this list
 * without the ids that the restored attempt had: `known`. An answer whose question, block or scenario is not loaded is left out.
 */
export function toInteractions(
  attempt: Attempt,
  outline: CourseOutline,
  lookup: Lookup,
  reporting: BehaviourReporting = "full",
  known: ReadonlySet<string> = new Set(),
): Interaction[] {
  const news = givenAnswers(attempt, outline).filter((answer) => !known.has(answer.id));
  return ofAnswers(news, lookup, reporting);
}

/** Answers as interactions, those that are told. */
export function ofAnswers(answers: readonly GivenAnswer[], lookup: Lookup, reporting: BehaviourReporting = "full"): Interaction[] {
  return answers.flatMap((answer) => (isTold(answer, reporting) ? (describe(answer, lookup) ?? []) : []));
}

function describe(answer: GivenAnswer, lookup: Lookup): Interaction | undefined {
  switch (answer.to) {
    case "question": {
      const question = lookup.question(answer.question);
      return question && ofQuestion(answer, question);
    }
    case "block": {
      const block = lookup.block(answer.block);
      return block && ofBlock(answer, block);
    }
    case "turn":
      return ofTurn(answer, lookup);
    case "run":
      return ofRun(answer, lookup);
  }
}

type BlockAnswer = Extract<GivenAnswer, { to: "block" }>;
type QuestionAnswer = Extract<GivenAnswer, { to: "question" }>;

/** Undefined for a block that nobody answers. */
function ofBlock(answer: BlockAnswer, block: Block): JudgedAnswer | undefined {
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

/** An answer to a question of the test or of the pre-check. */
export function ofQuestion(answer: QuestionAnswer, question: Question): JudgedAnswer {
  const { id, response } = answer;
  const scaled = scoreQuestion(question, response);
  const judged = { id, right: scaled === 1, score: { scaled }, objective: question.objective, answer };
  if (hasParts(question)) {
    const parts = questionParts(question);
    const correct = parts.flatMap((part): Pair[] => (part.right === undefined ? [] : [[part.id, part.right]]));
    return { ...judged, type: "matching", correct: [correct], response: givenPairs(parts, response) };
  }
  const order = question.kind === "order";
  const correct = question.options.filter((option) => order || option.right === true).map((option) => option.id);
  return { ...judged, type: order ? "sequencing" : "choice", correct: [correct], response };
}

/** Parts that are open are left out: a pair has two sides in every standard. */
function givenPairs(parts: readonly QuestionPart[], answer: Answer): Pair[] {
  return parts.flatMap(({ id }, place): Pair[] => {
    const letter = answer[place] ?? openPart;
    return letter === openPart ? [] : [[id, letter]];
  });
}

function ofReply(answer: BlockAnswer, block: ChooseReplyBlock): JudgedAnswer {
  const { id, response } = answer;
  const highest = Math.max(...block.options.map((option) => option.quality));
  const correct = block.options.filter((option) => option.quality === highest).map((option) => [option.id]);
  const raw = block.options.find((option) => option.id === response[0])?.quality ?? 0;
  return { id, type: "choice", correct, response, right: raw === highest, score: toQualityScore(raw), answer };
}

function ofChoice(answer: BlockAnswer, correct: readonly OptionId[]): JudgedAnswer {
  const { id, response } = answer;
  const right = correct.length === response.length && correct.every((part) => response.includes(part));
  return { id, type: "choice", correct: [correct], response, right, answer };
}

function ofOrder(answer: BlockAnswer, block: OrderBlock): JudgedAnswer {
  const { id, response } = answer;
  const correct = block.items.map((item) => item.id);
  return { id, type: "sequencing", correct: [correct], response, right: correct.join() === response.join(), answer };
}

/** The score is the share of pairs that are right. */
function ofPairs(answer: BlockAnswer, correct: readonly Pair[]): JudgedAnswer {
  const { id, response } = answer;
  const matched = correct.filter((pair) => response.some((part) => String(part) === String(pair))).length;
  const score = { scaled: toFourDecimals(correct.length === 0 ? 0 : matched / correct.length) };
  return { id, type: "matching", correct: [correct], response, right: matched === correct.length, score, answer };
}

function idsWhere<Item extends { readonly id: OptionId }>(items: readonly Item[], holds: (item: Item) => boolean): readonly OptionId[] {
  return items.filter(holds).map((item) => item.id);
}
