import type { Attempt, BlockResponse, Pair, RunResult } from "../model/attempt.ts";
import type { Confidence } from "../model/confidence.ts";
import type { CourseOutline } from "../model/course.ts";
import type { BlockId, OptionId, QuestionId } from "../model/ids.ts";
import type { Answer } from "../model/question.ts";
import { talkAnswers } from "./talk-answers.ts";

/** One option chosen, or one item matched with another. */
export type AnswerPart = OptionId | Pair;

/** One answer that counts in reports, under an id that is the same in every session. */
export type GivenAnswer =
  | { readonly id: string; readonly to: "block"; readonly block: BlockId; readonly response: readonly AnswerPart[] }
  | {
      readonly id: string;
      readonly to: "question";
      readonly question: QuestionId;
      /** Which test of this learner, from 1. */
      readonly test: number;
      /** As the state has it; `ofQuestion` makes pairs of it where the question has parts. */
      readonly response: Answer;
      /** Where it was told. */
      readonly confidence?: Confidence;
    }
  /** One choice in a conversation. */
  | {
      readonly id: string;
      readonly to: "turn";
      readonly block: BlockId;
      /** Which run of this learner, from 1; how often it was begun before and given up. */
      readonly run: number;
      readonly restarts: number;
      /** The scenario's when the run was begun. */
      readonly hash: number;
      /** The run's up to and with this choice. */
      readonly letters: string;
      readonly response: readonly OptionId[];
    }
  /** A finished run of a conversation, as a whole. */
  | { readonly id: string; readonly to: "run"; readonly block: BlockId; readonly run: number; readonly result: RunResult };

/**
 * What the learner has answered for good: the first reply of each choose-reply and turn of each compare, the answer of each spot-it, sort, order
 * and gap when first checked (id: the block's), the runs of each scenario (`talkAnswers`), and every question of the last test handed in, unanswered
 * ones with an empty response (id: `t2-q07`).
 */
export function givenAnswers(attempt: Attempt, outline: CourseOutline): GivenAnswer[] {
  const blocks = outline.lessons.flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks.map((block) => block.id)));
  return [...blocks.flatMap((block) => answersIn(block, attempt)), ...testAnswers(attempt)];
}

/** What a fact has added to them. Looks only where something changed: a course has a hundred blocks, and most facts answer nothing. */
export function newAnswers(before: Attempt, after: Attempt): GivenAnswer[] {
  const isOld = before.test.last === after.test.last;
  if (before.responses === after.responses && isOld) return [];
  const changed = [...after.responses].flatMap(([block, response]) => (before.responses.get(block) === response ? [] : block));
  const known = new Set(changed.flatMap((block) => answersIn(block, before)).map(({ id }) => id));
  const news = changed.flatMap((block) => answersIn(block, after)).filter(({ id }) => !known.has(id));
  return [...news, ...(isOld ? [] : testAnswers(after))];
}

function answersIn(block: BlockId, { responses }: Attempt): GivenAnswer[] {
  const given = responses.get(block);
  if (given?.kind === "scenario") return talkAnswers(block, given);
  const response = given && firstResponse(given);
  return response === undefined ? [] : [{ id: block, to: "block", block, response }];
}

function testAnswers({ test: { last, results } }: Attempt): GivenAnswer[] {
  return (last?.form ?? []).map((question): GivenAnswer => {
    const response = last?.answers.get(question) ?? [];
    const confidence = last?.confidence?.get(question);
    const told = confidence === undefined ? {} : { confidence };
    return { id: `t${results.length}-${question}`, to: "question", question, test: results.length, response, ...told };
  });
}

function firstResponse(response: BlockResponse): readonly AnswerPart[] | undefined {
  switch (response.kind) {
    case "choose-reply":
      return firstOf(response.tried);
    case "compare":
      return firstOf(response.marked);
    case "spot-it":
    case "sort":
    case "order":
    case "gap":
      return response.first;
    default:
      return undefined;
  }
}

function firstOf(tries: readonly OptionId[]): readonly OptionId[] | undefined {
  return tries.length === 0 ? undefined : tries.slice(0, 1);
}
