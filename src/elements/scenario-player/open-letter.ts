import { html, nothing, type TemplateResult } from "lit";
import { word } from "../words.ts";
import type { TalkLine } from "./talk-lines.ts";

/** The last letter, open, with what it answers quoted under it. Where nobody wrote, what happened instead. */
export function openLetter(lines: readonly TalkLine[], name: string): TemplateResult {
  const at = lines.findLastIndex(({ says }) => says !== undefined);
  const letter = lines[at];
  const after = lines.slice(at + 1);
  const before = lines.slice(0, Math.max(at, 0));
  const answered = before.findLast(({ says }) => says !== undefined);
  const newest = after.length === 0 ? "newest arriving" : "";
  return html`<ol class="thread">
    ${before.map((line) => (line.says === undefined ? events(line) : nothing))}
    ${
      letter
        ? html`${events(letter)}
            <li class="message ${letter.mine ? "mine" : "theirs"} ${newest}">${opened(letter, answered, name)}</li>`
        : nothing
    }
    ${after.map((line, index) => events(line, index === after.length - 1 ? "newest arriving" : ""))}
  </ol>`;
}

/** Not how the learner wrote: that is seen in the letter. */
function events({ mine, later, does, says }: TalkLine, newest = ""): TemplateResult {
  return html`${later ? html`<li class="later">${later}</li>` : nothing}
  ${does && !(mine && says) ? html`<li class="event ${newest}"><p>${does}</p></li>` : nothing}`;
}

/** A reply stands under the subject of what it answers. */
function opened({ mine, says, at, subject }: TalkLine, answered: TalkLine | undefined, name: string): TemplateResult {
  const you = word("talk.you");
  const re = answered?.subject;
  const about = mine ? re && word("talk.mail.re", { subject: re }) : (subject ?? (at && word("talk.mail.no-subject")));
  return html`<dl class="envelope small">
      ${row(word("talk.mail.from"), mine ? you : name)} ${row(word("talk.mail.to"), mine ? name : you)}
      ${at ? row(word("talk.mail.sent"), at) : nothing} ${about ? row(word("talk.mail.subject"), html`<b>${about}</b>`) : nothing}
    </dl>
    <p class="written">${says}</p>
    ${
      answered
        ? html`<p class="small soft wrote">${answered.mine ? word("talk.mail.you-wrote") : word("talk.mail.wrote", { name })}</p>
            <blockquote class="small">${answered.says}</blockquote>`
        : nothing
    }`;
}

function row(name: string, value: unknown): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
