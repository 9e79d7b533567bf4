import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Reaction } from "../../model/reaction.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { reactionPromise } from "./reaction-promise.ts";

/**
 * After the course: the question whether somebody would like to say what it was to them, with the way there. On the page that says what an
 * employer sees (`told`) what happens with the answers stands in its place.
 */
export class RcReactionOffer extends LitElement {
  static override styles = [
    type,
    controls,
    page,
    column,
    css`
      :host([wide]) {
        max-inline-size: none;
      }
      aside {
        margin-block-start: clamp(2rem, 5vw, 3.5rem);
        padding-block-start: 1.5rem;
        border-block-start: 1px solid var(--rc-line);
      }
      .told {
        margin-block-start: 2.2rem;
      }
      .promise {
        font-size: 0.95rem;
        color: var(--rc-soft);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) reaction!: Reaction;
  @property({ type: Boolean }) told = false;
  /** Below a page that is no column. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** Answers were handed in from this browser. */
  @property({ type: Boolean }) given = false;

  protected override render(): TemplateResult {
    const { reaction } = this;
    if (this.told) {
      return html`<section class="told" aria-labelledby="title">
        <h2 id="title">${word("reaction.told")}</h2>
        <p>${reactionPromise(reaction)}</p>
      </section>`;
    }
    if (this.given) return html`<aside aria-labelledby="title"><p class="soft" id="title">${word("reaction.given")}</p></aside>`;
    return html`<aside aria-labelledby="title">
      <h2 id="title">${word("reaction.offer")}</h2>
      <p>${word(reaction.mode === "link" ? "reaction.offer.link" : "reaction.offer.form")}</p>
      ${reaction.mode === "link" ? html`<p class="promise" id="promise">${reactionPromise(reaction)}</p>` : nothing}
      <p>
        ${
          reaction.mode === "link"
            ? html`<a
                class="button plain"
                href=${reaction.survey}
                target="_blank"
                rel="noopener noreferrer"
                referrerpolicy="no-referrer"
                aria-describedby="promise"
                >${word("reaction.survey")}</a
              >`
            : html`<a class="button plain" href=${hrefTo({ view: "reaction" })}>${word("reaction.open")}</a>`
        }
      </p>
    </aside>`;
  }
}

customElements.define("rc-reaction-offer", RcReactionOffer);

declare global {
  interface HTMLElementTagNameMap {
    "rc-reaction-offer": RcReactionOffer;
  }
}
