import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Announcer } from "../announcer.ts";
import { controls } from "../styles/controls.ts";
import { sheet } from "../styles/sheet.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { diagnosticsStyle } from "./diagnostics-style.ts";
import { reportText, type Report, type ReportGroup, type ReportRow } from "./report.ts";

/** What looking again has brought. */
export interface Look {
  readonly report: Report;
  /** How the host answered, in a sentence. */
  readonly news: string;
}

/**
 * How saving works in this very window, group by group, in a dialog that `show()` opens: for a learner in words, for whoever looks after the
 * platform with the technical values beside them. All of it can be copied as text. Escape and the close button close it, and the focus goes
 * back to where it came from.
 */
export class RcDiagnostics extends LitElement {
  static override styles = [type, controls, sheet, diagnosticsStyle];

  @property({ attribute: false }) report: Report = { groups: [] };
  /** Has the host answer, and reports anew. Never rejects. */
  @property({ attribute: false }) look: (() => Promise<Look>) | undefined;
  @state() private busy = false;
  @state() private news = "";
  /** Where a page may not copy, the text stands here, marked. */
  @state() private byHand = false;
  @query("dialog") private dialog!: HTMLDialogElement;
  readonly #announcer = new Announcer(this);

  get open(): boolean {
    return this.dialog.open;
  }

  show(): void {
    this.news = "";
    this.byHand = false;
    // At once: the dialog puts the focus on what is in it.
    this.performUpdate();
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="end" aria-labelledby="title" aria-describedby="intro" closedby="any">
      <div class="head">
        <h2 id="title">${word("diagnostics.title")}</h2>
        <button type="button" class="button plain" @click=${() => this.dialog.close()}>${word("contents.close")}</button>
      </div>
      <div class="body">
        <p id="intro">${word("diagnostics.intro")}</p>
        <div class="acts">
          <button type="button" class="button" @click=${this.#copy}>${word("diagnostics.copy")}</button>
          ${
            this.look === undefined
              ? nothing
              : html`<button type="button" class="button plain" aria-disabled=${this.busy ? "true" : "false"} @click=${this.#lookAgain}>
                  ${word(this.busy ? "diagnostics.looking" : "diagnostics.again")}
                </button>`
          }
          ${this.news === "" ? nothing : html`<p>${this.news}</p>`}
          ${
            this.byHand
              ? html`<textarea readonly aria-label=${word("diagnostics.text")} .value=${reportText(this.report)}></textarea>`
              : nothing
          }
        </div>
        ${this.report.groups.map((group) => this.#group(group))}
      </div>
      ${this.#announcer.region()}
    </dialog>`;
  }

  #group({ title, rows }: ReportGroup): TemplateResult {
    return html`<section>
      <h3>${title}</h3>
      <dl>${rows.map((row) => this.#row(row))}</dl>
    </section>`;
  }

  #row({ term, says, technical, sign }: ReportRow): TemplateResult {
    return html`<div>
      <dt>${term}</dt>
      <dd data-sign=${sign ?? nothing}>${says}${technical?.map((line) => html`<code>${line}</code>`)}</dd>
    </div>`;
  }

  async #lookAgain(): Promise<void> {
    if (this.look === undefined || this.busy) return;
    this.busy = true;
    const { report, news } = await this.look();
    this.busy = false;
    this.report = report;
    this.#tell(news);
  }

  async #copy(): Promise<void> {
    this.byHand = false;
    try {
      await navigator.clipboard.writeText(reportText(this.report));
      this.#tell(word("diagnostics.copied"));
    } catch {
      this.byHand = true;
      await this.updateComplete;
      // First the focus: what is announced ends where the focus moves on.
      const text = this.renderRoot.querySelector("textarea");
      text?.focus();
      text?.select();
      this.#tell(word("diagnostics.by-hand"));
    }
  }

  #tell(news: string): void {
    this.news = news;
    this.#announcer.say(news);
  }
}

customElements.define("rc-diagnostics", RcDiagnostics);

declare global {
  interface HTMLElementTagNameMap {
    "rc-diagnostics": RcDiagnostics;
  }
}
