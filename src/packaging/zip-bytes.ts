import { zipSync, type Zippable } from "fflate";

export interface PackageEntry {
  /** Path in the zip: lower-case ASCII, `/` between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Zip times are local times without a zone: the same wall clock in every zone gives the same bytes. Noon exists in each of them. */
const wallClock = (): Date => new Date(2000, 0, 1, 12);

/** A zip of the entries in their order, the same bytes for the same entries on any machine. Fonts are compressed already and stored as they are. */
export function zipBytes(entries: readonly PackageEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, bytes } of entries) files[name] = [bytes, { level: name.endsWith(".woff2") ? 0 : 9 }];
  return zipSync(files, { mtime: wallClock(), os: 0 });
}
