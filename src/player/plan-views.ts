// The part of the engine that draws the action plan and the log of hooks.
import { html, type TemplateResult } from "lit";
import "../elements/action-plan/action-plan.ts";
import "../elements/action-plan/plan-line.ts";
import type { PlanChangedEvent } from "../elements/action-plan/plan-changed-event.ts";
import "../elements/hook-log/hook-log.ts";
import type { HooksChangedEvent, LineWantedEvent } from "../elements/hook-log/hooks-changed-event.ts";
import { hrefTo } from "../elements/route.ts";
import { readHookLog, writeHookLog } from "../model/hook-log/hook-log.ts";
import { beginsSomething, changeLine, emptyPlan, planRoom, type Plan, type PlanLine, type PlanOffer } from "../model/plan/plan.ts";
import { isMistake, readPlan, writePlan } from "../model/plan/plan-file.ts";
import { whatIsTold } from "../statements/what-is-told.ts";
import type { CourseRun } from "./course-run.ts";
import type { OwnWords } from "./own-words.ts";
import type { PlayerParts } from "./player-parts.ts";
import type { View } from "./view.ts";

type Page = Extract<View, { kind: "beside" }>["page"];

/** The page of that name, with what it needs loaded. */
export async function pageBeside(view: "plan" | "hooks", loader: PlayerParts["loader"]): Promise<Page> {
  if (view === "hooks") return hooksPage;
  const offer = await loader.load("plan");
  return (run, back, parts) => planPage(offer, run, back, parts);
}

/** For a course that comes back to a plan. Asked for here, since what it needs comes with the plan's page, once. */
export function revisitPart(): Promise<unknown> {
  return import("./revisit-views.ts");
}

function planPage(offer: PlanOffer, run: CourseRun, back: string, { course, environment }: PlayerParts): TemplateResult {
  const { outline, launch, ownWords } = run;
  const told = whatIsTold(outline, course.settings, launch).told.some(({ what }) => what === "plan");
  return html`<rc-action-plan
    .plan=${planOf(run, environment)}
    .offer=${offer}
    .found=${outline.plan === "revisit" ? planFound(ownWords) : undefined}
    .course=${outline}
    .keptIn=${ownWords.keptIn}
    .told=${told}
    .now=${() => environment.now()}
    .today=${toDay(environment.now())}
    .back=${back}
    @rc-plan-changed=${({ plan }: PlanChangedEvent) => ownWords.set("#plan", writePlan(plan))}
  ></rc-action-plan>`;
}

function hooksPage(run: CourseRun, back: string, parts: PlayerParts): TemplateResult {
  const { outline, ownWords } = run;
  const { environment } = parts;
  return html`<rc-hook-log
    .log=${readHookLog(ownWords.get("#hooks"))}
    .keptIn=${ownWords.keptIn}
    .planFull=${planOf(run, environment).lines.every((line) => !isFree(line))}
    .today=${toDay(environment.now())}
    .language=${outline.language}
    .back=${back}
    @rc-hooks-changed=${({ log }: HooksChangedEvent) => ownWords.set("#hooks", writeHookLog(log))}
    @rc-line-wanted=${({ cue }: LineWantedEvent) => makeLine(cue, run, parts)}
  ></rc-hook-log>`;
}

/** Gives the plan a line for what sets somebody off, where one is free, and goes there. */
export function makeLine(cue: string, run: CourseRun, { environment }: PlayerParts): void {
  const plan = planOf(run, environment);
  if (plan.lines.some(isFree)) run.ownWords.set("#plan", writePlan(withCue(plan, cue)));
  environment.window.location.hash = hrefTo({ view: "plan" });
}

function planOf({ ownWords }: CourseRun, environment: PlayerParts["environment"]): Plan {
  const kept = ownWords.get("#plan");
  const plan = kept === "" ? undefined : readPlan(kept);
  return plan === undefined || isMistake(plan) ? emptyPlan(Math.floor(environment.random() * 36 ** 8).toString(36)) : plan;
}

/** The plan that this learner changed last in another course of this host, in this browser; undefined where none has anything in it. */
function planFound(ownWords: OwnWords): Plan | undefined {
  return ownWords
    .elsewhere("#plan")
    .map(readPlan)
    .find((plan): plan is Plan => !isMistake(plan) && plan.lines.some(beginsSomething));
}

/** In the first line without a cue. */
function withCue(plan: Plan, cue: string): Plan {
  return changeLine(plan, plan.lines.findIndex(isFree), { cue: cue.slice(0, planRoom.cue) });
}

function isFree({ cue }: PlanLine): boolean {
  return cue.trim() === "";
}

/** The calendar day of the learner's own clock, `2026-12-01`. */
function toDay(ms: number): string {
  const date = new Date(ms);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
