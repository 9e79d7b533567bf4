import { emptyAttempt } from "./apply-fact.ts";
import type { Attempt, BlockResponse, Pair, SavedRun, TestRun } from "./attempt.ts";
import type { Course } from "./course.ts";
import type { BlockId, OptionId, QuestionId } from "./ids.ts";
import { gapsOf, type Block, type ScenarioBlock } from "./lesson.ts";
import { keptResults } from "./respond-to-talk.ts";
import { longestTalk } from "./role-play/longest-talk.ts";

const letters = (items: readonly { readonly id: OptionId }[]) => items.map((item) => item.id);

/**
 * An attempt that takes as much room as any of this course can: everything opened, tried, marked and ticked, every conversation
 * played often at its longest and once more under way, every test handed in but the last, which is answered in full, flagged throughout and still open. The
 * build encodes it and stops where it passes `suspendDataLimit`.
 */
export function worstCaseAttempt(course: Course): Attempt {
  const blocks = course.lessons.flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks));
  const lastLesson = course.lessons.at(-1);
  const lastPage = lastLesson?.pages.at(-1)?.blocks[0];
  const { attempts } = course.outline.test;
  const run = longestRun(course);
  return {
    ...emptyAttempt,
    revision: 2 ** 20 - 1,
    place: lastLesson && lastPage ? { kind: "lesson", lesson: lastLesson.id, page: lastPage.id } : { kind: "home" },
    seen: new Set(blocks.map((block) => block.id)),
    responses: new Map(blocks.flatMap((block) => longestResponse(block, course))),
    test: {
      results: Array.from({ length: Math.max(0, attempts - 1) }, () => ({ scaled: 0.999999, passed: true })),
      last: run,
      current: run,
      ...(course.outline.test.remediation === true ? { revisit: course.outline.lessons.map(({ id }) => id) } : {}),
    },
  };
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
    case "scenario":
      return [[block.id, longestRuns(block, course)]];
    default:
      return [];
  }
}

/** Every finished run and the one under way as long as the scenario allows; more of them than anybody plays. */
function longestRuns({ scenario: id }: ScenarioBlock, { scenarios = [] }: Course): BlockResponse {
  const scenario = scenarios.find((other) => other.id === id);
  const hash = 2 ** 30 - 1;
  const letters = "z".repeat(scenario === undefined ? 0 : longestTalk(scenario));
  const run: SavedRun = { hash, letters, ending: "safely-stopped", scaled: 1 };
  const runs = 2 ** 20 - 1;
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

/** The questions with the highest numbers and the most options in each cell of the blueprint, all answered with every option, all flagged. */
function longestRun({ bank, outline }: Course): TestRun {
  const room = (id: QuestionId) => outline.numbers.questions[id] ?? 0;
  const form = outline.test.form.flatMap((cell) =>
    bank.questions
      .filter((q) => q.objective === cell.objective && q.phase === cell.phase && q.kind === cell.kind)
      .sort((one, other) => other.options.length - one.options.length || room(other.id) - room(one.id))
      .slice(0, cell.count),
  );
  return {
    seed: 2 ** 30 - 1,
    form: form.map((question) => question.id),
    at: form.at(-1)?.id,
    answers: new Map(form.map((question) => [question.id, letters(question.options)])),
    flagged: new Set(form.map((question) => question.id)),
  };
}
