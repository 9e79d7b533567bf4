import type { OptionId } from "../ids.ts";
import type { TalkChoice } from "./talk.ts";

/** Letters that stand for no option: `y` breathes, `z` says nothing, `p` to `t` are manners and stand before the option. */
export function lettersOf(choice: TalkChoice): string {
  if (choice.kind === "breathe") return "y";
  if (choice.kind === "listen") return "z";
  return `${choice.manner ?? ""}${choice.option}`;
}

/** The choices of a run, read from its letters. Stops before what is no choice. */
export function readChoices(letters: string): TalkChoice[] {
  const whole = /^(?:y|z|[p-t]?[a-g])*/.exec(letters)?.[0] ?? "";
  return (whole.match(/y|z|[p-t]?[a-g]/g) ?? []).map((part): TalkChoice => {
    if (part === "y") return { kind: "breathe" };
    if (part === "z") return { kind: "listen" };
    const option = part.slice(-1) as OptionId;
    return part.length === 1 ? { kind: "reply", option } : { kind: "reply", option, manner: part.slice(0, 1) };
  });
}
