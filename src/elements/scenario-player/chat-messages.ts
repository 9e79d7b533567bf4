import { html, nothing, type TemplateResult } from "lit";
import { word } from "../words.ts";
import type { TalkLine } from "./talk-lines.ts";

/** Messages as bubbles, with what happens between them; not how the learner wrote: that is seen in the message. How much time goes by, the scenario says in its own words: a clock of ours would contradict it. */
export function chatMessages(lines: readonly TalkLine[], name: string, next?: TalkLine): TemplateResult {
  return html`<ol class="thread">
      ${lines.map(({ mine, later, does, says, at }, index) => {
        const newest = index === lines.length - 1 ? "newest arriving" : "";
        return html`${later ? html`<li class="later">${later}</li>` : nothing}
        ${does && !(mine && says) ? html`<li class="event ${says ? "" : newest}"><p>${does}</p></li>` : nothing}
        ${
          says
            ? html`<li class="message ${mine ? "mine" : "theirs"} ${newest}">
                <p class="who">${mine ? word("talk.you") : name} ${at ? html`<span class="at">${at}</span>` : nothing}</p>
                <p class="written">${says}</p>
              </li>`
            : nothing
        }`;
      })}
    </ol>
    ${next ? html`<p class="state small soft">${stateOf(next, name)}</p>` : nothing}`;
}

/** Under the learner's last message: the customer is at the keys where their answer comes at once. */
function stateOf({ says, does, later }: TalkLine, name: string): TemplateResult | string {
  if (says === undefined || does !== undefined || later !== undefined) return word("talk.chat.seen");
  return html`<span class="typing" aria-hidden="true"><i></i><i></i><i></i></span>${word("talk.chat.typing", { name })}`;
}
