import { findPackage, readCatalogue } from "./catalogue-file.ts";
import type { PreviewState } from "./preview-state.ts";
import type { ClosedPackage, OpenPackage } from "./zip-content.ts";

/** Opens a package that the catalogue lists; a zip that merely lies beside it is not served. */
export function openListed({ distDir, zips }: PreviewState, file: string): OpenPackage | ClosedPackage {
  return findPackage(readCatalogue(distDir), file)
    ? zips.open(file)
    : { problems: [`${file} is not in the catalogue any more: build the packages again`] };
}
