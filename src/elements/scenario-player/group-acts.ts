import { html, nothing, type TemplateResult } from "lit";
import { word } from "../words.ts";

/** What who leads a group can do, each by a key as well. */
export type GroupAct = "play" | "back" | "rule" | "votes" | "top" | "leave";

/** As `KeyboardEvent.key` has them, in small letters. Escape is the dialog's own. */
const keys: Readonly<Record<GroupAct, string>> = { play: "enter", back: "b", rule: "r", votes: "v", top: "t", leave: "escape" };

/** The act of a key, and none for another. */
export function actOf({ key }: KeyboardEvent): GroupAct | undefined {
  const pressed = key.toLowerCase();
  return (Object.keys(keys) as GroupAct[]).find((act) => act !== "leave" && keys[act] === pressed);
}

export interface GroupActsParts {
  readonly over: boolean;
  /** Nothing has been played yet: nothing to go back to, nothing to explain. */
  readonly atStart: boolean;
  readonly explained: boolean;
  readonly votesHidden: boolean;
  readonly act: (act: GroupAct) => void;
}

/** The facilitator's buttons, each with its key written on it. */
export function groupActs({ over, atStart, explained, votesHidden, act }: GroupActsParts): TemplateResult {
  const waits = { waits: atStart };
  return html`${over ? nothing : button("play", word("talk.group.play"), act, { first: true })}
  ${button("back", word("talk.group.back"), act, waits)} ${button("rule", word("talk.group.rule"), act, { ...waits, expanded: explained })}
  ${over ? nothing : button("votes", word(votesHidden ? "talk.group.show-votes" : "talk.group.hide-votes"), act)}
  ${button("top", word("talk.from-the-top"), act, waits)} ${button("leave", word("talk.group.leave"), act)}`;
}

interface Looks {
  readonly first?: boolean;
  readonly waits?: boolean;
  readonly expanded?: boolean;
}

function button(act: GroupAct, name: string, press: (act: GroupAct) => void, { first, waits, expanded }: Looks = {}): TemplateResult {
  const key = keys[act];
  return html`<button
    type="button"
    class="button ${first ? "" : "plain"}"
    aria-keyshortcuts=${key}
    aria-disabled=${waits ? "true" : nothing}
    aria-expanded=${expanded ?? nothing}
    @click=${() => press(act)}
  >
    ${name} <kbd aria-hidden="true">${key.length === 1 ? key.toUpperCase() : word(`talk.group.key-${key}`)}</kbd>
  </button>`;
}
