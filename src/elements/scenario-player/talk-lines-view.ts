import { html, nothing, type TemplateResult } from "lit";
import { word } from "../words.ts";
import type { TalkLine } from "./talk-lines.ts";

/** In quotation marks; what it quotes itself stands in the inner ones. */
export function quoted(text: string): string {
  const [open = "", close = ""] = word("block.quote", { text: "" });
  return word("block.quote", { text: text.replaceAll(open, word("talk.quote-open")).replaceAll(close, word("talk.quote-close")) });
}

/** What is said in it in quotation marks, what is written as it is, what is done told; `large`: the one line that everything is about. */
export function lineWords({ says, does, written, at, subject }: Omit<TalkLine, "mine" | "later">, large = false): TemplateResult {
  const head = [at, subject].filter((text) => text !== undefined);
  return html`${head.length > 0 ? html`<p class="small soft">${head.join(" · ")}</p>` : nothing}
  ${does ? html`<p class="speech happens">${does}</p>` : nothing}
  ${says ? html`<p class=${written ? "written" : large ? "said" : "speech"}>${written ? says : quoted(says)}</p>` : nothing}`;
}

/** Lines as they are read one below the other. Goes with the sheet `conversation`. */
export function linesList(lines: readonly TalkLine[], name: string): TemplateResult {
  return html`<ol class="conversation">
    ${lines.map(
      (line) =>
        html`${line.later ? html`<li class="later"><p>${line.later}</p></li>` : nothing}
          <li class=${line.mine ? "mine" : ""}>
            <p class="who">${line.mine ? word("talk.you") : name}</p>
            <div>${lineWords(line)}</div>
          </li>`,
    )}
  </ol>`;
}
