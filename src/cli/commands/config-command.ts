import { relative, sep } from "node:path";
import { exampleFile } from "../../packaging/company/example-file.ts";
import { schemaFolder } from "../../packaging/content/content-schemas.ts";
import type { Command } from "../command.ts";

export const configCommand: Command = {
  name: "config",
  summary: "Prints a company file to start from: every field with its default.",
  options: {},
  examples: ["recourse config > recourse.config.yaml"],
  run(_values, line) {
    const schema = relative(process.cwd(), `${schemaFolder}company.schema.json`).split(sep).join("/");
    line.print(exampleFile(schema).trimEnd());
    return 0;
  },
};
