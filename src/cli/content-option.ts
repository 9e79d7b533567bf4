import { resolve } from "node:path";
import { projectAt, type Project } from "../packaging/project.ts";
import type { CommandLine, CommandOption, OptionValues } from "./command.ts";
import { textOption } from "./text-option.ts";

/** Another folder of content than the project's own. */
export const contentOption: CommandOption = {
  type: "string",
  value: "DIR",
  help: "Folder of the content. Default: src/content of the project.",
};

export function projectOf(values: OptionValues, line: CommandLine): Project {
  const content = textOption(values, "content");
  return content === undefined ? projectAt(line.root) : projectAt(line.root, resolve(content));
}
