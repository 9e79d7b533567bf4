import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "../../model/role-play/scenario.ts";
import { word } from "../words.ts";
import { chatMessages } from "./chat-messages.ts";
import { openLetter } from "./open-letter.ts";
import type { TalkLine } from "./talk-lines.ts";
import { linesList } from "./talk-lines-view.ts";

/** How many of the last lines stand open: of a chat two exchanges, of a correspondence the last letter and what it answers. */
const open = { chat: 4, email: 2 } as const;

/** A conversation in writing, as it stands on a screen; what was before folded up. `next`: the customer's line that is on its way, while the learner waits. */
export function talkThread(lines: readonly TalkLine[], { setting, customer: { name } }: Scenario, next?: TalkLine): TemplateResult {
  const mail = setting === "email";
  const last = mail ? open.email : open.chat;
  const earlier = lines.slice(0, -last);
  const folded =
    earlier.length === 0
      ? nothing
      : html`<details class="earlier">
          <summary>${word("talk.earlier", { count: earlier.filter(({ says }) => says !== undefined).length })}</summary>
          ${linesList(earlier, name)}
        </details>`;
  const shown = lines.slice(-last);
  return mail ? html`${openLetter(shown, name)} ${folded}` : html`${folded} ${chatMessages(shown, name, next)}`;
}
