import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { MinuteCard } from "../../model/job-aid.ts";
import { Announcer } from "../announcer.ts";
import { motionOff } from "../motion-off.ts";
import { controls } from "../styles/controls.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { MinuteClock } from "./minute-clock.ts";
import { oneMinuteStyle } from "./one-minute-style.ts";

/**
 * A minute to oneself after a hard contact, step by step. It begins when it is asked to, goes on by itself, and stops and goes on as the
 * learner likes; a step is announced once. No fact comes of it: nothing is told and nothing kept. Where nothing should move, a number stands
 * in place of the circle.
 */
export class RcOneMinute extends LitElement {
  static override styles = [type, prose, controls, oneMinuteStyle];

  @property({ attribute: false }) card!: MinuteCard;
  /** Calls back after so many milliseconds; gives what prevents it. */
  @property({ attribute: false }) timer: (ms: number, run: () => void) => () => void = afterMs;
  @query(".main") private main!: HTMLButtonElement;

  readonly #announcer = new Announcer(this);
  readonly #clock = new MinuteClock(this, {
    seconds: () => this.card.items.map(({ seconds }) => seconds),
    arrived: (step) => this.#arrived(step),
    after: (ms, run) => this.timer(ms, run),
  });

  /** To the button that begins: what it begins describes it. */
  override focus(): void {
    this.main.focus();
  }

  protected override render(): TemplateResult {
    const { card } = this;
    const { step, running, over } = this.#clock;
    const item = card.items[step];
    const act = step < 0 ? "begin" : over ? "again" : running ? "pause" : "go-on";
    return html`<div class="stage">
        ${item === undefined ? this.#still(over) : keyed(step, html`<div class="step">${this.#circle(item.seconds)}${this.#words(item)}</div>`)}
      </div>
      <ol class="dots" aria-hidden="true">
        ${card.items.map((_, index) => html`<li class=${index < step ? "done" : index === step ? "now" : ""}></li>`)}
      </ol>
      <p class="acts">
        <button type="button" class="button main" aria-describedby=${step < 0 ? "intro" : nothing} @click=${this.#act}>
          ${word(`hand.minute.${act}`)}
        </button>
        ${step < 0 || over ? nothing : html`<button type="button" class="button plain" @click=${this.#skip}>${word("hand.minute.skip")}</button>`}
      </p>
      ${card.foot ? html`<div class="prose foot">${unsafeHTML(card.foot)}</div>` : nothing} ${this.#announcer.region()}`;
  }

  #still(over: boolean): TemplateResult {
    const text = over ? html`<p>${word("hand.minute.over")}</p>` : unsafeHTML(this.card.intro);
    return html`<div class="still">
      <div class="count circle ${over ? "out" : ""}" aria-hidden="true"><i></i></div>
      <div class="prose" id="intro">${text}</div>
    </div>`;
  }

  #circle(seconds: number): TemplateResult {
    const { left, running } = this.#clock;
    const number = html`<span class="left" aria-hidden="true">${left}</span>`;
    if (motionOff()) return html`<div class="count">${number}</div>`;
    return html`<div class="count circle ${running ? "" : "held"}" style="--seconds:${seconds}s"><i></i>${number}</div>`;
  }

  #words({ title, html: text }: MinuteCard["items"][number]): TemplateResult {
    return html`<p class="which small soft">${this.#which()}</p>
      <h3>${title}</h3>
      <div class="prose">${unsafeHTML(text)}</div>`;
  }

  #which(): string {
    return word("hand.minute.step", { number: this.#clock.step + 1, steps: this.card.items.length });
  }

  #arrived(step: number): void {
    const item = this.card.items[step];
    if (item === undefined) this.#announcer.say(word("hand.minute.over"));
    else this.#announcer.say(html`${item.title}. ${unsafeHTML(item.html)}`);
  }

  readonly #act = (): void => {
    if (this.#clock.running) this.#clock.pause();
    else this.#clock.go();
  };

  /** Past the last step there is nothing to skip: the focus goes to what is left to press. */
  readonly #skip = (): void => {
    this.#clock.skip();
    if (this.#clock.over) this.main.focus();
  };
}

function afterMs(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

customElements.define("rc-one-minute", RcOneMinute);

declare global {
  interface HTMLElementTagNameMap {
    "rc-one-minute": RcOneMinute;
  }
}
