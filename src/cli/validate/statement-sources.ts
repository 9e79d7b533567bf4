import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { PackagingError } from "../../packaging/packaging-error.ts";
import type { CommandLine } from "../command.ts";

/** Something that holds statements. */
export interface StatementSource {
  /** How findings name it: a file's path within the folder that was asked for, or its own. */
  readonly name: string;
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
  return paths.map((file) => ({ name: relative(path, file), bytes: () => bytesOf(file) }));
}

async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): PackagingError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PackagingError("unreadable", `${path} cannot be read: ${reason}.`, { cause });
}
