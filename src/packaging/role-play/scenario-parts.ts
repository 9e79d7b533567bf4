import type { FieldPath } from "../content/field-path.ts";
import type { AuthoredPassage } from "./authored-condition.ts";
import type { AuthoredMove, AuthoredOption, AuthoredScenario, AuthoredTalkTurn } from "./authored-scenario.ts";

/** A reply, and where it stands. */
export interface OptionPart {
  readonly turn: AuthoredTalkTurn;
  readonly option: AuthoredOption;
  readonly path: FieldPath;
}

export function optionsIn({ turns }: AuthoredScenario): readonly OptionPart[] {
  return turns.flatMap((turn, at) => turn.options.map((option, index) => ({ turn, option, path: ["turns", at, "options", index] })));
}

export interface MovePart extends OptionPart {
  readonly move: AuthoredMove;
}

export function movesIn(scenario: AuthoredScenario): readonly MovePart[] {
  return optionsIn(scenario).flatMap((part) =>
    part.option.moves.map((move, index) => ({ ...part, move, path: [...part.path, "moves", index] })),
  );
}

/** Every condition, and where it stands. */
export function conditionsIn(scenario: AuthoredScenario): readonly { readonly when: AuthoredPassage; readonly path: FieldPath }[] {
  const { turns, anywhere = [], epilogue = [], endings } = scenario;
  const of = (list: readonly { readonly when?: AuthoredPassage }[], path: FieldPath) =>
    list.flatMap(({ when }, index) => (when === undefined ? [] : [{ when, path: [...path, index, "when"] }]));
  const inTurns = turns.flatMap(({ lines, options, next = [] }, at) => [
    ...of(lines, ["turns", at, "lines"]),
    ...of(options, ["turns", at, "options"]),
    ...of(next, ["turns", at, "next"]),
  ]);
  return [...inTurns, ...of(anywhere, ["anywhere"]), ...of(epilogue, ["epilogue"]), ...of(endings, ["endings"])];
}

/** The turns that come after the talk. */
export function epilogueTurns({ epilogue = [] }: AuthoredScenario): ReadonlySet<string> {
  return new Set(epilogue.map(({ turn }) => turn));
}

/** What is said and done in a reply, as one text. */
export function wordsOf({ says = "", does = "" }: { readonly says?: string; readonly does?: string }): string {
  return `${says} ${does}`.trim();
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "").length;
}
