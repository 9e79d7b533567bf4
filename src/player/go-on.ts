import type { GoOn } from "../elements/course-home/course-home.ts";
import type { Route } from "../elements/route.ts";
import type { Attempt, TestRun } from "../model/attempt.ts";
import type { CompletionRule } from "../model/completion-rule.ts";
import type { CourseOutline } from "../model/course.ts";
import { precheckRun } from "../model/precheck.ts";
import { wayOn, type WayOn } from "../model/way-on.ts";

/** The way on as an address. */
export function goOn(attempt: Attempt, outline: CourseOutline, rule: CompletionRule): GoOn | undefined {
  const way = wayOn(attempt, outline, rule);
  return way && { route: routeTo(way.to, attempt, outline), stopped: way.stopped };
}

/** Where a run goes on. `of`: the pre-check's. */
export function toQuestion(run: TestRun, of: { readonly precheck?: true } = {}): Route {
  const index = run.at === undefined ? -1 : run.form.indexOf(run.at);
  return index < 0 ? { view: "overview", ...of } : { view: "question", number: index + 1, ...of };
}

function routeTo(to: WayOn["to"], attempt: Attempt, outline: CourseOutline): Route {
  if (to.kind === "page") {
    const pages = outline.lessons.find(({ id }) => id === to.lesson)?.pages ?? [];
    return { view: "lesson", lesson: to.lesson, page: pages.findIndex(({ blocks }) => blocks[0]?.id === to.page) + 1 };
  }
  const { current } = attempt.test;
  const precheck = precheckRun(attempt);
  if (to.kind === "precheck" && precheck !== undefined) return toQuestion(precheck, { precheck: true });
  return to.kind === "question" && current !== undefined ? toQuestion(current) : { view: "test" };
}
