import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Source } from "../../model/course.ts";
import type { SourceId } from "../../model/ids.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** What the course's claims rest on: the finding first, then where it is from. The source that a citation named is marked and takes the focus. */
export class RcSourcesPage extends LitElement {
  static override styles = [
    type,
    page,
    column,
    css`
      ul {
        list-style: none;
        margin: 2rem 0 0;
        padding: 0;
      }
      li {
        padding-block: 1.2rem;
        border-block-start: 1px solid var(--rc-line);
      }
      li[tabindex] {
        margin-inline: -1.1rem;
        padding-inline: 1.1rem;
        background: var(--rc-tint);
        border-block-start: 1px solid var(--rc-edge);
        border-radius: var(--rc-radius);
        outline: none;
        scroll-margin-block: 2rem;
      }
      li[tabindex] + li {
        border-block-start-color: transparent;
      }
      li p {
        margin: 0;
      }
      @media (forced-colors: active) {
        li[tabindex] {
          border: 2px solid CanvasText;
        }
      }
      .finding {
        font: 420 1.2em/1.42 var(--rc-serif);
        margin-block-end: 0.4rem;
      }
      .citation {
        color: var(--rc-soft);
        font-size: 0.9rem;
      }
      .citation a {
        color: var(--rc-brand);
        overflow-wrap: anywhere;
        text-underline-offset: 0.18em;
      }
      .citation a::after {
        content: "↗";
        content: "↗" / "";
        display: inline-block;
        margin-inline-start: 0.25em;
      }
      .last {
        margin-block-start: 1rem;
        padding-block-start: 1rem;
        border-block-start: 1px solid var(--rc-line);
      }
    `,
  ];

  @property({ attribute: false }) sources: readonly Source[] = [];
  /** The one that a citation named. */
  @property({ attribute: false }) cited: SourceId | undefined;
  /** Where the learner came from. */
  @property() back = "";

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${word("sources.title")}</h1>
      <p>${word("sources.intro")}</p>
      <p>${word("sources.interpretation")}</p>
      <ul>
        ${this.sources.map(
          (source) =>
            html`<li tabindex=${source.id === this.cited ? "-1" : nothing}>
              <p class="finding">${source.finding}</p>
              <p class="citation">
                ${source.citation}
                ${
                  source.doi === undefined
                    ? nothing
                    : html`<a href="https://doi.org/${source.doi}" target="_blank" rel="noopener noreferrer"
                        >${word("sources.doi", { doi: source.doi })}<span class="visually-hidden"> ${word("sources.new-window")}</span></a
                      >`
                }
              </p>
            </li>`,
        )}
      </ul>
      <p class="last"><a class="way" href=${this.back}>${word("lesson.back")}</a></p>`;
  }
}

customElements.define("rc-sources-page", RcSourcesPage);

declare global {
  interface HTMLElementTagNameMap {
    "rc-sources-page": RcSourcesPage;
  }
}
