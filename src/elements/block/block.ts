import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { JobAid } from "../../model/job-aid.ts";
import type { Block, BlockKind, FormBlock, JobAidBlock } from "../../model/lesson.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import "../choose-reply/choose-reply.ts";
import "../compare-talks/compare-talks.ts";
import "../gap-dialogue/gap-dialogue.ts";
import { interpretationNote } from "../interpretation-note.ts";
import "../job-aid/job-aid.ts";
import "../order-items/order-items.ts";
import type {} from "../own-scenario/own-scenario.ts";
import "../own-words/own-words.ts";
import "../policy-note/policy-note.ts";
import "../reflection/reflection.ts";
import "../picture/picture.ts";
import "../reveal-cards/reveal-cards.ts";
import type {} from "../scenario-player/scenario-player.ts";
import "../scene/scene.ts";
import "../sort-items/sort-items.ts";
import "../spot-it/spot-it.ts";
import { axis } from "../styles/axis.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import "../text-block/text-block.ts";

const blockStyle = css`
  :is(rc-job-aid, .form):not(:first-child) {
    margin-block-start: 1.75rem;
  }
`;

/** Any block of a lesson, by the element made for its kind. A new block gets a new element: nothing of the last one lingers. */
export class RcBlock extends LitElement {
  static override styles = [type, prose, axis, blockStyle];

  @property({ attribute: false }) block: Block | undefined;
  @property({ attribute: false }) response: BlockResponse | undefined;
  /** Of `own-words`, `reflection` and `own-scenario`: the learner's words, and where they are kept. */
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";
  /** Of `job-aid`: the card, as soon as it is loaded. */
  @property({ attribute: false }) jobAid: JobAid | undefined;
  /** Of `scenario` and `own-scenario`: the conversation and its rules. Its element comes with a part of the engine of its own, which is loaded with them. */
  @property({ attribute: false }) scenario: Scenario | undefined;
  @property({ attribute: false }) talkRules: TalkRules | undefined;

  /** Of `form`. */
  @property({ attribute: false }) drawForm: (block: FormBlock) => unknown = () => nothing;

  protected override render(): TemplateResult | typeof nothing {
    return this.block ? html`${keyed(this.block.id, this.#element(this.block))}` : nothing;
  }

  #element(block: Block): TemplateResult {
    switch (block.kind) {
      case "text":
        return html`<rc-text-block .block=${block}></rc-text-block>`;
      case "scene":
        return html`<rc-scene .block=${block} .response=${this.#responseOf("scene")}></rc-scene>`;
      case "picture":
        return html`<rc-picture .block=${block}></rc-picture>`;
      case "reveal":
        return html`<rc-reveal-cards .block=${block} .response=${this.#responseOf("reveal")}></rc-reveal-cards>`;
      case "choose-reply":
        return html`<rc-choose-reply .block=${block} .response=${this.#responseOf("choose-reply")}></rc-choose-reply>`;
      case "spot-it":
        return html`<rc-spot-it .block=${block} .response=${this.#responseOf("spot-it")}></rc-spot-it>`;
      case "own-words":
        return html`<rc-own-words
          .block=${block}
          .response=${this.#responseOf("own-words")}
          .text=${this.text}
          .keptIn=${this.keptIn}
        ></rc-own-words>`;
      case "sort":
        return html`<rc-sort-items .block=${block} .response=${this.#responseOf("sort")}></rc-sort-items>`;
      case "order":
        return html`<rc-order-items .block=${block} .response=${this.#responseOf("order")}></rc-order-items>`;
      case "gap":
        return html`<rc-gap-dialogue .block=${block} .response=${this.#responseOf("gap")}></rc-gap-dialogue>`;
      case "compare":
        return html`<rc-compare-talks .block=${block} .response=${this.#responseOf("compare")}></rc-compare-talks>`;
      case "reflection":
        return html`<rc-reflection
          .block=${block}
          .response=${this.#responseOf("reflection")}
          .text=${this.text}
          .keptIn=${this.keptIn}
        ></rc-reflection>`;
      case "scenario":
        return html`<rc-scenario-player
          .block=${block}
          .scenario=${this.scenario}
          .rules=${this.talkRules}
          .response=${this.#responseOf("scenario")}
        ></rc-scenario-player>`;
      case "own-scenario":
        return html`<rc-own-scenario
          .block=${block}
          .scenario=${this.scenario}
          .rules=${this.talkRules}
          .response=${this.#responseOf("own-scenario")}
          .text=${this.text}
          .keptIn=${this.keptIn}
        ></rc-own-scenario>`;
      case "policy":
        return html`<rc-policy-note .block=${block}></rc-policy-note>`;
      case "job-aid":
        return this.#jobAid(block);
      case "form":
        return this.#form(block);
    }
  }

  #jobAid(block: JobAidBlock): TemplateResult {
    return html`${block.html ? html`<div class="prose on-axis">${unsafeHTML(block.html)}</div>` : nothing}
      <rc-job-aid .jobAid=${this.jobAid}></rc-job-aid>${interpretationNote(block)}`;
  }

  #form(block: FormBlock): TemplateResult {
    return html`${block.html ? html`<div class="prose on-axis">${unsafeHTML(block.html)}</div>` : nothing}
      <div class="form on-axis">${this.drawForm(block)}</div>
      ${interpretationNote(block)}`;
  }

  #responseOf<Kind extends BlockKind>(kind: Kind): Extract<BlockResponse, { kind: Kind }> | undefined {
    const { response } = this;
    return response?.kind === kind ? (response as Extract<BlockResponse, { kind: Kind }>) : undefined;
  }
}

customElements.define("rc-block", RcBlock);

declare global {
  interface HTMLElementTagNameMap {
    "rc-block": RcBlock;
  }
}
