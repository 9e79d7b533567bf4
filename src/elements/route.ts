import type { JobAidId, LessonId, SourceId } from "../model/ids.ts";

/** Where in the course: what the address after `#` says. Pages and questions are counted from 1. */
export type Route =
  | { readonly view: "home" }
  | { readonly view: "lesson"; readonly lesson: LessonId; readonly page: number }
  | { readonly view: "test" }
  | { readonly view: "question"; readonly number: number }
  | { readonly view: "overview" }
  | { readonly view: "result" }
  | { readonly view: "review" }
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
      return `#/test/${route.number}`;
    case "overview":
      return "#/test/overview";
    case "card":
      return `#/card/${route.jobAid}`;
    case "sources":
      return route.source === undefined ? "#/sources" : `#/sources/${route.source}`;
    default:
      return `#/${route.view}`;
  }
}
