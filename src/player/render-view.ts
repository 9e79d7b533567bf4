import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import "../elements/course-home/course-home.ts";
import { hrefTo, type Route } from "../elements/route.ts";
import { withReaction } from "../model/built-with.ts";
import type { CourseRun } from "./course-run.ts";
import type { PlayerParts } from "./player-parts.ts";
import { reactionOffer } from "./reaction-end.ts";
import type { View } from "./view.ts";

/** The page for a view. Keyed by its address, so that nothing of one page lingers on the next. `back`: where a page beside the route leads. */
export function renderView(view: View, back: Route, run: CourseRun, parts: PlayerParts): TemplateResult {
  const page = keyed(hrefTo(view.route), pageOf(view, hrefTo(back), run, parts));
  return withReaction ? html`${page}${reactionOffer(view, run, parts)}` : html`${page}`;
}

function pageOf(view: View, back: string, run: CourseRun, parts: PlayerParts): TemplateResult {
  switch (view.kind) {
    case "home":
      return homePage(run);
    case "lesson":
      return view.pages.lessonPage(view, run, parts);
    case "card":
      return view.pages.cardPage(view, back);
    case "sources":
      return view.pages.sourcesPage(view, back);
    case "seen":
      return view.pages.seenPage(view, run, back, parts);
    case "intro":
      return view.pages.introPage(view, run, parts);
    case "test":
      return view.pages.testPage(view, run, parts);
    case "beside":
      return view.page(run, back, parts);
    case "certificate":
      return view.pages.certificatePage(run, back, parts);
  }
}

function homePage(run: CourseRun): TemplateResult {
  const { outline, attempt, mastery } = run;
  return html`<rc-course-home
    .outline=${outline}
    .attempt=${attempt}
    .mastery=${mastery}
    .opensMs=${run.opensMs}
    .goOn=${run.goOn}
    .certificate=${run.certificate}
  ></rc-course-home>`;
}
