// The part of the engine that draws lessons, cards, sources and what an employer sees.
import { html, nothing, type TemplateResult } from "lit";
import "../elements/card-sheets/card-sheets.ts";
import "../elements/job-aid/job-aid.ts";
import "../elements/lesson-page/lesson-page.ts";
import type { Hearer } from "../elements/seen-by-employer/seen-by-employer.ts";
import "../elements/seen-by-employer/seen-by-employer.ts";
import "../elements/sources-page/sources-page.ts";
import { word } from "../elements/words.ts";
import { withReaction } from "../model/built-with.ts";
import { whatIsTold } from "../statements/what-is-told.ts";
import type { CourseRun } from "./course-run.ts";
import type { PlayerParts } from "./player-parts.ts";
import { reactionTold } from "./reaction-end.ts";
import type { View } from "./view.ts";

export function lessonPage(view: Extract<View, { kind: "lesson" }>, { outline, attempt, ownWords }: CourseRun): TemplateResult {
  return html`<rc-lesson-page
    .course=${outline}
    .outline=${view.outline}
    .lesson=${view.lesson}
    .page=${view.route.page}
    .attempt=${attempt}
    .jobAids=${view.jobAids}
    .scenarios=${view.scenarios}
    .talkRules=${view.talkRules}
    .textOf=${ownWords.get}
    .keptIn=${ownWords.keptIn}
  ></rc-lesson-page>`;
}

/** For a page with a conversation. Asked for here, not beside the lessons: what both need comes with the lessons, once. */
export function rolePlayPart(): Promise<unknown> {
  return import("./role-play-views.ts");
}

export function cardPage({ jobAid }: Extract<View, { kind: "card" }>, back: string): TemplateResult {
  return html`<h1 class="eyebrow" tabindex="-1">${word("card.title")}</h1>
    <rc-job-aid .jobAid=${jobAid}></rc-job-aid>
    <rc-card-sheets .cards=${[jobAid]}></rc-card-sheets>
    <p class="back"><a class="way" href=${back}>${word("lesson.back")}</a></p>`;
}

export function sourcesPage({ route, sources }: Extract<View, { kind: "sources" }>, back: string): TemplateResult {
  return html`<rc-sources-page .sources=${sources} .cited=${route.source} .back=${back}></rc-sources-page>`;
}

export function seenPage({ outline, launch }: CourseRun, back: string, parts: PlayerParts): TemplateResult {
  const { course } = parts;
  const { standard } = course.settings;
  const lrs = standard === "cmi5" || standard === "xapi";
  const hearer: Hearer = standard === "web" ? "nobody" : launch.mode !== "Normal" ? "looking-around" : lrs ? "lrs" : "lms";
  return html`<rc-seen-by-employer .seen=${whatIsTold(outline, course.settings, launch)} .hearer=${hearer} .back=${back}
    >${withReaction ? reactionTold(parts) : nothing}</rc-seen-by-employer
  >`;
}
