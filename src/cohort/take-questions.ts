import type { Confidence } from "../model/confidence.ts";
import { drawForm } from "../model/draw-form.ts";
import { precheckOpen, precheckRun, questionsToAvoid, shownObjectives } from "../model/precheck.ts";
import { attemptsLeft, testOpen } from "../model/progress.ts";
import type { QuestionBank } from "../model/question.ts";
import { lessonsToRevisit } from "../model/remediation.ts";
import { scoreQuestion } from "../model/score-question.ts";
import { judgeTest, scoreTest } from "../model/score-test.ts";
import { toMinute } from "../model/test-wait.ts";
import type { QuestionId } from "../model/ids.ts";
import { guessAt, keyOf } from "./answer-of.ts";
import { itemOf } from "./items.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { skillOf } from "./skills.ts";
import type { TriedItem } from "./truth.ts";

const seedRange = 2 ** 30;
const share = { precheck: 0.4, unanswered: 0.02, flagged: 0.05, tellsConfidence: 0.9 } as const;

/** The pre-check, where the course has one and the learner would. */
export function takePrecheck(at: LearnerAtWork): void {
  const { course } = at.plan;
  const { bank, outline } = course;
  const { launches } = at;
  if (bank === undefined || outline.precheck === undefined || !precheckOpen(launches.attempt, outline) || !at.would(share.precheck)) return;
  const seed = Math.floor(at.random() * seedRange);
  launches.does({ kind: "precheck-started", seed, form: drawForm(bank, outline.precheck.form, seed, []) }, at.seconds(20));
  answerAll(at, bank, precheckRun(launches.attempt)?.form ?? [], 0);
  const run = precheckRun(launches.attempt);
  if (run !== undefined) launches.does({ kind: "precheck-ended", shown: shownObjectives(bank, run) }, at.seconds(5));
}

/** One test, begun and handed in, where it is open. False: it is not. */
export function takeTest(at: LearnerAtWork): boolean {
  const { bank, outline } = at.plan.course;
  const { launches } = at;
  if (bank === undefined || outline.test === undefined || !testOpen(launches.attempt, outline, launches.nowMs)) return false;
  const { masteryScore, form: cells, waitHours } = outline.test;
  const seed = Math.floor(at.random() * seedRange);
  const form = drawForm(bank, cells, seed, questionsToAvoid(launches.attempt));
  launches.does({ kind: "test-opened" }, at.seconds(10));
  launches.does({ kind: "test-started", seed, form, nowMs: launches.nowMs }, at.seconds(15));
  answerAll(at, bank, form, launches.attempt.test.results.length + 1);
  const run = launches.attempt.test.current;
  if (run === undefined) return false;
  const result = judgeTest(bank, run, masteryScore);
  const revisit = lessonsToRevisit(result, scoreTest(bank, run).byObjective, outline, masteryScore);
  const handedInAt = waitHours ? { handedInAt: toMinute(launches.nowMs) } : {};
  launches.does({ kind: "test-handed-in", result, ...(revisit.length === 0 ? {} : { revisit }), ...handedInAt }, at.seconds(20));
  return true;
}

/** Whether the last test was failed and there is another. */
export function mayTakeAnother({ launches, plan: { course } }: LearnerAtWork): boolean {
  const { results } = launches.attempt.test;
  return results.length > 0 && results.every(({ passed }) => !passed) && attemptsLeft(launches.attempt, course.outline) > 0;
}

function answerAll(at: LearnerAtWork, bank: QuestionBank, form: readonly QuestionId[], of: number): void {
  for (const id of form) {
    const question = bank.questions.find((one) => one.id === id);
    if (question === undefined) continue;
    at.launches.does({ kind: "question-shown", question: id }, at.seconds(5));
    if (at.would(share.flagged)) at.launches.does({ kind: "question-flagged", question: id, on: true }, 1);
    const tried = at.tries(itemOf.question(id), [skillOf.objective(question.objective)], of);
    const knows = tried.knew && !tried.slipped;
    const isLeft = !knows && at.would(share.unanswered);
    const answer = isLeft ? [] : knows ? keyOf(question) : guessAt(question, at.plan.seed, at.random);
    at.notes.addsToLast({ right: scoreQuestion(question, answer) === 1 });
    if (isLeft) continue;
    at.launches.does({ kind: "question-answered", question: id, answer }, at.seconds(knows || tried.slipped ? 35 : 25));
    if (of === 0 || answer.length === 0 || at.plan.course.outline.test?.confidence !== true || !at.would(share.tellsConfidence)) continue;
    const confidence = confidenceOf(tried, at);
    at.notes.addsToLast({ confidence });
    at.launches.does({ kind: "confidence-told", question: id, confidence }, 2);
  }
}

/** Who knew is sure, slip or not; who guessed mostly says so, but one in five is sure and wrong. */
function confidenceOf({ knew }: TriedItem, { random }: LearnerAtWork): Confidence {
  const dice = random();
  if (knew) return dice < 0.7 ? 3 : 2;
  return dice < 0.5 ? 1 : dice < 0.8 ? 2 : 3;
}
