import type { OptionId } from "./ids.ts";
import { openPart, type Answer, type Effect, type GapQuestion, type MatchQuestion, type Question, type RateQuestion } from "./question.ts";

/** A question whose answer has a letter for each part. */
export type PartsQuestion = MatchQuestion | RateQuestion | GapQuestion;

/** A left side, a reply or a gap. */
export interface QuestionPart {
  readonly id: OptionId;
  /** The letters that may be given for it; of a reply those of the scale, from worst to best. */
  readonly choices: readonly OptionId[];
  /** Undefined where the key is faulty: nothing is right then. */
  readonly right: OptionId | undefined;
}

/** The letters that stand for the steps of the scale, 1 to 4. */
export const effectLetters = ["a", "b", "c", "d"] as OptionId[];

/** A step of the scale as the letter that answers have for it. */
export function effectLetter(effect: Effect): OptionId {
  return effectLetters[effect - 1] as OptionId;
}

export function hasParts(question: Question): question is PartsQuestion {
  return question.kind === "match" || question.kind === "rate" || question.kind === "gap";
}

/** In the author's order, which is the order of the letters of an answer. */
export function questionParts(question: PartsQuestion): readonly QuestionPart[] {
  switch (question.kind) {
    case "match": {
      const choices = question.targets.map(({ id }) => id);
      return question.options.map(({ id, to }) => ({ id, choices, right: to }));
    }
    case "rate":
      return question.options.map(({ id, effect }) => ({ id, choices: effectLetters, right: effectLetter(effect) }));
    case "gap":
      return question.gaps.map(({ id, options }) => ({
        id,
        choices: options.map((option) => option.id),
        right: options.find(({ right }) => right === true)?.id,
      }));
  }
}

/** The answer with one part's letter changed. `openPart` opens it again; with every part open there is no answer. */
export function withPart(question: PartsQuestion, answer: Answer, part: OptionId, letter: OptionId): Answer {
  const parts = questionParts(question);
  const changed = parts.map(({ id }, place) => (id === part ? letter : (answer[place] ?? openPart)));
  return changed.every((given) => given === openPart) ? [] : changed;
}

/** `part`: begun, with parts that are still open. */
export type AnswerState = "open" | "part" | "whole";

export function answerState(answer: Answer = []): AnswerState {
  if (answer.every((letter) => letter === openPart)) return "open";
  return answer.includes(openPart) ? "part" : "whole";
}
