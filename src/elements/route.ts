import type { JobAidId, LessonId, SourceId } from "../model/ids.ts";

/** Where in the course: what the address after `#` says. Pages and questions are counted from 1. */
export type Route =
  | { readonly view: "home" }
  | { readonly view: "lesson"; readonly lesson: LessonId; readonly page: number }
  | { readonly view: "test" }
  /** `precheck`: of the pre-check, not of the test. */
  | { readonly view: "question"; readonly number: number; readonly precheck?: true }
  | { readonly view: "overview"; readonly precheck?: true }
  /** What it is, or what came of it. */
  | { readonly view: "precheck" }
  | { readonly view: "result" }
  /** `question`: the one to begin with, by its place in the form. */
  | { readonly view: "review"; readonly question?: number }
  | { readonly view: "certificate" }
  /** The action plan, and the log of what set one off. */
  | { readonly view: "plan" }
  | { readonly view: "hooks" }
  /** What the course was to the learner, where the company asks. */
  | { readonly view: "reaction" }
  /** What an employer sees. */
  | { readonly view: "seen" }
  | { readonly view: "card"; readonly jobAid: JobAidId }
  /** `source`: the one that a citation names. */
  | { readonly view: "sources"; readonly source?: SourceId };

export function hrefTo(route: Route): string {
  switch (route.view) {
    case "home":
      return "#/";
    case "lesson":
      return `#/lesson/${route.lesson}/${route.page}`;
    case "question":
      return `${runHref(route)}/${route.number}`;
    case "overview":
      return `${runHref(route)}/overview`;
    case "review":
      return route.question === undefined ? "#/review" : `#/review/${route.question}`;
    case "card":
      return `#/card/${route.jobAid}`;
    case "sources":
      return route.source === undefined ? "#/sources" : `#/sources/${route.source}`;
    default:
      return `#/${route.view}`;
  }
}

function runHref({ precheck }: { readonly precheck?: true }): string {
  return precheck === true ? "#/precheck" : "#/test";
}
