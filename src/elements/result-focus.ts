import type { LitElement, ReactiveController } from "lit";

/** After a check the focus goes to the result, the element with the class `result`: what was found is read from there on. */
export class ResultFocus implements ReactiveController {
  readonly #host: LitElement;
  #asked = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** At the next update. */
  ask(): void {
    this.#asked = true;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const result = this.#asked ? this.#host.renderRoot.querySelector<HTMLElement>(".result") : null;
    if (!result) return;
    this.#asked = false;
    result.focus({ preventScroll: true });
    result.scrollIntoView({ block: "nearest" });
  }
}
