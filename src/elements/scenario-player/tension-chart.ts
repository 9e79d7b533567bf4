import { html, LitElement, svg, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { TalkLevel } from "../../model/role-play/talk-levels.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import type { ChartMark } from "./chart-parts.ts";
import { tensionChartStyle } from "./tension-chart-style.ts";

/** In percent of the chart's height: names of lines that end closer than this are moved apart. */
const nameHeight = 13;

/** Tension and trust along a talk, as two lines told apart by colour, by dashes and by their names; and the same as a table. */
export class RcTensionChart extends LitElement {
  static override styles = [type, controls, tensionChartStyle];

  @property({ attribute: false }) levels: readonly TalkLevel[] = [];
  /** Turns, from 1, that are marked on the lines, with their numbers in the list beside the chart. */
  @property({ attribute: false }) marks: readonly ChartMark[] = [];
  /** What was said in each turn, for the table. */
  @property({ attribute: false }) texts: readonly string[] = [];

  protected override render(): TemplateResult {
    const { levels } = this;
    const [start, end] = [levels[0], levels.at(-1)];
    if (!start || !end) return html``;
    const peak = levels.reduce((most, level) => (level.tension > most.tension ? level : most));
    const summary = word("talk.chart.summary", {
      tension: start.tension,
      tensionEnd: end.tension,
      peak: peak.tension,
      when: word(peak === start ? "talk.chart.at-start" : "talk.chart.after-turn", { number: levels.indexOf(peak) }),
      trust: start.trust,
      trustEnd: end.trust,
    });
    return html`<figure>
        <div class="key small" aria-hidden="true">
          <span class="tension"><i></i>${word("talk.tension")}</span><span class="trust"><i></i>${word("talk.trust")}</span>
        </div>
        <div class="chart" role="img" aria-label=${summary}>
          <div class="plot">
            ${[100, 50, 0].map((value) => html`<span class="level" style="inset-block-end:${value}%">${value}</span>`)}
            <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">${this.#line("tension")} ${this.#line("trust")}</svg>
            ${this.marks.map((mark, index) => this.#mark(mark, index + 1))} ${this.#names(end)}
          </div>
          <div class="turns">
            ${levels.map((_, at) => html`<span style="inset-inline-start:${this.#x(at)}%">${at === 0 ? word("talk.chart.start") : at}</span>`)}
          </div>
        </div>
      </figure>
      <details>
        <summary>${word("talk.chart.table")}</summary>
        ${this.#table()}
      </details>`;
  }

  #line(name: keyof TalkLevel): TemplateResult {
    const points = this.levels.map((level, at) => `${at === 0 ? "M" : "L"}${this.#x(at).toFixed(2)} ${100 - level[name]}`).join("");
    return svg`<path class=${name} d=${points} vector-effect="non-scaling-stroke" />`;
  }

  #mark({ turn, better }: ChartMark, number: number): TemplateResult {
    const level = this.levels[turn];
    const name = better ? "trust" : "tension";
    return html`<span class="mark" style="inset-inline-start:${this.#x(turn)}%; inset-block-end:${level?.[name] ?? 0}%">${number}</span>`;
  }

  /** At the end of each line. */
  #names({ tension, trust }: TalkLevel): readonly TemplateResult[] {
    const middle = (tension + trust) / 2;
    const apart = Math.max(nameHeight, Math.abs(tension - trust)) / 2;
    const high = tension >= trust ? apart : -apart;
    const at = (value: number): number => Math.min(97, Math.max(3, value));
    return [
      html`<span class="name tension" style="inset-block-end:${at(middle + high)}%">${word("talk.tension")} <b>${tension}</b></span>`,
      html`<span class="name trust" style="inset-block-end:${at(middle - high)}%">${word("talk.trust")} <b>${trust}</b></span>`,
    ];
  }

  #table(): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${word("talk.chart.turn")}</th>
          <th scope="col">${word("talk.chart.you")}</th>
          <th scope="col">${word("talk.tension")}</th>
          <th scope="col">${word("talk.trust")}</th>
        </tr>
      </thead>
      <tbody>
        ${this.levels.map(
          ({ tension, trust }, at) =>
            html`<tr>
              <th scope="row">${at === 0 ? word("talk.chart.start") : at}</th>
              <td>${this.texts[at - 1] ?? ""}</td>
              <td>${tension}</td>
              <td>${trust}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  /** In percent of the width. */
  #x(at: number): number {
    return (100 * at) / Math.max(1, this.levels.length - 1);
  }
}

customElements.define("rc-tension-chart", RcTensionChart);

declare global {
  interface HTMLElementTagNameMap {
    "rc-tension-chart": RcTensionChart;
  }
}
