import type { TemplateResult } from "lit";
import type { Route } from "../elements/route.ts";
import { withReactionForm } from "../model/built-with.ts";
import type { Attempt } from "../model/attempt.ts";
import type { CourseOutline, LessonOutline, Source } from "../model/course.ts";
import type { JobAid } from "../model/job-aid.ts";
import type { Block, Lesson } from "../model/lesson.ts";
import { precheckRun } from "../model/precheck.ts";
import type { QuestionBank } from "../model/question.ts";
import type { Scenario } from "../model/role-play/scenario.ts";
import type { TalkRules } from "../model/role-play/talk-rules.ts";
import { addPeople } from "../elements/people.ts";
import { addWords, word } from "../elements/words.ts";
import type { CourseRun } from "./course-run.ts";
import { DataError } from "./data-loader.ts";
import type * as diagnosticsViews from "./diagnostics-views.ts";
import type { DrawForm } from "./job-form-views.ts";
import type * as lessonViews from "./lesson-views.ts";
import type { PlayerParts } from "./player-parts.ts";
import type * as sheetViews from "./sheet-views.ts";
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
      /** Draws a form of the page; undefined where it has none. */
      readonly drawForm: DrawForm | undefined;
      readonly pages: LessonPages;
    }
  | { readonly kind: "card"; readonly route: RouteOf<"card">; readonly jobAid: JobAid; readonly pages: LessonPages }
  | { readonly kind: "sources"; readonly route: RouteOf<"sources">; readonly sources: readonly Source[]; readonly pages: LessonPages }
  | {
      readonly kind: "seen";
      readonly route: RouteOf<"seen">;
      readonly forms: lessonViews.JobFormViews | undefined;
      readonly pages: LessonPages;
    }
  /** With the bank where the test may have to be waited for: it says what to go back to meanwhile. */
  | { readonly kind: "intro"; readonly route: RouteOf<"test">; readonly bank: QuestionBank | undefined; readonly pages: TestPages }
  | {
      readonly kind: "test";
      readonly route: RouteOf<"question" | "overview" | "review" | "result" | "precheck">;
      readonly bank: QuestionBank;
      readonly pages: TestPages;
    }
  /** A page that brings its own name. */
  | {
      readonly kind: "beside";
      readonly route: RouteOf<"reaction" | "plan" | "hooks">;
      readonly title: string;
      readonly page: (run: CourseRun, back: string, parts: PlayerParts) => TemplateResult;
    }
  | { readonly kind: "certificate"; readonly route: RouteOf<"certificate">; readonly pages: TestPages };

/** Never the case, and then not even asked, in an engine without the form. */
const asksReaction = (route: Route): route is RouteOf<"reaction"> => withReactionForm && route.view === "reaction";

const home: View = { kind: "home", route: { view: "home" } };

/** Loads what the page needs. Rejects with a `DataError`. */
export async function loadView(route: Route, outline: CourseOutline, loader: PlayerParts["loader"]): Promise<View> {
  if (asksReaction(route)) return reactionView(route, loader);
  switch (route.view) {
    case "home":
      return home;
    case "lesson": {
      const lessonOutline = outline.lessons.find(({ id }) => id === route.lesson);
      if (lessonOutline === undefined) return home;
      const [lesson, pages] = await Promise.all([loader.load(`lesson:${route.lesson}`), lessonPages(loader)]);
      const blocks = lesson.pages[route.page - 1]?.blocks ?? [];
      const [jobAids, forms, talks] = await Promise.all([
        blocks.some(({ kind }) => kind === "job-aid") ? loader.load("job-aids") : [],
        loadForms(blocks, loader, pages),
        loadTalks(blocks, loader, pages),
      ]);
      return { kind: "lesson", route, outline: lessonOutline, lesson, jobAids, ...talks, drawForm: forms?.draw, pages };
    }
    case "card": {
      const jobAid = (await loader.load("job-aids")).find(({ id }) => id === route.jobAid);
      return jobAid === undefined ? home : { kind: "card", route, jobAid, pages: await lessonPages(loader) };
    }
    case "sources": {
      const [sources, pages] = await Promise.all([loader.load("sources"), lessonPages(loader)]);
      return { kind: "sources", route, sources, pages };
    }
    case "seen": {
      const pages = await lessonPages(loader);
      const blocks = outline.lessons.flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks));
      return { kind: "seen", route, forms: await loadForms(blocks, loader, pages), pages };
    }
    case "plan":
    case "hooks": {
      const { pageBeside, revisitPart } = await withLater(import("./plan-views.ts"), loader);
      if (outline.plan === "revisit") await revisitPart().catch(failed);
      return { kind: "beside", route, title: word(`${route.view}.title`), page: await pageBeside(route.view, loader) };
    }
    case "test": {
      if (outline.test === undefined) return home;
      const [bank, pages] = await Promise.all([
        outline.test.waitHours ? loader.load(`bank:${outline.test.bank}`) : undefined,
        testPages(loader),
      ]);
      return { kind: "intro", route, bank, pages };
    }
    case "certificate":
      return { kind: "certificate", route, pages: await testPages(loader) };
    default: {
      if (outline.test === undefined) return home;
      const [bank, pages] = await Promise.all([loader.load(`bank:${outline.test.bank}`), testPages(loader)]);
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
  const talks = blocks.filter((block) => block.kind === "scenario" || block.kind === "own-scenario");
  const ids = talks.map(({ scenario }) => scenario);
  if (ids.length === 0) return { scenarios: [], talkRules: undefined };
  const [talkRules, scenarios] = await Promise.all([
    loader.load("talk-rules"),
    Promise.all(ids.map((id) => loader.load(`scenario:${id}`))),
    pages.rolePlayPart(talks.some(({ kind }) => kind === "own-scenario")).catch(failed),
  ]);
  return { scenarios, talkRules };
}

/** The forms among the blocks, with the part of the engine that has them; undefined where there are none. */
async function loadForms(
  blocks: readonly { readonly kind: Block["kind"] }[],
  loader: PlayerParts["loader"],
  { jobFormsPart }: LessonPages,
): Promise<lessonViews.JobFormViews | undefined> {
  return blocks.some(({ kind }) => kind === "form") ? jobFormsPart?.(loader).catch(failed) : undefined;
}

async function reactionView(route: RouteOf<"reaction">, loader: PlayerParts["loader"]): Promise<View> {
  const part = await loader.load("reaction");
  addWords(part.words);
  const { reactionPage } = await import("./reaction-views.ts").catch(failed);
  return { kind: "beside", route, title: word("reaction.label"), page: reactionPage(part) };
}

/** Fetches ahead what most learners need next. Nobody waits for it: where it fails, the page that needs it says so. */
export function loadAhead(loader: PlayerParts["loader"]): void {
  void lessonPages(loader).catch(() => undefined);
}

/** The part of the engine that says how saving works here, with what only it says. Rejects with a `DataError`. */
export function diagnosticsPart(loader: PlayerParts["loader"]): Promise<typeof diagnosticsViews> {
  return withLater(import("./diagnostics-views.ts"), loader);
}

/** The part of the engine that holds the drawer of cards and the settings, with what only they say. Rejects with a `DataError`. */
export function sheetsPart(loader: PlayerParts["loader"]): Promise<typeof sheetViews> {
  return withLater(import("./sheet-views.ts"), loader);
}

function lessonPages(loader: PlayerParts["loader"]): Promise<LessonPages> {
  return withLater(import("./lesson-views.ts"), loader);
}

function testPages(loader: PlayerParts["loader"]): Promise<TestPages> {
  return withLater(import("./test-views.ts"), loader);
}

/** A part of the engine on its way, with the words and people that only later parts say and show. */
async function withLater<Part>(arriving: Promise<Part>, loader: PlayerParts["loader"]): Promise<Part> {
  const [part, { messages, people, rooms }] = await Promise.all([arriving.catch(failed), loader.load("later")]);
  addWords(messages);
  addPeople(people ?? [], rooms);
  return part;
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
    case "beside":
      return [view.title];
    case "certificate":
      return [word("certificate.title")];
    case "intro":
      return [word("test.title")];
    case "test":
      return testNames(view.route, attempt);
  }
}

function testNames(route: Extract<View, { kind: "test" }>["route"], attempt: Attempt): readonly string[] {
  const title = word(route.view === "precheck" || ("precheck" in route && route.precheck) ? "precheck.title" : "test.title");
  const { results, current } = attempt.test;
  switch (route.view) {
    case "question": {
      const run = route.precheck === true ? precheckRun(attempt) : current;
      return [word("test.question-of", { number: route.number, questions: run?.form.length ?? 0 }), title];
    }
    case "overview":
      return [word("test.overview-title"), title];
    case "result":
      return [word(results.at(-1)?.passed === true ? "result.passed" : "result.not-yet"), title];
    case "review":
      return [word("review.title"), title];
    case "precheck":
      return [title];
  }
}
