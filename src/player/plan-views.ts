// The part of the engine that draws the action plan and the log of hooks.
import { html, type TemplateResult } from "lit";
import "../elements/action-plan/action-plan.ts";
import "../elements/action-plan/plan-line.ts";
import type { PlanChangedEvent } from "../elements/action-plan/plan-changed-event.ts";
import "../elements/hook-log/hook-log.ts";
import type { HooksChangedEvent, LineWantedEvent } from "../elements/hook-log/hooks-changed-event.ts";
import { hrefTo } from "../elements/route.ts";
import { readHookLog, writeHookLog } from "../model/hook-log/hook-log.ts";
import { changeLine, emptyPlan, planRoom, type Plan, type PlanOffer } from "../model/plan/plan.ts";
import { isMistake, readPlan, writePlan } from "../model/plan/plan-file.ts";
import { whatIsTold } from "../statements/what-is-told.ts";
import type { CourseRun } from "./course-run.ts";
import type { PlayerParts } from "./player-parts.ts";
import type { View } from "./view.ts";

type Page = Extract<View, { kind: "beside" }>["page"];

/** The page of that name, with what it needs loaded. */
export async function pageBeside(view: "plan" | "hooks", loader: PlayerParts["loader"]): Promise<Page> {
  if (view === "hooks") return hooksPage;
  const offer = await loader.load("plan");
  return (run, back, parts) => planPage(offer, run, back, parts);
}

function planPage(offer: PlanOffer, run: CourseRun, back: string, { course, environment }: PlayerParts): TemplateResult {
  const { outline, launch, ownWords } = run;
  const told = whatIsTold(outline, course.settings, launch).told.some(({ what }) => what === "plan");
  return html`<rc-action-plan
    .plan=${planOf(run, environment)}
    .offer=${offer}
    .course=${outline}
    .keptIn=${ownWords.keptIn}
    .told=${told}
    .now=${() => environment.now()}
    .today=${toDay(environment.now())}
    .back=${back}
    @rc-plan-changed=${({ plan }: PlanChangedEvent) => ownWords.set("#plan", writePlan(plan))}
  ></rc-action-plan>`;
}

function hooksPage(run: CourseRun, back: string, { environment }: PlayerParts): TemplateResult {
  const { outline, ownWords } = run;
  return html`<rc-hook-log
    .log=${readHookLog(ownWords.get("#hooks"))}
    .keptIn=${ownWords.keptIn}
    .planFull=${planOf(run, environment).lines.every(({ cue }) => cue.trim() !== "")}
    .today=${toDay(environment.now())}
    .language=${outline.language}
    .back=${back}
    @rc-hooks-changed=${({ log }: HooksChangedEvent) => ownWords.set("#hooks", writeHookLog(log))}
    @rc-line-wanted=${({ cue }: LineWantedEvent) => {
      ownWords.set("#plan", writePlan(withCue(planOf(run, environment), cue)));
      environment.window.location.hash = hrefTo({ view: "plan" });
    }}
  ></rc-hook-log>`;
}

function planOf({ ownWords }: CourseRun, environment: PlayerParts["environment"]): Plan {
  const kept = ownWords.get("#plan");
  const plan = kept === "" ? undefined : readPlan(kept);
  return plan === undefined || isMistake(plan) ? emptyPlan(Math.floor(environment.random() * 36 ** 8).toString(36)) : plan;
}

/** In the first line without a cue. */
function withCue(plan: Plan, cue: string): Plan {
  const free = plan.lines.findIndex((line) => line.cue.trim() === "");
  return changeLine(plan, free, { cue: cue.slice(0, planRoom.cue) });
}

/** The calendar day of the learner's own clock, `2026-12-01`. */
function toDay(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
