import type { SaveState } from "./tracking-session.ts";

/** Holds the state that the status element shows, and tells who listens. */
export class SaveStateBoard {
  #state: SaveState = { kind: "saving" };
  readonly #listeners = new Set<(state: SaveState) => void>();

  get state(): SaveState {
    return this.#state;
  }

  /** Nothing follows `ended`; the same "on its way" is not told twice. */
  show(state: SaveState): void {
    if (this.#state.kind === "ended") return;
    if (state.kind === this.#state.kind && ["waiting", "saving", "not-recorded"].includes(state.kind)) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener(state);
  }

  listen(listener: (state: SaveState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#state);
    return () => this.#listeners.delete(listener);
  }
}
