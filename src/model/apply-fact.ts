import type { Attempt, BlockResponse, Place, TestProgress, TestRun } from "./attempt.ts";
import type { CourseOutline } from "./course.ts";
import type { Fact } from "./fact.ts";
import type { BlockId, OptionId } from "./ids.ts";
import { testOpen } from "./progress.ts";

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
 * is not in the form), so that a fact told twice is harmless; otherwise `revision` has grown by one.
 */
export function applyFact(attempt: Attempt, fact: Fact, outline: CourseOutline): Attempt {
  switch (fact.kind) {
    case "test-opened":
      return moved(attempt, { kind: "test" });
    case "page-shown":
      return shown(attempt, fact, outline);
    case "card-revealed":
    case "reply-chosen":
    case "line-marked":
    case "lines-checked":
    case "model-compared":
    case "checklist-ticked":
      return responded(attempt, fact.block, respond(attempt.responses.get(fact.block), fact));
    case "job-aid-opened":
      return attempt;
    case "test-started":
    case "question-shown":
    case "question-answered":
    case "question-flagged":
    case "test-handed-in":
      return tested(attempt, testAfter(attempt, fact, outline));
  }
}

type BlockFact = Extract<Fact, { block: BlockId }>;
type TestFact = Extract<Fact, { kind: "test-started" | "question-shown" | "question-answered" | "question-flagged" | "test-handed-in" }>;

function respond(before: BlockResponse | undefined, fact: BlockFact): BlockResponse | undefined {
  switch (fact.kind) {
    case "card-revealed": {
      const cards = before?.kind === "reveal" ? before.cards : [];
      return cards.includes(fact.card) ? before : { kind: "reveal", cards: [...cards, fact.card] };
    }
    case "reply-chosen": {
      const tried = before?.kind === "choose-reply" ? before.tried : [];
      return tried.includes(fact.option) ? before : { kind: "choose-reply", tried: [...tried, fact.option] };
    }
    case "line-marked": {
      const { marked, first } = spotIt(before);
      return marked.includes(fact.line) === fact.on ? before : { kind: "spot-it", marked: toggled(marked, fact.line, fact.on), first };
    }
    case "lines-checked": {
      const { marked, first } = spotIt(before);
      return first === undefined ? { kind: "spot-it", marked, first: marked } : before;
    }
    case "model-compared": {
      const { compared, ticked } = ownWords(before);
      return compared ? before : { kind: "own-words", compared: true, ticked };
    }
    case "checklist-ticked": {
      const { compared, ticked } = ownWords(before);
      return ticked.includes(fact.item) === fact.on ? before : { kind: "own-words", compared, ticked: toggled(ticked, fact.item, fact.on) };
    }
  }
}

function spotIt(response: BlockResponse | undefined): Extract<BlockResponse, { kind: "spot-it" }> {
  return response?.kind === "spot-it" ? response : { kind: "spot-it", marked: [], first: undefined };
}

function ownWords(response: BlockResponse | undefined): Extract<BlockResponse, { kind: "own-words" }> {
  return response?.kind === "own-words" ? response : { kind: "own-words", compared: false, ticked: [] };
}

/** In alphabetical order, so that the same marks are the same list however they came about. */
function toggled(ids: readonly OptionId[], id: OptionId, on: boolean): readonly OptionId[] {
  return on ? [...ids, id].sort() : ids.filter((other) => other !== id);
}

function testAfter(attempt: Attempt, fact: TestFact, outline: CourseOutline): TestProgress {
  const { test } = attempt;
  if (fact.kind === "test-started") {
    if (test.current !== undefined || !testOpen(attempt, outline)) return test;
    const run: TestRun = { seed: fact.seed, form: fact.form, at: fact.form[0], answers: new Map(), flagged: new Set() };
    return { results: test.results, last: undefined, current: run };
  }
  const { current } = test;
  if (current === undefined) return test;
  if (fact.kind === "test-handed-in") return { results: [...test.results, fact.result], last: current, current: undefined };
  const run = runAfter(current, fact);
  return run === current ? test : { ...test, current: run };
}

function runAfter(run: TestRun, fact: Exclude<TestFact, { kind: "test-started" | "test-handed-in" }>): TestRun {
  if (fact.question !== undefined && !run.form.includes(fact.question)) return run;
  switch (fact.kind) {
    case "question-shown":
      return run.at === fact.question ? run : { ...run, at: fact.question };
    case "question-answered": {
      if ((run.answers.get(fact.question) ?? []).join() === fact.answer.join()) return run;
      const answers = new Map(run.answers);
      if (fact.answer.length > 0) answers.set(fact.question, fact.answer);
      else answers.delete(fact.question);
      return { ...run, answers };
    }
    case "question-flagged": {
      if (run.flagged.has(fact.question) === fact.on) return run;
      const flagged = new Set(run.flagged);
      if (fact.on) flagged.add(fact.question);
      else flagged.delete(fact.question);
      return { ...run, flagged };
    }
  }
}

function shown(attempt: Attempt, fact: Extract<Fact, { kind: "page-shown" }>, outline: CourseOutline): Attempt {
  const page = outline.lessons.find((lesson) => lesson.id === fact.lesson)?.pages.find(({ blocks }) => blocks[0]?.id === fact.page);
  if (page === undefined) return attempt;
  const place: Place = { kind: "lesson", lesson: fact.lesson, page: fact.page };
  const news = page.blocks.filter((block) => !attempt.seen.has(block.id));
  if (news.length === 0) return moved(attempt, place);
  return { ...attempt, revision: attempt.revision + 1, place, seen: new Set([...attempt.seen, ...news.map((block) => block.id)]) };
}

function moved(attempt: Attempt, place: Place): Attempt {
  return samePlace(attempt.place, place) ? attempt : { ...attempt, revision: attempt.revision + 1, place };
}

function samePlace(one: Place, other: Place): boolean {
  if (one.kind !== "lesson" || other.kind !== "lesson") return one.kind === other.kind;
  return one.lesson === other.lesson && one.page === other.page;
}

function responded(attempt: Attempt, block: BlockId, response: BlockResponse | undefined): Attempt {
  if (response === undefined || response === attempt.responses.get(block)) return attempt;
  return { ...attempt, revision: attempt.revision + 1, responses: new Map(attempt.responses).set(block, response) };
}

function tested(attempt: Attempt, test: TestProgress): Attempt {
  return test === attempt.test ? attempt : { ...attempt, revision: attempt.revision + 1, place: { kind: "test" }, test };
}
