import type { Attempt, Place, Precheck, TestProgress, TestRun } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import type { Fact } from "./fact.ts";
import type { BlockId, LessonId, QuestionId } from "./ids.ts";
import type { BlockKind } from "./lesson.ts";
import { precheckOpen } from "./precheck.ts";
import { testOpen } from "./progress.ts";
import { respond, type BlockFact } from "./respond.ts";

/** A learner who has done nothing yet. */
export const emptyAttempt: Attempt = {
  revision: 0,
  place: { kind: "home" },
  seen: new Set(),
  responses: new Map(),
  test: { results: [], last: undefined, current: undefined },
};

/**
 * The attempt after a fact. Pure. Gives the same object back where the fact changes nothing (a card turned twice, an answer to a question that
 * is not in the form, a mark in a block that is not in the course), so that a fact told twice is harmless; otherwise `revision` has grown by one.
 */
export function applyFact(attempt: Attempt, fact: Fact, outline: CourseOutline): Attempt {
  switch (fact.kind) {
    case "test-opened":
      return moved(attempt, { kind: "test" });
    case "page-shown":
      return shown(attempt, fact, outline);
    case "job-aid-opened":
    case "line-planned":
    case "line-revisited":
    case "form-answered":
      return attempt;
    case "precheck-started":
    case "precheck-ended":
      return prechecked(attempt, fact, outline);
    case "question-shown":
    case "question-answered":
    case "question-flagged":
      if (attempt.test.current === undefined) return prechecked(attempt, fact, outline);
      return tested(attempt, testAfter(attempt, fact, outline));
    case "test-started":
    case "confidence-told":
    case "test-handed-in":
      return tested(attempt, testAfter(attempt, fact, outline));
    default:
      return responded(attempt, fact, outline);
  }
}

type RunFact = Extract<Fact, { kind: "question-shown" | "question-answered" | "question-flagged" | "confidence-told" }>;
type TestFact = Extract<Fact, { kind: "test-started" | "test-handed-in" }> | RunFact;

function testAfter(attempt: Attempt, fact: TestFact, outline: CourseOutline): TestProgress {
  const { test } = attempt;
  if (fact.kind === "test-started") {
    if (test.current !== undefined || !testOpen(attempt, outline, fact.nowMs)) return test;
    return { ...test, last: undefined, current: beginRun(fact) };
  }
  const { current } = test;
  if (current === undefined) return test;
  if (fact.kind === "test-handed-in") {
    const { result, revisit = [], handedInAt } = fact;
    const next = { ...(revisit.length > 0 ? { revisit } : {}), ...(handedInAt === undefined ? {} : { handedInAt }) };
    return { results: [...test.results, result], last: current, current: undefined, ...next };
  }
  const run = runAfter(current, fact);
  return run === current ? test : { ...test, current: run };
}

type PrecheckFact = Extract<Fact, { kind: "precheck-started" | "precheck-ended" }> | Exclude<RunFact, { kind: "confidence-told" }>;

/** Undefined: the fact has nothing to do with it. */
function precheckAfter(precheck: Precheck | undefined, fact: PrecheckFact): Precheck | undefined {
  if (fact.kind === "precheck-started") return precheck ?? { kind: "under-way", run: beginRun(fact) };
  if (precheck?.kind !== "under-way") return undefined;
  const { run } = precheck;
  if (fact.kind === "precheck-ended") return { kind: "ended", asked: new Set(run.form), shown: new Set(fact.shown) };
  if (fact.question !== undefined && !run.form.includes(fact.question)) return undefined;
  const next = runAfter(run, fact);
  return next === run ? precheck : { ...precheck, run: next };
}

function beginRun({ seed, form }: Pick<TestRun, "seed" | "form">): TestRun {
  return { seed, form, at: form[0], answers: new Map(), flagged: new Set() };
}

function runAfter(run: TestRun, fact: RunFact): TestRun {
  if (fact.question !== undefined && !run.form.includes(fact.question)) return run;
  switch (fact.kind) {
    case "question-shown":
      return run.at === fact.question ? run : { ...run, at: fact.question };
    case "question-answered": {
      if ((run.answers.get(fact.question) ?? []).join() === fact.answer.join()) return run;
      if (fact.answer.length === 0) return withoutAnswer(run, fact.question);
      return { ...run, answers: new Map(run.answers).set(fact.question, fact.answer) };
    }
    case "question-flagged": {
      if (run.flagged.has(fact.question) === fact.on) return run;
      const flagged = new Set(run.flagged);
      if (fact.on) flagged.add(fact.question);
      else flagged.delete(fact.question);
      return { ...run, flagged };
    }
    case "confidence-told": {
      if (!run.answers.has(fact.question) || run.confidence?.get(fact.question) === fact.confidence) return run;
      return { ...run, confidence: new Map(run.confidence).set(fact.question, fact.confidence) };
    }
  }
}

/** Nobody is sure of an answer that was taken back. */
function withoutAnswer(run: TestRun, question: QuestionId): TestRun {
  const { confidence: before, ...rest } = run;
  const answers = new Map([...run.answers].filter(([id]) => id !== question));
  const confidence = new Map([...(before ?? [])].filter(([id]) => id !== question));
  return { ...rest, answers, ...(confidence.size === 0 ? {} : { confidence }) };
}

function shown(attempt: Attempt, fact: Extract<Fact, { kind: "page-shown" }>, outline: CourseOutline): Attempt {
  const page = outline.lessons.find((lesson) => lesson.id === fact.lesson)?.pages.find(({ blocks }) => blocks[0]?.id === fact.page);
  if (page === undefined) return attempt;
  const place: Place = { kind: "lesson", lesson: fact.lesson, page: fact.page };
  const test = revisited(attempt.test, fact.lesson);
  const news = page.blocks.filter((block) => !attempt.seen.has(block.id));
  if (news.length === 0 && test === attempt.test) return moved(attempt, place);
  return { ...attempt, revision: attempt.revision + 1, place, test, seen: new Set([...attempt.seen, ...news.map((block) => block.id)]) };
}

/** A lesson that was to be opened again has been. */
function revisited(before: TestProgress, lesson: LessonId): TestProgress {
  if (before.revisit?.includes(lesson) !== true) return before;
  const { revisit, ...test } = before;
  const left = revisit.filter((id) => id !== lesson);
  return left.length === 0 ? test : { ...test, revisit: left };
}

function moved(attempt: Attempt, place: Place): Attempt {
  return samePlace(attempt.place, place) ? attempt : { ...attempt, revision: attempt.revision + 1, place };
}

function samePlace(one: Place, other: Place): boolean {
  if (one.kind !== "lesson" || other.kind !== "lesson") return one.kind === other.kind;
  return one.lesson === other.lesson && one.page === other.page;
}

function responded(attempt: Attempt, fact: BlockFact, outline: CourseOutline): Attempt {
  const { block } = fact;
  const kind = kindOf(block, outline);
  const before = attempt.responses.get(block);
  const response = kind && respond(before, fact, kind);
  if (response === undefined || response === before) return attempt;
  return { ...attempt, revision: attempt.revision + 1, responses: new Map(attempt.responses).set(block, response) };
}

function kindOf(block: BlockId, { lessons }: CourseOutline): BlockKind | undefined {
  for (const { pages } of lessons) {
    for (const { blocks } of pages) {
      const found = blocks.find(({ id }) => id === block);
      if (found !== undefined) return found.kind;
    }
  }
  return undefined;
}

function tested(attempt: Attempt, test: TestProgress): Attempt {
  return test === attempt.test ? attempt : { ...attempt, revision: attempt.revision + 1, place: { kind: "test" }, test };
}

/** Where it has ended, the learner is at the beginning of what is left. */
function prechecked(attempt: Attempt, fact: PrecheckFact, outline: CourseOutline): Attempt {
  const precheck = precheckOpen(attempt, outline) ? precheckAfter(attempt.precheck, fact) : undefined;
  if (precheck === undefined) return attempt;
  const place: Place = { kind: precheck.kind === "ended" ? "home" : "precheck" };
  return precheck === attempt.precheck ? moved(attempt, place) : { ...attempt, revision: attempt.revision + 1, place, precheck };
}
