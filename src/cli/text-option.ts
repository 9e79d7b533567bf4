import type { OptionValues } from "./command.ts";

/** The text given for an option, if it was given. */
export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}
