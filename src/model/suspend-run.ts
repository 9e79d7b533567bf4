import type { TestRun } from "./attempt.ts";
import type { QuestionId } from "./ids.ts";
import type { Answer } from "./question.ts";
import { decodeAnswer, encodeAnswer } from "./suspend-answer.ts";
import { encodeNumber, type NumberReader } from "./vlq.ts";

/** 0 for no run; else 1, the seed, the question on screen (its place in the form from 1, 0 for the overview), then each question with its flag and answer. */
export function encodeRun(run: TestRun | undefined, numbers: Readonly<Record<QuestionId, number>>): string {
  if (run === undefined) return encodeNumber(0);
  const at = run.at === undefined ? 0 : run.form.indexOf(run.at) + 1;
  const questions = run.form.map((id) => {
    const number = encodeNumber((numbers[id] ?? 0) * 2 + Number(run.flagged.has(id)));
    return number + encodeAnswer(run.answers.get(id) ?? []);
  });
  return [1, run.seed, at, run.form.length].map(encodeNumber).join("") + questions.join("");
}

/** A run as it was saved. */
export interface DecodedRun {
  readonly run: TestRun | undefined;
  /** Its whole form, undefined where the course no longer has the question: later parts of the state count places in it. */
  readonly saved: readonly (QuestionId | undefined)[];
}

/** A question that the course no longer has is left out of the form; a form with none left is no form, and costs no attempt. */
export function decodeRun(reader: NumberReader, questions: ReadonlyMap<number, QuestionId>): DecodedRun {
  if (reader.number() === 0) return { run: undefined, saved: [] };
  const seed = reader.number();
  const at = reader.number();
  const saved: (QuestionId | undefined)[] = [];
  const answers = new Map<QuestionId, Answer>();
  const flagged = new Set<QuestionId>();
  for (let left = reader.number(); left > 0; left--) {
    const value = reader.number();
    const answer = decodeAnswer(reader);
    const id = questions.get(value >>> 1);
    saved.push(id);
    if (id === undefined) continue;
    if (answer.length > 0) answers.set(id, answer);
    if (value & 1) flagged.add(id);
  }
  const form = saved.filter((id) => id !== undefined);
  return { run: form.length === 0 ? undefined : { seed, form, at: saved[at - 1], answers, flagged }, saved };
}
