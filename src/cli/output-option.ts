import { join, resolve } from "node:path";
import type { CommandLine, CommandOption, OptionValues } from "./command.ts";
import { textOption } from "./text-option.ts";

/** Where packages are written to. */
export const outputOption: CommandOption = {
  type: "string",
  value: "DIR",
  help: "Folder to write to; made if need be. Default: dist of the project.",
};

/** A folder from the command line: relative to where the person stands; the project's `dist` where none is given. */
export function packagesDir(values: OptionValues, option: string, line: CommandLine): string {
  const dir = textOption(values, option);
  return dir === undefined ? join(line.root, "dist") : resolve(dir);
}
