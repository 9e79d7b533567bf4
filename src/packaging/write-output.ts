import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { PackagingError } from "./packaging-error.ts";
import { writeFailure } from "./write-failure.ts";

/** Writes a file, with the folders it needs. Rejects with a `PackagingError` (`unwritable`) that names the file and the reason. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await makeFolder(dirname(resolve(path)));
    await writeFile(path, content);
  } catch (cause) {
    throw new PackagingError("unwritable", `Cannot write ${resolve(path)}: ${writeFailure(cause)}`, { cause });
  }
}

/** Folder by folder: Node's own recursive `mkdir` never comes back where the system lets nobody make a folder, as below `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return false;
    throw cause;
  }
}
