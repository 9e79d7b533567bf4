import { standards, type Standard } from "../model/catalogue.ts";
import { PackagingError } from "../packaging/packaging-error.ts";

/** The standard of that name. Throws a `PackagingError` (`unknown-standard`) that lists those there are. */
export function parseStandard(text: string): Standard {
  const standard = standards.find((known) => known === text);
  if (standard !== undefined) return standard;
  throw new PackagingError("unknown-standard", `There is no standard "${text}". Standards: ${standards.join(", ")}.`);
}
