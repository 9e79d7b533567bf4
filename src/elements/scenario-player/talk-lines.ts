import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun, TalkState, TalkStep } from "../../model/role-play/talk.ts";
import { word } from "../words.ts";

/** Something that was said or done in a run, as it is read. */
export interface TalkLine {
  readonly mine: boolean;
  readonly says?: string | undefined;
  readonly does?: string | undefined;
  /** When it is, where days have gone by. */
  readonly later?: string | undefined;
  /** Of the learner's own: index of the step. */
  readonly step?: number;
}

/** The run as a conversation, to the customer's line where it stands; `until`: that many steps of it. A breath is no line. */
export function talkLines(run: TalkRun, scenario: Scenario, rules: TalkRules, until = run.steps.length): readonly TalkLine[] {
  const lines = run.steps.slice(0, until).flatMap((step, at): TalkLine[] => {
    if (step.choice.kind === "breathe") return [];
    return [customerLineAt(step.before, scenario), { ...ownLine(step, scenario, rules), step: at }];
  });
  const state = run.steps[until]?.before ?? run.state;
  return state.ending === undefined ? [...lines, customerLineAt(state, scenario)] : lines;
}

export function customerLineAt({ turn, line }: Pick<TalkState, "turn" | "line">, { turns }: Scenario): TalkLine {
  const { lines, later } = turns[turn] ?? {};
  return { mine: false, says: lines?.[line]?.says, does: lines?.[line]?.does, later };
}

/** What the learner did in a step, in words. */
export function ownLine({ choice, before }: Pick<TalkStep, "choice" | "before">, scenario: Scenario, rules: TalkRules): TalkLine {
  if (choice.kind === "breathe") return { mine: true, does: word("talk.you-breathe") };
  const turn = scenario.turns[before.turn];
  if (choice.kind === "listen") {
    const alone = turn?.later !== undefined && turn.lines[before.line]?.says === undefined;
    return { mine: true, does: word(alone ? "talk.you-wait" : "talk.you-listen") };
  }
  const reply = turn?.options.find(({ id }) => id === choice.option);
  const manner = rules.manners[scenario.setting]?.find(({ id, move }) => id === choice.manner && move !== undefined);
  const does = [manner?.text, reply?.does].filter((text) => text !== undefined).join(". ");
  return { mine: true, says: reply?.says, does: does === "" ? undefined : does };
}

/** The beginning of a run: the letters of so many steps. */
export function lettersUntil({ steps, letters }: TalkRun, until: number): string {
  return letters.slice(
    0,
    steps.slice(0, until).reduce((length, { choice }) => length + (choice.kind === "reply" && choice.manner ? 2 : 1), 0),
  );
}
