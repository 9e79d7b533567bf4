import type { ReactiveController, ReactiveControllerHost } from "lit";
import { html, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";

/**
 * One polite live region of an element, for what the learner's own action brought: said once, at the time, and gone when the focus
 * moves on, so that whoever reads through the page afterwards meets the visible text alone.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #message: unknown;
  #about: unknown;
  #count = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // On the shadow root: a focus that moves within it is not told to the host.
    this.#host.shadowRoot?.addEventListener("focusout", this.#clear);
  }

  hostDisconnected(): void {
    this.#host.shadowRoot?.removeEventListener("focusout", this.#clear);
  }

  /** What the message that is in the region now is about; undefined once the focus has moved on. */
  get about(): unknown {
    return this.#about;
  }

  /** The same message said twice is announced twice: each time its node is new. */
  say(message: unknown, about?: unknown): void {
    this.#message = message;
    this.#about = about;
    this.#count += 1;
    this.#host.requestUpdate();
  }

  /** To be placed once in the element's template, and to stay there. Styled by `type`. */
  region(): TemplateResult {
    return html`<div class="visually-hidden" role="status">${keyed(this.#count, html`<div>${this.#message}</div>`)}</div>`;
  }

  #clear = (): void => {
    if (this.#message === undefined) return;
    this.#message = undefined;
    this.#about = undefined;
    this.#host.requestUpdate();
  };
}
