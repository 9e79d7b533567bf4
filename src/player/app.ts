import { css, html, LitElement, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import type { AskEvent } from "../elements/ask-event.ts";
import type { RcDiagnostics } from "../elements/diagnostics/diagnostics.ts";
import "../elements/message-page/message-page.ts";
import type { SettingsChangedEvent } from "../elements/settings-panel/settings-changed-event.ts";
import { controls } from "../elements/styles/controls.ts";
import { type } from "../elements/styles/type.ts";
import { word } from "../elements/words.ts";
import type { Attempt } from "../model/attempt.ts";
import type { Launch } from "../model/launch.ts";
import { decodeSuspendData } from "../model/suspend-data.ts";
import { TrackingError } from "../tracking/tracking-error.ts";
import type { SaveState } from "../tracking/tracking-session.ts";
import { breath } from "./breath.ts";
import { CourseRun } from "./course-run.ts";
import "./course-shell.ts";
import { leavePage, webAddress } from "./leave-page.ts";
import { watchPageLife } from "./page-life.ts";
import type { PlayerParts } from "./player-parts.ts";
import { SettingsStore } from "./settings-store.ts";
import { diagnosticsPart } from "./view.ts";

type Phase =
  | { readonly kind: "starting" }
  /** No session: `error` says why. */
  | { readonly kind: "stopped"; readonly error: unknown }
  /** The saved state cannot be read; the learner decides when a new one takes its place. */
  | { readonly kind: "unreadable"; readonly problem: string; readonly begin: () => void; readonly saved: string }
  | { readonly kind: "running"; readonly run: CourseRun }
  | { readonly kind: "ending" }
  /** `detail`: what could not be saved; `waiting`: not yet. */
  | {
      readonly kind: "ended";
      readonly how: "saved" | "not-recorded" | "waiting" | "trouble";
      readonly detail: string | undefined;
      readonly returnUrl: string | undefined;
      /** The learning platform's time is over, and the learner is to know. */
      readonly timeOver: boolean;
    };

/** Codes after which trying again in this window may help; after the others only a new launch does. */
const worthRetrying = ["no-host", "refused", "unreachable"];

/** The application: opens the session, runs the course, ends the session. */
export class RcApp extends LitElement {
  static override styles = [
    type,
    controls,
    css`
      main {
        padding: clamp(1.5rem, 5vw, 4rem) var(--rc-space);
      }
      @media print {
        /* No box of its own: it would be a page after a sheet of cards. */
        rc-diagnostics {
          display: contents;
        }
      }
    `,
  ];

  @state() private phase: Phase = { kind: "starting" };
  #parts!: PlayerParts;
  #stopWatching: (() => void) | undefined;
  #stopListening: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener("rc-asked", (event) => this.#onAsked(event));
  }

  /** Opens the session. Called once. Until the course is open the page shows what stands inside the element: "Opening the course…". */
  async start(parts: PlayerParts): Promise<void> {
    this.#parts = parts;
    const settings = new SettingsStore(parts.environment.localStorage);
    this.addEventListener("rc-settings-changed", (event: SettingsChangedEvent) => settings.change(event.settings));
    document.title = parts.course.outline.title;
    await this.#launch();
    if (new URLSearchParams(parts.environment.window.location.search).has("diagnostics")) await this.#diagnose();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#stopListening?.();
  }

  protected override render(): TemplateResult {
    return html`${this.#page()}<rc-diagnostics></rc-diagnostics>
      <dialog class="lost" aria-label=${word("load.title")}>
        <p>${word("load.text")}</p>
        <form method="dialog"><button class="button">${word("contents.close")}</button></form>
      </dialog>`;
  }

  #page(): TemplateResult {
    const { phase } = this;
    switch (phase.kind) {
      case "running":
        return html`<rc-course-shell .run=${phase.run} .parts=${this.#parts}></rc-course-shell>`;
      case "starting":
        return html`<slot></slot>`;
      case "ending":
        return html`<main><rc-message-page role="status" .text=${word("ended.saving")}></rc-message-page></main>`;
      case "stopped":
        return html`<main>${this.#stopPage(phase.error)}</main>`;
      case "unreadable":
        return html`<main>
          <rc-message-page
            .heading=${word("unreadable.title")}
            .text=${word(`unreadable.${phase.problem}`)}
            .action=${{ ask: "begin", label: word("unreadable.begin") }}
            .details=${{ label: word("unreadable.saved"), text: phase.saved }}
          ></rc-message-page>
        </main>`;
      case "ended":
        return html`<main>${this.#endPage(phase)}</main>`;
    }
  }

  #stopPage(error: unknown): TemplateResult {
    const code = error instanceof TrackingError ? error.code : "other";
    const returnUrl = error instanceof TrackingError ? webAddress(error.returnUrl) : undefined;
    return html`<rc-message-page
      .heading=${word(`stop.${code}.title`)}
      .text=${word(`stop.${code}.text`)}
      .action=${worthRetrying.includes(code) ? { ask: "retry", label: word("stop.retry") } : undefined}
      .link=${returnUrl === undefined ? undefined : { href: returnUrl, label: word("stop.return") }}
      .details=${{ label: word("save.details"), text: String(error) }}
    >
      <button type="button" class="button plain" aria-haspopup="dialog" @click=${() => void this.#diagnose()}>
        ${word("diagnostics.title")}
      </button>
    </rc-message-page>`;
  }

  #endPage({ how, detail, returnUrl, timeOver }: Extract<Phase, { kind: "ended" }>): TemplateResult {
    const href = webAddress(returnUrl);
    const name = timeOver && how === "saved" ? "time" : how;
    const why = timeOver && name !== "time" ? `${word("ended.time.why")}\n\n` : "";
    return html`<rc-message-page
      .heading=${word(`ended.${name}.title`)}
      .text=${why + word(`ended.${name}.text`)}
      .action=${how === "waiting" ? { ask: "save", label: word("save.retry") } : undefined}
      .link=${href === undefined || how === "waiting" ? undefined : { href, label: word("stop.return") }}
      .details=${detail === undefined ? undefined : { label: word("save.details"), text: detail }}
    ></rc-message-page>`;
  }

  async #launch(): Promise<void> {
    this.phase = { kind: "starting" };
    const { session } = this.#parts;
    let launch: Launch;
    try {
      launch = await session.start();
    } catch (error) {
      this.#parts.environment.log("the session cannot start", error);
      return this.#to({ kind: "stopped", error });
    }
    const over = new TrackingError("session-over", "the session ended while the page was away", { returnUrl: launch.returnUrl });
    this.#stopWatching = watchPageLife(this.#parts.environment.window, session, () => this.#to({ kind: "stopped", error: over }));
    const { attempt, problem } = decodeSuspendData(launch.suspendData, this.#parts.course.outline);
    const begin = (): void => this.#begin(launch, attempt);
    await breath(this.#parts.environment);
    if (problem === undefined || launch.mode !== "Normal") begin();
    else await this.#to({ kind: "unreadable", problem, begin, saved: launch.suspendData });
  }

  #begin(launch: Launch, attempt: Attempt): void {
    this.#parts.session.begin(attempt);
    this.phase = { kind: "running", run: new CourseRun(this.#parts, launch, attempt) };
    this.#parts.session.onTimeNews(({ kind, limit }) => {
      if (kind === "over" && limit.action === "exit") void this.#exit(launch, limit.told);
    });
  }

  #onAsked(event: AskEvent): void {
    const { phase } = this;
    if (event.ask === "exit" && phase.kind === "running") void this.#exit(phase.run.launch);
    else if (event.ask === "save") void this.#parts.session.save();
    else if (event.ask === "retry" && phase.kind === "stopped") void this.#launch();
    else if (event.ask === "diagnostics") void this.#diagnose();
    else if (event.ask === "lost") this.renderRoot.querySelector("dialog")?.showModal();
    else if (event.ask === "begin" && phase.kind === "unreadable") phase.begin();
  }

  /** Opens the panel that says how saving works here, above whatever is shown. Where the line cuts it, that is said in its place. */
  async #diagnose(): Promise<void> {
    try {
      const { showDiagnostics } = await diagnosticsPart(this.#parts.loader);
      showDiagnostics(this.renderRoot.querySelector("rc-diagnostics") as RcDiagnostics, this.#parts);
    } catch (error) {
      this.#parts.environment.log("no diagnostics", error);
      this.renderRoot.querySelector("dialog")?.showModal();
    }
  }

  /** Waits for the host and says how it went. Nobody is sent away while something is not saved and may still be. */
  async #exit(launch: Launch, timeOver = false): Promise<void> {
    this.#stopListening?.();
    this.phase = { kind: "ending" };
    await this.#parts.session.end("exit");
    this.#stopListening = this.#parts.session.onSaveState((state) => this.#showEnd(state, launch, timeOver));
  }

  /** Who is told that the time is over stays here to read it. */
  #showEnd(state: SaveState, { mode, returnUrl }: Launch, timeOver: boolean): void {
    if (state.kind === "unsaved") void this.#to({ kind: "ended", how: "waiting", detail: state.detail, returnUrl, timeOver });
    if (state.kind !== "ended") return;
    const { unsaved } = state;
    const how = unsaved !== undefined ? "trouble" : mode === "Normal" ? "saved" : "not-recorded";
    void this.#to({ kind: "ended", how, detail: unsaved, returnUrl, timeOver });
    if (unsaved === undefined && !timeOver) leavePage(this.#parts.environment.window, returnUrl);
  }

  /** A page that stops takes the focus: what was there before is gone. */
  async #to(phase: Phase): Promise<void> {
    this.phase = phase;
    await this.updateComplete;
    const page = this.renderRoot.querySelector("rc-message-page");
    await page?.updateComplete;
    const heading = page?.shadowRoot?.querySelector("h1");
    heading?.focus();
    document.title = [heading?.textContent, this.#parts.course.outline.title].filter(Boolean).join(" · ");
  }
}

customElements.define("rc-app", RcApp);

declare global {
  interface HTMLElementTagNameMap {
    "rc-app": RcApp;
  }
}
