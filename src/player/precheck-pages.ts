import { html, type TemplateResult } from "lit";
import type { AskEvent } from "../elements/ask-event.ts";
import "../elements/precheck-intro/precheck-intro.ts";
import "../elements/precheck-result/precheck-result.ts";
import { hrefTo, type Route } from "../elements/route.ts";
import { word } from "../elements/words.ts";
import type { TestRun } from "../model/attempt.ts";
import { drawForm } from "../model/draw-form.ts";
import { precheckRun, shownObjectives } from "../model/precheck.ts";
import type { QuestionBank } from "../model/question.ts";
import type { CourseRun } from "./course-run.ts";
import { toQuestion } from "./go-on.ts";
import type { PlayerParts } from "./player-parts.ts";

/** What the pre-check is, or what came of it. */
export function precheckPage(bank: QuestionBank, run: CourseRun, parts: PlayerParts): TemplateResult {
  const { outline, attempt } = run;
  const next = hrefTo(run.goOn?.route ?? { view: "home" });
  if (attempt.precheck?.kind === "ended")
    return html`<rc-precheck-result .outline=${outline} .attempt=${attempt} .next=${next}></rc-precheck-result>`;
  const current = precheckRun(attempt);
  return html`<rc-precheck-intro
    .outline=${outline}
    .attempt=${attempt}
    .resumeAt=${current === undefined ? "" : hrefTo(toQuestion(current, { precheck: true }))}
    .beginning=${beginning(run)}
    @rc-asked=${({ ask }: AskEvent) => ask === "start-precheck" && start(bank, run, parts)}
  ></rc-precheck-intro>`;
}

/** A question of it, or the overview before it ends; the way to the beginning of the course under either. */
export function precheckRunPage(
  route: Extract<Route, { view: "question" | "overview" }>,
  bank: QuestionBank,
  run: CourseRun,
  parts: PlayerParts,
): TemplateResult {
  const current = precheckRun(run.attempt);
  if (current === undefined) return precheckPage(bank, run, parts);
  const question = bank.questions.find(({ id }) => id === (route.view === "question" ? current.form[route.number - 1] : undefined));
  const back = html`<p class="back"><a class="way" href=${beginning(run)}>${word("home.beginning")}</a></p>`;
  if (question !== undefined) return html`<rc-question-card precheck .question=${question} .run=${current}>${back}</rc-question-card>`;
  return html`<rc-test-overview
    precheck
    .bank=${bank}
    .run=${current}
    @rc-asked=${({ ask }: AskEvent) => ask === "end-precheck" && end(bank, current, run, parts)}
    >${back}</rc-test-overview
  >`;
}

function beginning({ outline }: CourseRun): string {
  const [first] = outline.lessons;
  return hrefTo(first === undefined ? { view: "home" } : { view: "lesson", lesson: first.id, page: 1 });
}

function start(bank: QuestionBank, run: CourseRun, parts: PlayerParts): void {
  const seed = Math.floor(parts.environment.random() * 2 ** 30);
  run.apply({ kind: "precheck-started", seed, form: drawForm(bank, run.outline.precheck?.form ?? [], seed, []) });
  replace({ view: "question", number: 1, precheck: true }, parts);
}

function end(bank: QuestionBank, current: TestRun, run: CourseRun, parts: PlayerParts): void {
  run.apply({ kind: "precheck-ended", shown: shownObjectives(bank, current) });
  replace({ view: "precheck" }, parts);
}

/** In place of the page left, which makes no sense to go back to. */
function replace(route: Route, { environment }: PlayerParts): void {
  environment.window.location.replace(hrefTo(route));
}
