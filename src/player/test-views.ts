// The part of the engine that draws the mastery test and what comes of it.
import { html, type TemplateResult } from "lit";
import "../elements/certificate-page/certificate-page.ts";
import "../elements/question-card/question-card.ts";
import { hrefTo } from "../elements/route.ts";
import "../elements/test-intro/test-intro.ts";
import "../elements/test-overview/test-overview.ts";
import "../elements/test-result/test-result.ts";
import "../elements/test-review/test-review.ts";
import { compareConfidence } from "../model/compare-confidence.ts";
import { outcomeOf } from "../model/outcome.ts";
import type { CourseRun } from "./course-run.ts";
import { toQuestion } from "./go-on.ts";
import type { PlayerParts } from "./player-parts.ts";
import { precheckPage, precheckRunPage } from "./precheck-pages.ts";
import type { View } from "./view.ts";

export function certificatePage(run: CourseRun, back: string, { course, environment }: PlayerParts): TemplateResult {
  const { outline, attempt } = run;
  const { completion, brand } = course.settings;
  return html`<rc-certificate-page
    .outline=${outline}
    .learner=${run.launch.learner.name}
    .company=${brand?.name ?? ""}
    .scaled=${completion.by === "pages" ? undefined : outcomeOf(attempt, outline, completion).scaled}
    .printedAtMs=${environment.now()}
    .back=${back}
  ></rc-certificate-page>`;
}

export function introPage(
  { bank }: Extract<View, { kind: "intro" }>,
  run: CourseRun,
  { course, environment }: PlayerParts,
): TemplateResult {
  const { outline, attempt, mastery } = run;
  const resumeAt = attempt.test.current === undefined ? "" : hrefTo(toQuestion(attempt.test.current));
  return html`<rc-test-intro
    .outline=${outline}
    .attempt=${attempt}
    .mastery=${mastery}
    .review=${course.settings.review}
    .resumeAt=${resumeAt}
    .score=${bank && run.scoreOfLast(bank)}
    .clock=${environment}
  ></rc-test-intro>`;
}

export function testPage(view: Extract<View, { kind: "test" }>, run: CourseRun, parts: PlayerParts): TemplateResult {
  const { bank, route } = view;
  if (route.view === "precheck") return precheckPage(bank, run, parts);
  const isRun = route.view === "question" || route.view === "overview";
  return isRun && route.precheck === true ? precheckRunPage(route, bank, run, parts) : masteryPage(view, run, parts);
}

function masteryPage(
  { bank, route }: Extract<View, { kind: "test" }>,
  run: CourseRun,
  { course, environment }: PlayerParts,
): TemplateResult {
  const { outline, attempt, mastery } = run;
  const { current, last } = attempt.test;
  const { review } = course.settings;
  if (route.view === "result" || current === undefined) {
    return route.view === "review" && review !== "none"
      ? html`<rc-test-review .bank=${bank} .run=${last} .cited=${route.question} ?marks=${review === "marks"}></rc-test-review>`
      : html`<rc-test-result
          .outline=${outline}
          .attempt=${attempt}
          .mastery=${mastery}
          .review=${review}
          .certificate=${run.certificate}
          .score=${run.scoreOfLast(bank)}
          .confidence=${last && compareConfidence(bank, last)}
          .clock=${environment}
        ></rc-test-result>`;
  }
  if (route.view === "overview") return html`<rc-test-overview .bank=${bank} .run=${current}></rc-test-overview>`;
  const question = bank.questions.find(({ id }) => id === (route.view === "question" ? current.form[route.number - 1] : undefined));
  return html`<rc-question-card .question=${question} .run=${current} ?confidence=${outline.test?.confidence === true}></rc-question-card>`;
}
