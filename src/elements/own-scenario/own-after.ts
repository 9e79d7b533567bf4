import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { ownRoom, type OwnCustomer } from "../../model/own-scenario/own-customer.ts";
import type { TalkLine } from "../scenario-player/talk-lines.ts";
import { quoted } from "../scenario-player/talk-lines-view.ts";
import { word } from "../words.ts";
import { nameIn } from "./own-form.ts";

export interface OwnAfterParts {
  readonly customer: OwnCustomer;
  /** What the learner said first; undefined where they said nothing. */
  readonly said: TalkLine | undefined;
  readonly keptIn: "browser" | "memory";
  change(changed: Partial<OwnCustomer>): void;
  leave(text: string): void;
  makeLine(): void;
  again(): void;
}

/** After the talk: the sentence once more, what was said to it, and what one would say now. */
export function ownAfter({ customer, said, keptIn, change, leave, makeLine, again }: OwnAfterParts): TemplateResult {
  const { statement, now } = customer;
  return html`<section class="after on-axis" aria-labelledby="after">
    <p class="speech">${quoted(statement)}</p>
    <div class="two">
      <div>
        <h3 class="label">${word("talk.own.said")}</h3>
        ${said?.says ? html`<p class="speech">${quoted(said.says)}</p>` : html`<p>${word("talk.own.said-nothing")}</p>`}
      </div>
      <div class="field">
        <h3><label class="prompt" id="after" for="now">${word("talk.own.now")}</label></h3>
        <textarea
          id="now"
          rows="2"
          maxlength=${ownRoom.now}
          aria-describedby="check now-name kept"
          .value=${live(now)}
          @input=${(event: InputEvent) => change({ now: (event.target as HTMLTextAreaElement).value })}
          @change=${() => leave(now)}
        ></textarea>
        <p class="small name" id="now-name">${nameIn(now)}</p>
        <p class="small" id="check">${word("talk.own.now-check")}</p>
        <p class="small soft" id="kept">${word(`block.own.kept.${keptIn}`)}</p>
      </div>
    </div>
    <div class="acts">
      <button type="button" class="button" @click=${again}>${word("talk.own.other-feeling")}</button>
      <button type="button" class="button plain" @click=${makeLine}>${word("talk.own.make-line")}</button>
    </div>
  </section>`;
}
