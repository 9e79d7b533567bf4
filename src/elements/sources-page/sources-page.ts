import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Source } from "../../model/course.ts";
import { column, page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";

/** What the course's claims rest on: the finding first, then where it is from. */
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
      li p {
        margin: 0;
      }
      .finding {
        font: 420 1.2em/1.42 var(--rc-serif);
        margin-block-end: 0.4rem;
      }
      .citation {
        color: var(--rc-soft);
        font-size: 0.9rem;
      }
      a {
        color: var(--rc-brand);
        overflow-wrap: anywhere;
        text-underline-offset: 0.18em;
      }
    `,
  ];

  @property({ attribute: false }) sources: readonly Source[] = [];

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">${word("sources.title")}</h1>
      <p>${word("sources.intro")}</p>
      <ul>
        ${this.sources.map(
          (source) =>
            html`<li>
              <p class="finding">${source.finding}</p>
              <p class="citation">
                ${source.citation}
                ${
                  source.doi === undefined
                    ? nothing
                    : html`<a href="https://doi.org/${source.doi}" target="_blank" rel="noopener noreferrer"
                        >${word("sources.doi", { doi: source.doi })}</a
                      >`
                }
              </p>
            </li>`,
        )}
      </ul>`;
  }
}

customElements.define("rc-sources-page", RcSourcesPage);

declare global {
  interface HTMLElementTagNameMap {
    "rc-sources-page": RcSourcesPage;
  }
}
