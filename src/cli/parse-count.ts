import { PackagingError } from "../packaging/packaging-error.ts";

/** A whole number from the command line, `least` to `most`. Throws a `PackagingError` (`bad-usage`) that names the option. */
export function parseCount(option: string, text: string, least: number, most: number): number {
  const count = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (count >= least && count <= most) return count;
  throw new PackagingError("bad-usage", `--${option} ${text}: a whole number from ${least} to ${most} is wanted.`);
}
