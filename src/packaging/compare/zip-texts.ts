import { unzipSync } from "fflate";
import { PackagingError } from "../packaging-error.ts";

/** Far more than any package of ours says of its course. */
const mostBytes = 50_000_000;

/**
 * The texts of a zip that tell of its course: the manifest and the data scripts at its root, by name. Nothing else is unpacked, nothing is written and no name is taken for a
 * path. Throws a `PackagingError` (`bad-package`) for what is no zip, holds a name twice, or would grow beyond all measure.
 */
export function zipTexts(bytes: Uint8Array, file: string): ReadonlyMap<string, string> {
  const names = new Set<string>();
  let sum = 0;
  const wanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (!/^(?:imsmanifest\.xml|cmi5\.xml|tincan\.xml|(?:course|lesson-[a-z0-9-]+|bank-[a-z0-9-]+|scenario-[a-z0-9-]+)\.js)$/.test(name))
      return false;
    if (names.has(name)) throw new PackagingError("bad-package", `${file}: ${name} stands in it twice.`);
    names.add(name);
    sum += originalSize;
    if (sum > mostBytes)
      throw new PackagingError("bad-package", `${file}: what it says of its course is too much to be a package of ours.`);
    return true;
  };
  try {
    const texts = Object.entries(unzipSync(bytes, { filter: wanted }));
    return new Map(texts.map(([name, content]) => [name, new TextDecoder().decode(content)]));
  } catch (cause) {
    if (cause instanceof PackagingError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PackagingError("bad-package", `${file} cannot be read as a zip: ${reason}.`, { cause });
  }
}
