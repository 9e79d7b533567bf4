import type { Route } from "../elements/route.ts";
import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline, LessonOutline, Source } from "../model/course.ts";
import type { Block, JobAid, Lesson } from "../model/lesson.ts";
import type { QuestionBank } from "../model/question.ts";
import type { Scenario } from "../model/role-play/scenario.ts";
import type { TalkRules } from "../model/role-play/talk-rules.ts";
import { addWords, word } from "../elements/words.ts";
import { DataError } from "./data-loader.ts";
import type * as lessonViews from "./lesson-views.ts";
import type { PlayerParts } from "./player-parts.ts";
import type * as testViews from "./test-views.ts";

/** Parts of the engine: they arrive when they are needed first. */
type LessonPages = typeof lessonViews;
type TestPages = typeof testViews;
type RouteOf<Name extends Route["view"]> = Extract<Route, { view: Name }>;

/** A route with what its page needs, loaded: data, and the part of the engine that draws it. */
export type View =
  | { readonly kind: "home"; readonly route: RouteOf<"home"> }
  | {
      readonly kind: "lesson";
      readonly route: RouteOf<"lesson">;
      readonly outline: LessonOutline;
      readonly lesson: Lesson;
      readonly jobAids: readonly JobAid[];
      /** Conversations of the page, and what they are played by. */
      readonly scenarios: readonly Scenario[];
      readonly talkRules: TalkRules | undefined;
      readonly pages: LessonPages;
    }
  | { readonly kind: "card"; readonly route: RouteOf<"card">; readonly jobAid: JobAid; readonly pages: LessonPages }
  | { readonly kind: "sources"; readonly route: RouteOf<"sources">; readonly sources: readonly Source[]; readonly pages: LessonPages }
  | { readonly kind: "seen"; readonly route: RouteOf<"seen">; readonly pages: LessonPages }
  | { readonly kind: "intro"; readonly route: RouteOf<"test">; readonly pages: TestPages }
  | {
      readonly kind: "test";
      readonly route: RouteOf<"question" | "overview" | "review" | "result">;
      readonly bank: QuestionBank;
      readonly pages: TestPages;
    }
  | { readonly kind: "certificate"; readonly route: RouteOf<"certificate">; readonly pages: TestPages };

const home: View = { kind: "home", route: { view: "home" } };

/** Loads what the page needs. Rejects with a `DataError`. */
export async function loadView(route: Route, outline: CourseOutline, loader: PlayerParts["loader"]): Promise<View> {
  switch (route.view) {
    case "home":
      return home;
    case "lesson": {
      const lessonOutline = outline.lessons.find(({ id }) => id === route.lesson);
      if (lessonOutline === undefined) return home;
      const [lesson, pages] = await Promise.all([loader.load(`lesson:${route.lesson}`), lessonPages()]);
      const blocks = lesson.pages[route.page - 1]?.blocks ?? [];
      const [jobAids, talks] = await Promise.all([
        blocks.some(({ kind }) => kind === "job-aid") ? loader.load("job-aids") : [],
        loadTalks(blocks, loader, pages),
      ]);
      return { kind: "lesson", route, outline: lessonOutline, lesson, jobAids, ...talks, pages };
    }
    case "card": {
      const jobAid = (await loader.load("job-aids")).find(({ id }) => id === route.jobAid);
      return jobAid === undefined ? home : { kind: "card", route, jobAid, pages: await lessonPages() };
    }
    case "sources": {
      const [sources, pages] = await Promise.all([loader.load("sources"), lessonPages()]);
      return { kind: "sources", route, sources, pages };
    }
    case "seen": {
      const [words, pages] = await Promise.all([loader.load("more-words"), lessonPages()]);
      addWords(words);
      return { kind: "seen", route, pages };
    }
    case "test":
      return { kind: "intro", route, pages: await testPages() };
    case "certificate":
      return { kind: "certificate", route, pages: await testPages() };
    default: {
      const [bank, pages] = await Promise.all([loader.load(`bank:${outline.test.bank}`), testPages()]);
      return { kind: "test", route, bank, pages };
    }
  }
}

/** The conversations among the blocks, with the part of the engine that plays them; nothing where there are none. */
async function loadTalks(
  blocks: readonly Block[],
  loader: PlayerParts["loader"],
  pages: LessonPages,
): Promise<Pick<Extract<View, { kind: "lesson" }>, "scenarios" | "talkRules">> {
  const ids = blocks.flatMap((block) => (block.kind === "scenario" ? [block.scenario] : []));
  if (ids.length === 0) return { scenarios: [], talkRules: undefined };
  const [talkRules, scenarios, words] = await Promise.all([
    loader.load("talk-rules"),
    Promise.all(ids.map((id) => loader.load(`scenario:${id}`))),
    loader.load("more-words"),
    pages.rolePlayPart().catch(failed),
  ]);
  addWords(words);
  return { scenarios, talkRules };
}

/** Fetches ahead what most learners need next. Nobody waits for it: where it fails, the page that needs it says so. */
export function loadAhead(): void {
  void lessonPages().catch(() => undefined);
}

function lessonPages(): Promise<LessonPages> {
  return import("./lesson-views.ts").catch(failed);
}

function testPages(): Promise<TestPages> {
  return import("./test-views.ts").catch(failed);
}

function failed(cause: unknown): never {
  throw new DataError(cause instanceof Error ? cause.message : "engine");
}

/** The document's title: the page first, the course last. */
export function titleOf(view: View, outline: CourseOutline, attempt: Attempt): string {
  return [...new Set([...namesOf(view, attempt), outline.title])].join(" · ");
}

function namesOf(view: View, attempt: Attempt): readonly string[] {
  switch (view.kind) {
    case "home":
      return [];
    case "lesson":
      return [view.lesson.pages[view.route.page - 1]?.title ?? "", view.outline.title];
    case "card":
      return [view.jobAid.title];
    case "sources":
      return [word("home.sources")];
    case "seen":
      return [word("seen.title")];
    case "certificate":
      return [word("certificate.title")];
    case "intro":
      return [word("test.title")];
    case "test":
      return [testName(view.route, attempt), word("test.title")];
  }
}

function testName(route: Extract<View, { kind: "test" }>["route"], { test }: Attempt): string {
  switch (route.view) {
    case "question":
      return word("test.question-of", { number: route.number, questions: test.current?.form.length ?? 0 });
    case "overview":
      return word("test.overview-title");
    case "result":
      return word(test.results.at(-1)?.passed === true ? "result.passed" : "result.not-yet");
    case "review":
      return word("review.title");
  }
}
