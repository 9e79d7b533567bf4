import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { isMistake, planFileBytes, readPlan, type PlanFileMistake } from "../../model/plan/plan-file.ts";
import { Announcer } from "../announcer.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { PlanOpenedEvent } from "./plan-opened-event.ts";

/**
 * The button that opens a plan from its file, and says what is wrong with it. Stands among other buttons; its notice takes a row of its own.
 *
 * @fires rc-plan-opened
 */
export class RcPlanOpener extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      :host {
        display: contents;
      }
      .open {
        position: relative;
        cursor: pointer;
      }
      input {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .open:focus-within {
        outline: 3px solid var(--rc-focus);
        outline-offset: 3px;
      }
      .notice {
        flex: 1 1 100%;
        margin: 0.3rem 0 0;
        padding: 0.9rem 1.1rem;
        background: var(--rc-tint);
        border-inline-start: 4px solid var(--rc-brand);
        border-radius: 0.25rem;
      }
    `,
  ];

  /** Whether it is the one thing to do next. */
  @property({ type: Boolean }) first = false;
  @state() private mistake: PlanFileMistake | undefined;
  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    return html`<label class=${this.first ? "button open" : "button plain open"}>
        <input type="file" accept=".json,application/json" @change=${(event: Event) => void this.#open(event.target as HTMLInputElement)} />
        ${word("plan.open")}
      </label>
      ${this.mistake === undefined ? nothing : html`<p class="notice">${this.#wordsOf(this.mistake)}</p>`} ${this.#announcer.region()}`;
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const read = file.size > planFileBytes ? ({ code: "too-large", place: "" } as const) : readPlan(await file.text());
    // So that the same file, mended, can be opened once more.
    input.value = "";
    this.mistake = isMistake(read) ? read : undefined;
    if (isMistake(read)) return this.#announcer.say(this.#wordsOf(read));
    this.dispatchEvent(new PlanOpenedEvent(read));
  }

  #wordsOf({ code, place }: PlanFileMistake): string {
    return word(`plan.bad.${code}`, { place });
  }
}

customElements.define("rc-plan-opener", RcPlanOpener);

declare global {
  interface HTMLElementTagNameMap {
    "rc-plan-opener": RcPlanOpener;
  }
}
