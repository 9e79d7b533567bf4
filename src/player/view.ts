import type { Route } from "../elements/route.ts";
import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline, LessonOutline } from "../model/course.ts";
import type { JobAid, Lesson } from "../model/lesson.ts";
import type { QuestionBank } from "../model/question.ts";
import { word } from "../elements/words.ts";
import type { PlayerParts } from "./player-parts.ts";

/** A route with the data that its page needs, loaded. */
export type View =
  | { readonly kind: "plain"; readonly route: Exclude<Route, { view: "lesson" | "card" | "question" | "overview" | "review" }> }
  | {
      readonly kind: "lesson";
      readonly route: Extract<Route, { view: "lesson" }>;
      readonly outline: LessonOutline;
      readonly lesson: Lesson;
      readonly jobAids: readonly JobAid[];
    }
  | {
      readonly kind: "test";
      readonly route: Extract<Route, { view: "question" | "overview" | "review" | "result" }>;
      readonly bank: QuestionBank;
    }
  | { readonly kind: "card"; readonly route: Extract<Route, { view: "card" }>; readonly jobAid: JobAid };

/** Loads what the page needs. Rejects with a `DataError`. */
export async function loadView(route: Route, outline: CourseOutline, loader: PlayerParts["loader"]): Promise<View> {
  switch (route.view) {
    case "lesson": {
      const lessonOutline = outline.lessons.find(({ id }) => id === route.lesson);
      if (lessonOutline === undefined) return { kind: "plain", route: { view: "home" } };
      const lesson = await loader.load(`lesson:${route.lesson}`);
      const withCard = lesson.pages[route.page - 1]?.blocks.some(({ kind }) => kind === "job-aid") ?? false;
      return { kind: "lesson", route, outline: lessonOutline, lesson, jobAids: withCard ? await loader.load("job-aids") : [] };
    }
    case "question":
    case "overview":
    case "review":
    case "result":
      return { kind: "test", route, bank: await loader.load(`bank:${outline.test.bank}`) };
    case "card": {
      const jobAid = (await loader.load("job-aids")).find(({ id }) => id === route.jobAid);
      return jobAid === undefined ? { kind: "plain", route: { view: "home" } } : { kind: "card", route, jobAid };
    }
    default:
      return { kind: "plain", route };
  }
}

/** The document's title: the page first, the course last. */
export function titleOf(view: View, outline: CourseOutline, attempt: Attempt): string {
  return [...new Set([...namesOf(view, attempt), outline.title])].join(" · ");
}

function namesOf(view: View, attempt: Attempt): readonly string[] {
  switch (view.kind) {
    case "lesson":
      return [view.lesson.pages[view.route.page - 1]?.title ?? "", view.outline.title];
    case "card":
      return [view.jobAid.title];
    case "test":
    case "plain":
      break;
  }
  switch (view.route.view) {
    case "home":
      return [];
    case "sources":
      return [word("home.sources")];
    case "question":
      return [
        word("test.question-of", { number: view.route.number, questions: attempt.test.current?.form.length ?? 0 }),
        word("test.title"),
      ];
    case "overview":
      return [word("test.overview-title"), word("test.title")];
    case "result":
      return [word(attempt.test.results.at(-1)?.passed === true ? "result.passed" : "result.not-yet"), word("test.title")];
    case "review":
      return [word("review.title"), word("test.title")];
    case "test":
      return [word("test.title")];
  }
}
