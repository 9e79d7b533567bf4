import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { groupBy } from "../../validation/group-by.ts";

/** A statement with the place where it was found. */
export interface PlacedStatement {
  readonly source: number;
  readonly line: number;
  readonly statement: unknown;
}

const bucketCount = 32;
/** Characters that a bucket holds back before it writes them. */
const heldLength = 131_072;

/**
 * Statements put aside on disk to be given back by registration, wherever in the files they stood: held in memory is one bucket at a time, a
 * thirty-second of them. The folder is readable by its owner alone, and removed by `end`.
 */
export class RegistrationStore {
  readonly #folder: string;
  readonly #held: string[] = Array.from({ length: bucketCount }, () => "");
  readonly #written = new Set<number>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<RegistrationStore> {
    return new RegistrationStore(await mkdtemp(join(tmpdir(), "recourse-validate-")));
  }

  async add(registration: string, { source, line, statement }: PlacedStatement): Promise<void> {
    const bucket = bucketOf(registration);
    this.#held[bucket] += `${JSON.stringify([registration, source, line, statement])}\n`;
    if ((this.#held[bucket]?.length ?? 0) > heldLength) await this.#write(bucket);
  }

  /** The statements of each registration, in the order in which they were added. */
  async *registrations(): AsyncGenerator<readonly PlacedStatement[]> {
    for (let bucket = 0; bucket < bucketCount; bucket += 1) {
      if (this.#held[bucket] !== "") await this.#write(bucket);
      if (!this.#written.has(bucket)) continue;
      const lines = (await readFile(this.#file(bucket), "utf8")).split("\n").filter((line) => line !== "");
      const rows = lines.map((line) => JSON.parse(line) as [string, number, number, unknown]);
      for (const group of groupBy(rows, ([registration]) => registration).values())
        yield group.map(([, source, line, statement]) => ({ source, line, statement }));
    }
  }

  async end(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #write(bucket: number): Promise<void> {
    await appendFile(this.#file(bucket), this.#held[bucket] ?? "");
    this.#held[bucket] = "";
    this.#written.add(bucket);
  }

  #file(bucket: number): string {
    return join(this.#folder, `${bucket}.ndjson`);
  }
}

function bucketOf(registration: string): number {
  let hash = 0;
  for (let at = 0; at < registration.length; at += 1) hash = (hash * 31 + registration.charCodeAt(at)) >>> 0;
  return hash % bucketCount;
}
