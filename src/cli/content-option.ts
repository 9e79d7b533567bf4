import { statSync } from "node:fs";
import { resolve } from "node:path";
import { PackagingError } from "../packaging/packaging-error.ts";
import { projectAt, type Project } from "../packaging/project.ts";
import type { CommandLine, CommandOption, OptionValues } from "./command.ts";
import { textOption } from "./text-option.ts";

/** Another folder of content than the project's own. */
export const contentOption: CommandOption = {
  type: "string",
  value: "DIR",
  help: "Folder of the content. Default: src/content of the project.",
};

/** The project with the content that was asked for. Throws a `PackagingError` (`bad-usage`) where that is no folder. */
export function projectOf(values: OptionValues, line: CommandLine): Project {
  const content = textOption(values, "content");
  if (content === undefined) return projectAt(line.root);
  const folder = resolve(content);
  if (!isFolder(folder)) throw new PackagingError("bad-usage", `--content: ${folder} is not a folder.`);
  return projectAt(line.root, folder);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
