import type { Setting } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";

/** As much of a scenario, compiled or not, as tells what can be shown in it. */
export interface Showable {
  readonly setting: Setting;
  readonly turns: readonly {
    readonly manner?: boolean;
    readonly lines: readonly { readonly hook?: string }[];
    readonly options: readonly { readonly moves: readonly { readonly behaviour: string }[] }[];
  }[];
}

/** Every behaviour that can be shown in a scenario: by a reply, by the manner of it, by silence or a breath. */
export function shownBehaviours({ turns, setting }: Showable, rules: TalkRules): ReadonlySet<string> {
  const manners = turns.some(({ manner }) => manner === true) ? (rules.manners[setting] ?? []) : [];
  return new Set([
    ...turns.flatMap(({ options }) => options.flatMap(({ moves }) => moves.map(({ behaviour }) => behaviour))),
    ...manners.flatMap(({ move }) => (move === undefined ? [] : [move.behaviour])),
    rules.listening,
    ...(turns.some(({ lines }) => lines.some(({ hook }) => hook !== undefined)) ? [rules.breathing.behaviour] : []),
  ]);
}

/** The same, and what rules record in their place. */
export function usedBehaviours(scenario: Showable, talkRules: TalkRules): ReadonlySet<string> {
  const shown = shownBehaviours(scenario, talkRules);
  const recorded = talkRules.rules.flatMap(({ behaviours, as }) =>
    as !== undefined && behaviours.some((id) => shown.has(id)) ? [as] : [],
  );
  return new Set([...shown, ...recorded]);
}
