import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { JobAid } from "../../model/job-aid.ts";
import "../job-aid/job-aid.ts";

const cardsASheet = 4;

/**
 * Cards as they are printed: four to a sheet of A4, each a quarter of it, with marks where to cut. On the screen it is not there. The page
 * `cards` of assets/style/page.css has no margin: a printer leaves its own, in which no card has words.
 */
export class RcCardSheets extends LitElement {
  static override styles = css`
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
        page: cards;
      }
      .sheet {
        position: relative;
        display: grid;
        grid-template: repeat(2, 148.5mm) / repeat(2, 105mm);
        inline-size: 210mm;
        block-size: 297mm;
        overflow: hidden;
        break-inside: avoid;
      }
      .sheet + .sheet {
        break-before: page;
      }
      i {
        position: absolute;
        background: #777;
        print-color-adjust: exact;
      }
      .across {
        inline-size: 9mm;
        block-size: 0.5pt;
        inset-block-start: 148.5mm;
      }
      .down {
        inline-size: 0.5pt;
        block-size: 9mm;
        inset-inline-start: 105mm;
      }
      .first.across {
        inset-inline-start: 0;
      }
      .middle.across {
        inset-inline-start: 100.5mm;
      }
      .last.across {
        inset-inline-end: 0;
      }
      .first.down {
        inset-block-start: 0;
      }
      .middle.down {
        inset-block-start: 144mm;
      }
      .last.down {
        inset-block-end: 0;
      }
    }
  `;

  @property({ attribute: false }) cards: readonly JobAid[] = [];

  protected override render(): TemplateResult[] {
    const sheets = Math.ceil(this.cards.length / cardsASheet);
    return Array.from({ length: sheets }, (_, sheet) => this.#sheet(this.cards.slice(sheet * cardsASheet, (sheet + 1) * cardsASheet)));
  }

  #sheet(cards: readonly JobAid[]): TemplateResult {
    const marks = ["first", "middle", "last"].flatMap((place) => ["across", "down"].map((way) => `${place} ${way}`));
    return html`<section class="sheet">
      ${cards.map((card) => html`<rc-job-aid paper .jobAid=${card}></rc-job-aid>`)}${marks.map((mark) => html`<i class=${mark}></i>`)}
    </section>`;
  }
}

customElements.define("rc-card-sheets", RcCardSheets);

declare global {
  interface HTMLElementTagNameMap {
    "rc-card-sheets": RcCardSheets;
  }
}
