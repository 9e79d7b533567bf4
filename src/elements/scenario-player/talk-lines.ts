import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun, TalkState, TalkStep } from "../../model/role-play/talk.ts";
import { word } from "../words.ts";
import { inWriting } from "./in-writing.ts";

/** Something that was said or done in a run, as it is read. */
export interface TalkLine {
  readonly mine: boolean;
  readonly says?: string | undefined;
  readonly does?: string | undefined;
  /** A message: it stands as it was written, without quotation marks. */
  readonly written?: boolean;
  /** When it came, and what stands over it. */
  readonly at?: string | undefined;
  readonly subject?: string | undefined;
  /** When it is, where days have gone by. */
  readonly later?: string | undefined;
}

/** The run as a conversation, to the customer's line where it stands. A breath is no line. */
export function talkLines({ steps, state }: TalkRun, scenario: Scenario, rules: TalkRules): readonly TalkLine[] {
  const lines = steps.flatMap((step): TalkLine[] => {
    return step.choice.kind === "breathe" ? [] : [customerLineAt(step.before, scenario), ownLine(step, scenario, rules)];
  });
  return state.ending === undefined ? [...lines, customerLineAt(state, scenario)] : lines;
}

export function customerLineAt({ turn, line }: Pick<TalkState, "turn" | "line">, scenario: Scenario): TalkLine {
  const { lines, later } = scenario.turns[turn] ?? {};
  const { says, does, at, subject } = lines?.[line] ?? {};
  return { mine: false, says, does, written: inWriting(scenario), at, subject, later };
}

/** What the learner did in a step, in words. */
export function ownLine({ choice, before }: Pick<TalkStep, "choice" | "before">, scenario: Scenario, rules: TalkRules): TalkLine {
  if (choice.kind === "breathe") return { mine: true, does: word("talk.you-breathe") };
  const turn = scenario.turns[before.turn];
  if (choice.kind === "listen") {
    const alone = turn?.later !== undefined && turn.lines[before.line]?.says === undefined;
    return { mine: true, does: word(alone ? "talk.you-wait" : silenceKey(scenario)) };
  }
  const reply = turn?.options.find(({ id }) => id === choice.option);
  const manner = rules.manners[scenario.setting]?.find(({ id, move }) => id === choice.manner && move !== undefined);
  const does = [manner?.text, reply?.does].filter((text) => text !== undefined).join(". ");
  return { mine: true, says: reply?.says, does: does === "" ? undefined : does, written: inWriting(scenario) };
}

/** In a chat one is seen to have read. */
function silenceKey({ setting }: Scenario): string {
  if (setting === "chat") return "talk.you-listen-chat";
  return setting === "email" ? "talk.you-listen-mail" : "talk.you-listen";
}

/** The beginning of a run: the letters of so many steps. */
export function lettersUntil({ steps, letters }: TalkRun, until: number): string {
  return letters.slice(
    0,
    steps.slice(0, until).reduce((length, { choice }) => length + (choice.kind === "reply" && choice.manner ? 2 : 1), 0),
  );
}
