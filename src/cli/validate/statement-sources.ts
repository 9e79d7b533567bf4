import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { PackagingError } from "../../packaging/packaging-error.ts";
import { isRecord } from "../../validation/is-record.ts";
import type { CommandLine } from "../command.ts";

/** As much of a file as its first line may take. */
const firstLine = 262_144;

/** Something that holds statements. */
export interface StatementSource {
  /** How findings name it: a file's path within the folder that was asked for, or its own. */
  readonly name: string;
  /** Of a file in a folder whose first line is no statement but says what the file is: these words. It holds none then, as the truth that `recourse cohort` writes. */
  readonly note?: string | undefined;
  bytes(): AsyncIterable<Uint8Array>;
}

/** A file, every file of statements in a folder and the folders in it, or, for `-`, what is piped in. Rejects with a `PackagingError` where there is nothing to read. */
export async function statementSources(path: string, line: CommandLine): Promise<readonly StatementSource[]> {
  if (path === "-") return [{ name: "standard input", bytes: () => line.input() }];
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (cause: unknown) => Promise.reject(unreadable(path, cause)),
  );
  if (!isFolder) return [{ name: path, bytes: () => bytesOf(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((cause: unknown) =>
    Promise.reject(unreadable(path, cause)),
  );
  const files = entries.filter((entry) => entry.isFile() && /\.(json|ndjson|jsonl)$/i.test(entry.name));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  if (paths.length === 0) throw new PackagingError("unreadable", `${path} holds no file that ends in .json, .ndjson or .jsonl.`);
  return Promise.all(paths.map(async (file) => ({ name: relative(path, file), note: await noteOf(file), bytes: () => bytesOf(file) })));
}

/** What a file says of itself in its first line, where that is an object with a `note` and nothing of a statement. */
async function noteOf(file: string): Promise<string | undefined> {
  const begin: Uint8Array[] = [];
  for await (const chunk of bytesOf(file, firstLine)) begin.push(chunk);
  const [line = ""] = Buffer.concat(begin).toString("utf8").split("\n");
  try {
    const value: unknown = JSON.parse(line);
    const isStatement = isRecord(value) && ["actor", "verb", "object"].some((part) => part in value);
    return isRecord(value) && !isStatement && typeof value["note"] === "string" ? value["note"] : undefined;
  } catch {
    return undefined;
  }
}

async function* bytesOf(path: string, most = Infinity): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path, { end: most - 1 }) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): PackagingError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PackagingError("unreadable", `${path} cannot be read: ${reason}.`, { cause });
}
