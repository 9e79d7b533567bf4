import { open, type FileHandle } from "node:fs/promises";
import { resolve } from "node:path";
import { PackagingError } from "../packaging/packaging-error.ts";
import { writeFailure } from "../packaging/write-failure.ts";
import { writeOutput } from "../packaging/write-output.ts";

/** A file of JSON, a value a line (NDJSON), written as it comes about: nothing is held back. */
export class LineFile {
  readonly path: string;
  lines = 0;
  readonly #file: FileHandle;

  private constructor(path: string, file: FileHandle) {
    this.path = path;
    this.#file = file;
  }

  /** In place of what was there, its folder made if need be. Rejects with a `PackagingError` (`unwritable`), as `add` does. */
  static async create(file: string): Promise<LineFile> {
    const path = resolve(file);
    await writeOutput(path, "");
    return new LineFile(path, await open(path, "a"));
  }

  async add(values: readonly object[]): Promise<void> {
    this.lines += values.length;
    try {
      await this.#file.appendFile(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
    } catch (cause) {
      throw new PackagingError("unwritable", `Cannot write ${this.path}: ${writeFailure(cause)}`, { cause });
    }
  }

  async end(): Promise<void> {
    await this.#file.close();
  }
}
