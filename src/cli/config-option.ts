import { resolve } from "node:path";
import type { Company } from "../packaging/company/company.ts";
import { loadCompany } from "../packaging/company/load-company.ts";
import type { Project } from "../packaging/project.ts";
import type { CommandOption, OptionValues } from "./command.ts";
import { textOption } from "./text-option.ts";

/** The company in whose name courses are built. */
export const configOption: CommandOption = {
  type: "string",
  value: "FILE",
  help: "The company file: words, policies, colours, pass mark (recourse.config.yaml). Default: none.",
};

/** The company that was asked for, checked. Throws the `ContentError` of its file, or a `PackagingError` (`bad-usage`) where there is none. */
export function companyOf(values: OptionValues, project: Project): Company | undefined {
  const path = textOption(values, "config");
  return path === undefined ? undefined : loadCompany(resolve(path), project);
}
