import type { DataKey, DataOf, DataShelf } from "./data-shelf.ts";

/** A data script did not arrive, or did not provide what its name says. */
export class DataError extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} did not load`);
    this.name = "DataError";
    this.file = file;
  }
}

/** Loads the package's data scripts when they are needed. Script elements, since `fetch` of own files fails on `file://`. */
export class DataLoader {
  readonly #document: Document;
  readonly #shelf: DataShelf;
  readonly #underWay = new Map<DataKey, Promise<unknown>>();

  constructor(document: Document, shelf: DataShelf) {
    this.#document = document;
    this.#shelf = shelf;
  }

  /** At once where the value is there. Rejects with a `DataError`; a later call tries again. */
  async load<Key extends DataKey>(key: Key): Promise<DataOf<Key>> {
    const there = this.#shelf.get(key);
    if (there !== undefined) return there;
    const file = `${key.replace(":", "-")}.js`;
    const pending = this.#underWay.get(key) ?? this.#run(file).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, pending);
    await pending;
    const value = this.#shelf.get(key);
    if (value === undefined) throw new DataError(file);
    return value;
  }

  #run(file: string): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const script = this.#document.createElement("script");
      script.src = file;
      script.onload = () => {
        script.remove();
        resolve();
      };
      script.onerror = () => {
        script.remove();
        reject(new DataError(file));
      };
      this.#document.head.append(script);
    });
  }
}
