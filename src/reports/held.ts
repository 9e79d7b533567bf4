/** What several questions need is held once for all of them: the same instance of a class for whoever asks. */
export class Held {
  readonly #instances = new Map<new () => unknown, unknown>();

  of<Kept>(kind: new () => Kept): Kept {
    const there = this.#instances.get(kind);
    if (there !== undefined) return there as Kept;
    const made = new kind();
    this.#instances.set(kind, made);
    return made;
  }
}
