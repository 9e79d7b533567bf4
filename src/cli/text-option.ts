import { PackagingError } from "../packaging/packaging-error.ts";
import type { OptionValues } from "./command.ts";

/** The text given for an option, if it was given. Throws a `PackagingError` (`bad-usage`) where it is empty. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  if (typeof value !== "string") return undefined;
  if (value.trim() === "") throw new PackagingError("bad-usage", `--${name} is empty. Say which, or leave it out.`);
  return value;
}
