import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { PackagingError } from "./packaging-error.ts";

/** Writes a file, with the folders it needs. Rejects with a `PackagingError` (`unwritable`) that names the file and the reason. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  } catch (cause) {
    throw new PackagingError("unwritable", `Cannot write ${resolve(path)}: ${reasonOf(cause)}`, { cause });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "no permission to write there.",
  EPERM: "no permission to write there.",
  EROFS: "the disk is read-only.",
  ENOSPC: "the disk is full.",
  ENOTDIR: "a part of that path is a file, not a folder.",
  EEXIST: "a part of that path is a file, not a folder.",
  EISDIR: "there is a folder of that name.",
};

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
