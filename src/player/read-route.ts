import type { Route } from "../elements/route.ts";
import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline } from "../model/course.ts";
import { withReactionForm } from "../model/built-with.ts";
import { precheckRun } from "../model/precheck.ts";
import type { SourceId } from "../model/ids.ts";

/** The route an address names. What the course does not have, a test among it, leads home; a page beyond the last is the last. */
export function readRoute(hash: string, outline: CourseOutline): Route {
  const [view = "", first = "", second = ""] = hash.replace(/^#?\/?/, "").split("/");
  if (withReactionForm && view === "reaction") return { view };
  switch (view) {
    case "lesson": {
      const lesson = outline.lessons.find(({ id }) => id === first);
      return lesson === undefined ? { view: "home" } : { view, lesson: lesson.id, page: within(second, lesson.pages.length) };
    }
    case "test":
    case "precheck": {
      if (outline[view] === undefined) return { view: "home" };
      if (first === "") return { view };
      const of = view === "precheck" ? ({ precheck: true } as const) : {};
      return first === "overview" ? { view: first, ...of } : { view: "question", number: within(first, Infinity), ...of };
    }
    case "card": {
      const jobAid = outline.jobAids.find(({ id }) => id === first);
      return jobAid === undefined ? { view: "home" } : { view, jobAid: jobAid.id };
    }
    case "sources":
      return /^[a-z0-9-]+$/.test(first) ? { view, source: first as SourceId } : { view };
    case "review":
      return /^\d+$/.test(first) ? { view, question: within(first, Infinity) } : { view };
    case "result":
    case "certificate":
    case "seen":
    case "plan":
    case "hooks":
      return { view };
    default:
      return { view: "home" };
  }
}

/** The route that is really shown: no question without a test under way, no result before one is handed in, no certificate where none is earned. */
export function admittedRoute(route: Route, attempt: Attempt, certificate = false): Route {
  const { current, last, results } = attempt.test;
  switch (route.view) {
    case "question":
    case "overview": {
      const run = route.precheck === true ? precheckRun(attempt) : current;
      if (run === undefined) return route.precheck === true ? { view: "precheck" } : admittedRoute({ view: "result" }, attempt);
      return route.view === "question" ? { ...route, number: Math.min(route.number, run.form.length) } : route;
    }
    case "review":
      return last === undefined ? admittedRoute({ view: "result" }, attempt) : route;
    case "result":
      return results.length === 0 ? { view: "test" } : route;
    case "certificate":
      return certificate ? route : { view: "home" };
    default:
      return route;
  }
}

function within(text: string, last: number): number {
  const number = Number.parseInt(text, 10);
  return Number.isNaN(number) ? 1 : Math.min(Math.max(number, 1), last);
}
