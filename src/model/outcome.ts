import type { Attempt } from "./attempt.ts";
import { defaultCompletion, type CompletionRule } from "./completion-rule.ts";
import type { CourseOutline } from "./course.ts";
import { attemptsLeft, lessonProgress } from "./progress.ts";

/** What the course has to say of an attempt, before any standard puts it in its own words. */
export interface Outcome {
  /** Saw it all. */
  readonly completion: "incomplete" | "completed";
  /** Judged well. `failed` by default only when no attempt at the test is left: some systems lock a learner out at the first `failed`. */
  readonly success: "unknown" | "passed" | "failed";
  /** The best test handed in (or the last, as the rule says), 0 to 1; undefined before the first. */
  readonly scaled: number | undefined;
  /** Share of pages seen, 0 to 1, of those that this learner needs. */
  readonly progress: number;
}

/**
 * The outcome by the company's rule. `passed` holds for good once any test handed in was passed, and implies `completed`; where the rule asks for
 * test and pages it waits for the pages, so that it alone says both.
 */
export function outcomeOf(attempt: Attempt, outline: CourseOutline, rule: CompletionRule = defaultCompletion): Outcome {
  const lessons = outline.lessons.map((lesson) => lessonProgress(attempt, lesson));
  const finished = lessons.every((lesson) => lesson.status === "finished");
  const testPassed = attempt.test.results.some((result) => result.passed);
  const pages = lessons.reduce((sum, lesson) => sum + lesson.pages, 0);
  const pagesSeen = lessons.reduce((sum, lesson) => sum + lesson.pagesSeen, 0);
  const completed = rule.by === "test" ? testPassed || (finished && sayPassed(rule)) : finished;
  return {
    completion: completed ? "completed" : "incomplete",
    success: success(attempt, outline, rule, { finished, testPassed }),
    scaled: scoreOf(attempt, rule, completed),
    progress: pages === 0 ? 0 : pagesSeen / pages,
  };
}

interface Done {
  readonly finished: boolean;
  readonly testPassed: boolean;
}

function success(attempt: Attempt, outline: CourseOutline, rule: CompletionRule, { finished, testPassed }: Done): Outcome["success"] {
  if (rule.by === "pages") return finished && sayPassed(rule) ? "passed" : "unknown";
  if (testPassed) return rule.by === "test" || finished ? "passed" : "unknown";
  if (attempt.test.results.length === 0 || rule.statuses === "completed-incomplete") return "unknown";
  return rule.statuses.endsWith("-failed") || attemptsLeft(attempt, outline) === 0 ? "failed" : "unknown";
}

function sayPassed({ statuses }: CompletionRule): boolean {
  return statuses.startsWith("passed-");
}

function scoreOf({ test: { results } }: Attempt, rule: CompletionRule, completed: boolean): number | undefined {
  if (rule.scoreOnCompletion) return completed ? 1 : undefined;
  if (results.length === 0) return undefined;
  return rule.score === "last" ? results.at(-1)?.scaled : Math.max(...results.map((result) => result.scaled));
}
