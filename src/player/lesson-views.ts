// The part of the engine that draws lessons, cards, sources and what an employer sees.
import { html, nothing, type TemplateResult } from "lit";
import "../elements/card-sheets/card-sheets.ts";
import type { LineWantedEvent } from "../elements/hook-log/hooks-changed-event.ts";
import "../elements/job-aid/job-aid.ts";
import "../elements/lesson-page/lesson-page.ts";
import type { Hearer } from "../elements/seen-by-employer/seen-by-employer.ts";
import "../elements/seen-by-employer/seen-by-employer.ts";
import "../elements/sources-page/sources-page.ts";
import { hrefTo } from "../elements/route.ts";
import { addWords, word } from "../elements/words.ts";
import { withJobForms, withReaction } from "../model/built-with.ts";
import { whatIsTold } from "../statements/what-is-told.ts";
import type { CourseRun } from "./course-run.ts";
import type { DrawForm, jobFormsTold } from "./job-form-views.ts";
import type { FormBlock } from "../model/lesson.ts";
import type { PlayerParts } from "./player-parts.ts";
import { reactionTold } from "./reaction-end.ts";
import type { View } from "./view.ts";

export function lessonPage(view: Extract<View, { kind: "lesson" }>, run: CourseRun, parts: PlayerParts): TemplateResult {
  const { outline, attempt, ownWords } = run;
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
    @rc-line-wanted=${({ cue }: LineWantedEvent) => void makeLine(cue, run, parts)}
    .drawForm=${(block: FormBlock) => view.drawForm?.(block, run, parts) ?? nothing}
  ></rc-lesson-page>`;
}

/** Where the part that knows plans does not arrive, the way there says so. */
async function makeLine(cue: string, run: CourseRun, parts: PlayerParts): Promise<void> {
  const views = await import("./plan-views.ts").catch(() => undefined);
  if (views) views.makeLine(cue, run, parts);
  else parts.environment.window.location.hash = hrefTo({ view: "plan" });
}

/** For a page with a conversation; `own`: with one whose first line the learner writes. Asked for here, not beside the lessons: what both need comes with the lessons, once. */
export async function rolePlayPart(own: boolean): Promise<unknown> {
  const { ownScenarioPart } = await import("./role-play-views.ts");
  return own ? ownScenarioPart() : undefined;
}

/** What a course with forms on its pages has of them. */
export interface JobFormViews {
  readonly draw: DrawForm;
  readonly told: typeof jobFormsTold;
}

/** For a page with a form: that part of the engine, with the forms and all their words. Undefined in an engine without. */
export const jobFormsPart = withJobForms
  ? async (loader: PlayerParts["loader"]): Promise<JobFormViews> => {
      const [{ jobForms, jobFormsTold }, data] = await Promise.all([import("./job-form-views.ts"), loader.load("job-forms")]);
      addWords(data.words);
      return { draw: jobForms(data), told: jobFormsTold };
    }
  : undefined;

export function cardPage({ jobAid }: Extract<View, { kind: "card" }>, back: string): TemplateResult {
  return html`<h1 class="eyebrow" tabindex="-1">${word("card.title")}</h1>
    <rc-job-aid .jobAid=${jobAid}></rc-job-aid>
    <rc-card-sheets .cards=${[jobAid]}></rc-card-sheets>
    <p class="back"><a class="way" href=${back}>${word("lesson.back")}</a></p>`;
}

export function sourcesPage({ route, sources }: Extract<View, { kind: "sources" }>, back: string): TemplateResult {
  return html`<rc-sources-page .sources=${sources} .cited=${route.source} .back=${back}></rc-sources-page>`;
}

export function seenPage(
  { forms }: Extract<View, { kind: "seen" }>,
  { outline, launch }: CourseRun,
  back: string,
  parts: PlayerParts,
): TemplateResult {
  const { course } = parts;
  const { standard } = course.settings;
  const lrs = standard === "cmi5" || standard === "xapi";
  const hearer: Hearer = standard === "web" ? "nobody" : launch.mode !== "Normal" ? "looking-around" : lrs ? "lrs" : "lms";
  return html`<rc-seen-by-employer .seen=${whatIsTold(outline, course.settings, launch)} .hearer=${hearer} .back=${back}
    >${withReaction ? reactionTold(parts) : nothing}${forms?.told(parts)}</rc-seen-by-employer
  >`;
}
