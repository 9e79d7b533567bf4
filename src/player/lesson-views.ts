// The part of the engine that draws lessons, cards and sources.
import { html, type TemplateResult } from "lit";
import "../elements/job-aid/job-aid.ts";
import "../elements/lesson-page/lesson-page.ts";
import "../elements/sources-page/sources-page.ts";
import { word } from "../elements/words.ts";
import type { CourseRun } from "./course-run.ts";
import type { PlayerParts } from "./player-parts.ts";
import type { View } from "./view.ts";

export function lessonPage(view: Extract<View, { kind: "lesson" }>, { outline, attempt, ownWords }: CourseRun): TemplateResult {
  return html`<rc-lesson-page
    .course=${outline}
    .outline=${view.outline}
    .lesson=${view.lesson}
    .page=${view.route.page}
    .attempt=${attempt}
    .jobAids=${view.jobAids}
    .textOf=${ownWords.get}
    .keptIn=${ownWords.keptIn}
  ></rc-lesson-page>`;
}

export function cardPage({ jobAid }: Extract<View, { kind: "card" }>, back: string): TemplateResult {
  return html`<h1 class="eyebrow" tabindex="-1">${word("card.title")}</h1>
    <rc-job-aid .jobAid=${jobAid}></rc-job-aid>
    <p class="back"><a class="way" href=${back}>${word("lesson.back")}</a></p>`;
}

export function sourcesPage({ route }: Extract<View, { kind: "sources" }>, back: string, { course }: PlayerParts): TemplateResult {
  return html`<rc-sources-page .sources=${course.sources} .cited=${route.source} .back=${back}></rc-sources-page>`;
}
