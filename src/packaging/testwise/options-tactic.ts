import type { OptionId } from "../../model/ids.ts";
import { effectLetters } from "../../model/question-parts.ts";
import type { Answer, Question } from "../../model/question.ts";
import { scoreQuestion } from "../../model/score-question.ts";
import { everyRow, everySet } from "./every-way.ts";
import { evenly, together } from "./likely.ts";
import type { Tactic } from "./tactic.ts";

/**
 * Takes of each set of options the answer that scores most on average over the questions that have this very set, word for word: the most that
 * anybody can reach who sees no more than the options. Questions of `match` are asked by their left sides; they are not for this tactic.
 */
export function optionsTactic(bank: readonly Question[]): Tactic {
  const best = new Map<string, Pick>();
  return {
    does: "what the options alone allow",
    answers: (question) => {
      const key = setOf(question);
      const known = best.get(key) ?? bestFor(bank.filter((other) => setOf(other) === key));
      best.set(key, known);
      return evenly([answerOf(question, known)]);
    },
  };
}

/** An answer by the texts of options, since each question letters them in its own way: those taken, in order; or of `rate`, the step of each reply, by the order of their texts. */
type Pick = readonly string[];

interface Option {
  readonly id: OptionId;
  readonly text: string;
}

/** Each list in the order of its texts. */
function listsOf(question: Question): readonly (readonly Option[])[] {
  const lists = question.kind === "gap" ? question.gaps.map(({ options }) => options) : [question.options];
  return lists.map((options) => [...options].sort((one, other) => (one.text < other.text ? -1 : 1)));
}

/** What stands under a question, without the question. */
function setOf(question: Question): string {
  return JSON.stringify([question.kind, ...listsOf(question).map((options) => options.map(({ text }) => text))]);
}

function bestFor(same: readonly Question[]): Pick {
  const points = (pick: Pick): number => same.reduce((sum, question) => sum + scoreQuestion(question, answerOf(question, pick)), 0);
  const tried = same.slice(0, 1).flatMap((question) => everyPick(question).map((pick) => ({ pick, points: points(pick) })));
  return tried.reduce((most, one) => (one.points > most.points ? one : most), { pick: [] as Pick, points: -1 }).pick;
}

function everyPick(question: Question): readonly Pick[] {
  const lists = listsOf(question).map((options) => options.map(({ text }) => text));
  const [texts = []] = lists;
  switch (question.kind) {
    case "multiple":
      return everySet(texts);
    case "order":
      return everyRow(texts);
    case "rate":
      return together(texts.map(() => evenly(effectLetters))).map(({ value }) => value);
    default:
      return together(lists.map(evenly)).map(({ value }) => value);
  }
}

function answerOf(question: Question, pick: Pick): Answer {
  const lists = listsOf(question);
  const [sorted = []] = lists;
  if (question.kind === "rate") return question.options.map((reply) => pick[sorted.findIndex(({ id }) => id === reply.id)] as OptionId);
  const idOf = (text: string, list: readonly Option[]): OptionId => list.find((option) => option.text === text)?.id as OptionId;
  return question.kind === "gap" ? lists.map((list, at) => idOf(pick[at] ?? "", list)) : pick.map((text) => idOf(text, sorted));
}
