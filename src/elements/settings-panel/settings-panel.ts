import { html, LitElement, nothing, type TemplateResult } from "lit";
import { query } from "lit/decorators.js";
import { AskEvent } from "../ask-event.ts";
import { deviceSpeech, localVoices } from "../device-voice.ts";
import { percent } from "../percent.ts";
import { hrefTo } from "../route.ts";
import { controls } from "../styles/controls.ts";
import { page } from "../styles/page.ts";
import { sheet } from "../styles/sheet.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { learnerSettings, settingChoices, type LearnerSettings } from "./learner-settings.ts";
import { SettingsChangedEvent } from "./settings-changed-event.ts";
import { settingsStyle } from "./settings-panel-style.ts";

/**
 * How the learner wants to read, in a dialog that `show()` opens: each choice holds at once, so that it is seen. Escape, a press beside it and
 * the close button close it, and the focus goes back to where it came from. From here ways lead to what an employer sees, and to how saving
 * works, which opens above it.
 *
 * @fires rc-settings-changed
 * @fires rc-asked
 */
export class RcSettingsPanel extends LitElement {
  static override styles = [type, controls, page, sheet, settingsStyle];

  @query("dialog") private dialog!: HTMLDialogElement;
  /** Browsers know their voices late. */
  readonly #onVoices = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    deviceSpeech()?.addEventListener("voiceschanged", this.#onVoices);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    deviceSpeech()?.removeEventListener("voiceschanged", this.#onVoices);
  }

  /** Whether it was ever opened: before that it costs the first view nothing. */
  #wanted = false;

  show(): void {
    this.#wanted = true;
    this.requestUpdate();
    // At once: the dialog puts the focus on what is in it.
    this.performUpdate();
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="end" aria-labelledby=${this.#wanted ? "title" : nothing} closedby="any">
      ${this.#wanted ? this.#contents() : nothing}
    </dialog>`;
  }

  #contents(): TemplateResult {
    const settings = learnerSettings();
    return html`<div class="head">
        <h2 id="title">${word("settings.title")}</h2>
        <button type="button" class="button plain" @click=${() => this.dialog.close()}>${word("contents.close")}</button>
      </div>
      ${(Object.keys(settingChoices) as (keyof LearnerSettings)[]).map((key) => this.#setting(key, settings[key]))}
      <p class="soft small">${word("settings.kept")}</p>
      <p class="seen"><a class="way" href=${hrefTo({ view: "seen" })} @click=${() => this.dialog.close()}>${word("seen.title")}</a></p>
      <p class="seen">
        <button type="button" class="way" aria-haspopup="dialog" @click=${() => this.dispatchEvent(new AskEvent("diagnostics"))}>
          ${word("diagnostics.title")}
        </button>
      </p>`;
  }

  #setting(key: keyof LearnerSettings, chosen: string): TemplateResult {
    const mute = key === "speech" && localVoices(deviceSpeech(), document.documentElement.lang || "en").length === 0;
    return html`<fieldset>
      <legend>${word(`settings.${key}.title`)}</legend>
      ${
        mute
          ? html`<p class="soft small">${word("settings.speech.none")}</p>`
          : html`<div class="choices" data-count=${settingChoices[key].length}>
              ${settingChoices[key].map((choice) => this.#choice(key, choice, choice === chosen))}
            </div>`
      }
    </fieldset>`;
  }

  #choice(key: keyof LearnerSettings, choice: string, chosen: boolean): TemplateResult {
    const take = (): void => {
      this.dispatchEvent(new SettingsChangedEvent({ ...learnerSettings(), [key]: choice }));
      this.requestUpdate();
    };
    return html`<label
      ><input type="radio" name=${key} .value=${choice} .checked=${chosen} @change=${take} /><span
        >${key === "text" ? percent(Number(choice)) : word(`settings.${key}.${choice}`)}</span
      ></label
    >`;
  }
}

customElements.define("rc-settings-panel", RcSettingsPanel);

declare global {
  interface HTMLElementTagNameMap {
    "rc-settings-panel": RcSettingsPanel;
  }
}
