import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readManifest } from "./read-manifest.ts";
import type { Manifest } from "./read-manifest.ts";

/** A package as it lies in the folder of the build. */
export interface OpenPackage {
  readonly bytes: Uint8Array;
  /** Every file of the zip by its exact name. Requests are answered from here alone. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
}

export interface ClosedPackage {
  readonly problems: readonly string[];
}

/** Opens packages in memory and keeps them until their file changes: a fresh build is played at the next launch. */
export class ZipContent {
  readonly #folder: string;
  readonly #kept = new Map<string, { readonly stamp: string; readonly content: OpenPackage | ClosedPackage }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `file` as the catalogue names it; anything but a plain file name is not looked for. */
  open(file: string): OpenPackage | ClosedPackage {
    if (!isPackageFile(file)) return { problems: [`"${file}" is not the name of a package`] };
    const path = join(this.#folder, file);
    const stamp = stampOf(path);
    if (stamp === undefined) return { problems: [`${file} is in the catalogue but not beside it: build the packages again`] };
    const kept = this.#kept.get(file);
    if (kept?.stamp === stamp) return kept.content;
    const content = read(path, file);
    this.#kept.set(file, { stamp, content });
    return content;
  }
}

export function isPackageFile(file: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*\.zip$/.test(file) && !file.includes("..");
}

/**
 * The entry that a request path asks for, `lesson-hear.js`; undefined where the path is written in any way that could mean another
 * place: encoded slashes, backslashes, dots as a folder, empty or absolute segments.
 */
export function entryName(rawPath: string): string | undefined {
  let name: string;
  try {
    name = decodeURIComponent(rawPath);
  } catch {
    return undefined;
  }
  if (/%2f|%5c|%00/i.test(rawPath) || /[\\%\p{Cc}]/u.test(name)) return undefined;
  return name.split("/").every((part) => part !== "" && part !== "." && part !== "..") ? name : undefined;
}

function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.mtimeMs} ${stats.size}` : undefined;
}

function read(path: string, file: string): OpenPackage | ClosedPackage {
  try {
    const bytes = readFileSync(path);
    const entries = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
    const text = (name: string): string | undefined => {
      const found = entries.get(name);
      return found && new TextDecoder().decode(found);
    };
    const manifest = readManifest(text);
    return "problems" in manifest ? manifest : { bytes, entries, manifest };
  } catch (cause) {
    return { problems: [`${file} cannot be read as a zip: ${cause instanceof Error ? cause.message : String(cause)}`] };
  }
}
