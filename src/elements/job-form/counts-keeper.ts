import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Form } from "../../model/form.ts";
import {
  countsFileSize,
  noCounts,
  readCounts,
  withOpened,
  writeCounts,
  type CountsFileMistake,
  type JobCounts,
} from "../../model/job-counts.ts";
import { Announcer } from "../announcer.ts";
import { AskEvent } from "../ask-event.ts";
import { saveFile } from "../save-file.ts";
import { controls } from "../styles/controls.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { CountsChangedEvent } from "./job-form-events.ts";

/**
 * What somebody can do with what they have counted: print it, save it as a file, open such a file, delete it.
 *
 * @fires rc-counts-changed - after a file was opened, and when all is deleted
 */
export class RcCountsKeeper extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.7rem;
      }
      .open {
        position: relative;
        cursor: pointer;
      }
      .open input {
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
        margin: 1rem 0 0;
      }
    `,
  ];

  @property({ attribute: false }) form!: Form;
  @property({ attribute: false }) counts: JobCounts = noCounts;
  @state() private mistake: CountsFileMistake | undefined;
  /** Asked whether to delete. */
  @state() private deleting = false;
  @query(".sure") private sureButton!: HTMLElement | null;
  @query(".delete") private deleteButton!: HTMLElement | null;
  @query("input") private fileInput!: HTMLElement;
  readonly #announcer = new Announcer(this);

  protected override render(): TemplateResult {
    const { cohort, role, waves } = this.counts;
    const empty = waves.length === 0 && cohort === "" && role === "";
    return html`<div class="acts">
        <button type="button" class="button plain" @click=${() => this.dispatchEvent(new AskEvent("print"))}>
          ${word("on-job.print")}
        </button>
        ${
          empty
            ? nothing
            : html`<button type="button" class="button plain" @click=${() => this.#save()}>${word("on-job.save")}</button>
                <button type="button" class="button plain delete" @click=${() => void this.#ask()}>${word("on-job.delete")}</button>`
        }
        <label class="button plain open">
          <input
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => void this.#open(event.target as HTMLInputElement)}
          />
          ${word("on-job.open")}
        </label>
      </div>
      ${
        this.deleting
          ? html`<div class="notice">
              <p>${word("on-job.delete.sure")}</p>
              <div class="acts">
                <button type="button" class="button sure" @click=${() => this.#delete()}>${word("on-job.delete.yes")}</button>
                <button type="button" class="button plain" @click=${() => void this.#keep()}>${word("on-job.delete.no")}</button>
              </div>
            </div>`
          : nothing
      }
      ${this.mistake === undefined ? nothing : html`<p class="notice">${word(`on-job.bad.${this.mistake}`)}</p>`}
      ${this.#announcer.region()}`;
  }

  #save(): void {
    saveFile(`${this.form.id}.json`, "application/json", writeCounts(this.form, this.counts));
  }

  async #open(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const read = file.size > countsFileSize ? "too-large" : readCounts(this.form, await file.text());
    // So that the same file, mended, can be opened once more.
    input.value = "";
    this.mistake = typeof read === "string" ? read : undefined;
    if (typeof read === "string") return this.#announcer.say(word(`on-job.bad.${read}`));
    this.#set(withOpened(this.counts, read));
    this.#announcer.say(word("on-job.opened"));
  }

  async #ask(): Promise<void> {
    this.deleting = true;
    await this.updateComplete;
    this.sureButton?.focus();
  }

  async #keep(): Promise<void> {
    this.deleting = false;
    await this.updateComplete;
    this.deleteButton?.focus();
  }

  #delete(): void {
    this.deleting = false;
    this.#set(noCounts);
    this.fileInput.focus();
    this.#announcer.say(word("on-job.deleted"));
  }

  #set(counts: JobCounts): void {
    this.counts = counts;
    this.dispatchEvent(new CountsChangedEvent(counts));
  }
}

customElements.define("rc-counts-keeper", RcCountsKeeper);

declare global {
  interface HTMLElementTagNameMap {
    "rc-counts-keeper": RcCountsKeeper;
  }
}
