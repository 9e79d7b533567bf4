import { emptyAttempt } from "./apply-fact.ts";
import type { Attempt, BlockResponse, Pair, Place, Precheck, SavedRun, TestRun } from "./attempt.ts";
import type { Course } from "./course.ts";
import type { BlockId, LessonId, OptionId } from "./ids.ts";
import { gapsOf, type Block, type ScenarioBlock } from "./lesson.ts";
import type { Answer, BlueprintCell, Question, QuestionBank } from "./question.ts";
import { hasParts, questionParts } from "./question-parts.ts";
import { keptResults } from "./respond-to-talk.ts";
import { longestTalk } from "./role-play/longest-talk.ts";
import { encodePrecheck } from "./suspend-precheck.ts";
import { encodeNumber } from "./vlq.ts";

const letters = (items: readonly { readonly id: OptionId }[]) => items.map((item) => item.id);

/** The longest number that a state can hold. */
const longestNumber = 2 ** 30 - 1;

/**
 * An attempt that takes at least as much room as any of this course can, and any that came about by joining two (`mergeAttempts`): everything opened,
 * tried, marked and ticked, every conversation played often at its longest and once more under way, the pre-check, every test handed in, the last one kept for review, and
 * one more open, answered in full and flagged throughout. The build encodes it and stops where it passes `suspendDataLimit`.
 */
export function worstCaseAttempt(course: Course): Attempt {
  const blocks = course.lessons.flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks));
  const { test } = course.outline;
  const run = longestRun(course, test?.form);
  return {
    ...emptyAttempt,
    revision: longestNumber,
    place: longestPlace(course),
    seen: new Set(blocks.map((block) => block.id)),
    responses: new Map(blocks.flatMap((block) => longestResponse(block, course))),
    test: {
      // Two where the course allows one: joined, one passed and a better one that was not.
      results: Array.from({ length: Math.max(2, test?.attempts ?? 0) }, () => ({ scaled: 1, passed: true })),
      last: run,
      current: run,
      ...(test?.remediation === true ? { revisit: course.outline.lessons.map(({ id }) => id) } : {}),
      ...(test?.waitHours ? { handedInAt: longestNumber - 1 } : {}),
    },
    ...longestPrecheck(course),
  };
}

function longestPlace({ lessons, outline: { numbers } }: Course): Place {
  const room = (lesson: LessonId, page: BlockId) => numberLength(numbers.lessons[lesson]) + numberLength(numbers.blocks[page]);
  const pages = lessons.flatMap(({ id: lesson, pages }) =>
    pages.flatMap(({ blocks }) => blocks.slice(0, 1).map(({ id: page }) => ({ lesson, page }))),
  );
  const [longest] = pages.sort((one, other) => room(other.lesson, other.page) - room(one.lesson, one.page));
  return longest ? { kind: "lesson", ...longest } : { kind: "home" };
}

function numberLength(number = 0): number {
  return encodeNumber(number).length;
}

function longestResponse(block: Block, course: Course): [BlockId, BlockResponse][] {
  switch (block.kind) {
    case "reveal":
      return [[block.id, { kind: "reveal", cards: letters(block.cards) }]];
    case "choose-reply":
      return [[block.id, { kind: "choose-reply", tried: letters(block.options) }]];
    case "spot-it": {
      const own = letters(block.lines.filter((line) => line.mine));
      return [[block.id, { kind: "spot-it", marked: own, first: own }]];
    }
    case "own-words":
      return [[block.id, { kind: "own-words", compared: true, ticked: letters(block.checklist) }]];
    case "scene":
      return [[block.id, { kind: "scene", line: block.lines.length - 1 }]];
    case "sort": {
      const placed = block.items.map((item): Pair => [item.id, item.group]);
      return [[block.id, { kind: "sort", placed, first: placed }]];
    }
    case "order":
      return [[block.id, { kind: "order", order: letters(block.items), first: letters(block.items) }]];
    case "gap": {
      const chosen = gapsOf(block).flatMap(({ gap, options }): Pair[] => options.slice(-1).map((option) => [gap, option.id]));
      return [[block.id, { kind: "gap", chosen, first: chosen }]];
    }
    case "compare":
      return [[block.id, { kind: "compare", marked: letters(block.turns) }]];
    case "reflection":
      return [[block.id, { kind: "reflection" }]];
    case "own-scenario":
      return [[block.id, { kind: "own-scenario" }]];
    case "scenario":
      return [[block.id, longestRuns(block, course)]];
    default:
      return [];
  }
}

/** Every finished run and the one under way as long as the scenario allows; more of them than anybody plays. */
function longestRuns({ scenario: id }: ScenarioBlock, { scenarios = [] }: Course): BlockResponse {
  const scenario = scenarios.find((other) => other.id === id);
  const hash = longestNumber;
  const letters = "z".repeat(scenario === undefined ? 0 : longestTalk(scenario));
  const run: SavedRun = { hash, letters, ending: "safely-stopped", scaled: 1 };
  const runs = longestNumber;
  return {
    kind: "scenario",
    results: Array.from({ length: keptResults }, () => ({ ending: run.ending, scaled: run.scaled })),
    runs,
    restarts: runs,
    first: run,
    best: { ...run, number: runs },
    current: { hash, letters, practice: true },
    leftOut: true,
  };
}

/** Of each cell of the blueprint the questions that take most room, all answered in full, all flagged; none where there is no test. */
function longestRun({ bank, outline }: Course, cells: readonly BlueprintCell[] | undefined): TestRun | undefined {
  if (bank === undefined || cells === undefined) return undefined;
  const room = (question: Question) => numberLength((outline.numbers.questions[question.id] ?? 0) * 2 + 1) + longestAnswer(question).length;
  const form = cells.flatMap((cell) =>
    questionsOf(cell, bank)
      .sort((one, other) => room(other) - room(one))
      .slice(0, cell.count),
  );
  return {
    seed: longestNumber,
    form: form.map((question) => question.id),
    at: form.at(-1)?.id,
    answers: new Map(form.map((question) => [question.id, longestAnswer(question)])),
    flagged: new Set(form.map((question) => question.id)),
    ...(outline.test?.confidence === true ? { confidence: new Map(form.map((question) => [question.id, 3])) } : {}),
  };
}

function questionsOf(cell: BlueprintCell, bank: QuestionBank): Question[] {
  return bank.questions.filter((q) => q.objective === cell.objective && q.phase === cell.phase && q.kind === cell.kind);
}

/** Under way, or ended in so many windows that it has asked everything: whichever takes more room. Ended alone where the company does without it by now. */
function longestPrecheck(course: Course): Pick<Attempt, "precheck"> {
  const { bank, outline } = course;
  if (bank === undefined || outline.numbers.objectives === undefined) return {};
  const { form = [] } = outline.precheck ?? {};
  const asked = new Set(form.flatMap((cell) => questionsOf(cell, bank)).map(({ id }) => id));
  const ended: Precheck = { kind: "ended", asked, shown: new Set(outline.objectives.map(({ id }) => id)) };
  const run = longestRun(course, form);
  const room = (precheck: Precheck) => encodePrecheck(precheck, outline.numbers).length;
  if (outline.precheck === undefined || run === undefined) return { precheck: ended };
  const underWay: Precheck = { kind: "under-way", run };
  return { precheck: room(underWay) > room(ended) ? underWay : ended };
}

/** Every option taken, or a letter for every part: which letter makes no difference to the room it takes. */
function longestAnswer(question: Question): Answer {
  return hasParts(question) ? questionParts(question).map(({ id }) => id) : letters(question.options);
}
