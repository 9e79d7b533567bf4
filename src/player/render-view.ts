import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import "../elements/course-home/course-home.ts";
import "../elements/job-aid/job-aid.ts";
import "../elements/lesson-page/lesson-page.ts";
import "../elements/question-card/question-card.ts";
import { hrefTo, type Route } from "../elements/route.ts";
import "../elements/sources-page/sources-page.ts";
import "../elements/test-intro/test-intro.ts";
import "../elements/test-overview/test-overview.ts";
import "../elements/test-result/test-result.ts";
import "../elements/test-review/test-review.ts";
import { word } from "../elements/words.ts";
import type { CourseRun } from "./course-run.ts";
import { goOn, toQuestion } from "./go-on.ts";
import type { PlayerParts } from "./player-parts.ts";
import type { View } from "./view.ts";

/** The page for a view. Keyed by its address, so that nothing of one page lingers on the next. `back`: where a page beside the route leads. */
export function renderView(view: View, back: Route, run: CourseRun, parts: PlayerParts): TemplateResult {
  return html`${keyed(hrefTo(view.route), pageOf(view, hrefTo(back), run, parts))}`;
}

function pageOf(view: View, back: string, run: CourseRun, { course }: PlayerParts): TemplateResult {
  const { outline, attempt, mastery } = run;
  switch (view.kind) {
    case "lesson":
      return html`<rc-lesson-page
        .course=${outline}
        .outline=${view.outline}
        .lesson=${view.lesson}
        .page=${view.route.page}
        .attempt=${attempt}
        .jobAids=${view.jobAids}
        .textOf=${run.ownWords.get}
        .keptIn=${run.ownWords.keptIn}
      ></rc-lesson-page>`;
    case "card":
      return html`<h1 class="eyebrow" tabindex="-1">${word("card.title")}</h1>
        <rc-job-aid .jobAid=${view.jobAid}></rc-job-aid>
        <p class="back"><a class="way" href=${back}>${word("lesson.back")}</a></p>`;
    case "test":
      return testPage(view, run);
    case "plain":
      break;
  }
  if (view.route.view === "sources") {
    return html`<rc-sources-page .sources=${course.sources} .cited=${view.route.source} .back=${back}></rc-sources-page>`;
  }
  if (view.route.view === "test") {
    const resumeAt = attempt.test.current === undefined ? "" : hrefTo(toQuestion(attempt.test.current));
    return html`<rc-test-intro .outline=${outline} .attempt=${attempt} .mastery=${mastery} .resumeAt=${resumeAt}></rc-test-intro>`;
  }
  return html`<rc-course-home
    .outline=${outline}
    .attempt=${attempt}
    .mastery=${mastery}
    .goOn=${goOn(attempt, outline)}
  ></rc-course-home>`;
}

function testPage({ bank, route }: Extract<View, { kind: "test" }>, run: CourseRun): TemplateResult {
  const { outline, attempt, mastery } = run;
  const { current, last } = attempt.test;
  if (route.view === "result" || current === undefined) {
    return route.view === "review"
      ? html`<rc-test-review .bank=${bank} .run=${last}></rc-test-review>`
      : html`<rc-test-result
          .outline=${outline}
          .attempt=${attempt}
          .mastery=${mastery}
          .byObjective=${run.resultByObjective(bank)}
        ></rc-test-result>`;
  }
  if (route.view === "overview") return html`<rc-test-overview .bank=${bank} .run=${current}></rc-test-overview>`;
  const question = bank.questions.find(({ id }) => id === (route.view === "question" ? current.form[route.number - 1] : undefined));
  return html`<rc-question-card .question=${question} .run=${current}></rc-question-card>`;
}
