import { conductOf } from "../../model/role-play/conduct.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkChange, TalkRun, TalkState, TalkStep } from "../../model/role-play/talk.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import { viewTalk } from "../../model/role-play/view-talk.ts";
import { plainHtml } from "./plain-html.ts";
import { percent } from "./print-figures.ts";

/** A whole talk with the state at each step. */
export function printTalk({ steps, state }: TalkRun, scenario: Scenario, rules: TalkRules): string[] {
  return [
    ...steps.flatMap((step) => [...printTurn(step.before, scenario, rules), ...printStep(step, scenario)]),
    ...(state.ending === undefined ? printTurn(state, scenario, rules) : printEnding(state, scenario, rules)),
  ];
}

/** What the customer says, shows and feels. */
export function printTurn(state: TalkState, scenario: Scenario, rules: TalkRules): string[] {
  const { turn, line, shown } = viewTalk(state, scenario, rules);
  const { name } = scenario.customer;
  const beats = scenario.story.map(({ id }, at) => `${id} ${["not told", "told", "louder", "taken up"][state.beats[at] ?? 0]}`).join(", ");
  return [
    "",
    ...(turn.later === undefined ? [] : [`[${turn.later}]`]),
    `${turn.id}  tension ${state.tension} (shows ${shown.tension}), trust ${state.trust}, ${state.feeling}${state.agreed ? ", agreed" : ""}; beats: ${beats}`,
    ...(line.does === undefined ? [] : [`  (${line.does})`]),
    ...(line.says === undefined ? [] : [`${name}: ${line.says}`]),
    ...(line.thinks === undefined ? [] : [`  thinks: ${line.thinks}`]),
    ...(state.hooked ? [`  hook: ${line.hook ?? ""}`] : []),
  ];
}

/** What the learner did, and what it did. */
export function printStep({ choice, before, changes }: TalkStep, scenario: Scenario): string[] {
  const turn = scenario.turns[before.turn];
  const reply = choice.kind === "reply" ? turn?.options.find(({ id }) => id === choice.option) : undefined;
  const said = choice.kind === "breathe" ? "(breathes)" : choice.kind === "listen" ? "(says nothing)" : (reply?.says ?? reply?.does ?? "");
  const letters = choice.kind === "reply" ? `${choice.manner ?? ""}${choice.option}) ` : "";
  const hears = choice.kind === "listen" ? turn?.listen.hears : reply?.hears && plainHtml(reply.hears);
  return [`YOU: ${letters}${said}`, ...(hears === undefined ? [] : [`  hears: ${hears}`]), ...changes.map(printChange)];
}

function printChange({ behaviour, quality, rule, reaction, tension, trust, because }: TalkChange): string {
  const what = behaviour === undefined ? "" : `${behaviour} ${quality} `;
  return `  ${what}[${rule}] ${reaction ?? "-"} tension ${signed(tension)} trust ${signed(trust)}: ${because}`;
}

function printEnding(state: TalkState, scenario: Scenario, rules: TalkRules): string[] {
  const ending = scenario.endings[state.ending ?? -1];
  const conduct = conductOf(state, scenario, rules);
  return [
    "",
    `ENDING ${ending?.id ?? "?"} (${ending?.kind ?? "?"}), tension ${state.tension}, trust ${state.trust}: ${ending?.title ?? ""}`,
    plainHtml(ending?.text ?? ""),
    ...(ending?.thinks === undefined ? [] : [`  thinks: ${ending.thinks}`]),
    `CONDUCT ${percent(conduct.scaled)}`,
    ...conduct.phases.map(({ phase, scaled, weight, expected, cost }) => {
      const shown = expected.map(({ behaviour, quality }) => `${behaviour} ${quality ?? "missed"}`).join(", ");
      return `  ${phase} ${percent(scaled)} (weight ${weight}${cost > 0 ? `, mistakes cost ${cost}` : ""}) ${shown}`;
    }),
  ];
}

function signed(change: number): string {
  return change > 0 ? `+${change}` : String(change);
}
