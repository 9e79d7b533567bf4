import { resolve } from "node:path";
import { buildAll } from "../build-all.ts";
import type { Command } from "../command.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { outputOption, packagesDir } from "../output-option.ts";
import { textOption } from "../text-option.ts";

export const buildCommand: Command = {
  name: "build",
  summary: "Builds every course for every standard, and catalogue.json beside them.",
  options: {
    out: outputOption,
    engines: { type: "string", value: "DIR", help: "Also write each engine to this folder, as engine-<standard>.js." },
    content: contentOption,
  },
  examples: ["recourse build", "recourse build --out /tmp/packages", "recourse build --engines build"],
  async run(values, line) {
    const engines = textOption(values, "engines");
    const folders = { dist: packagesDir(values, "out", line), engines: engines === undefined ? undefined : resolve(engines) };
    await buildAll(projectOf(values, line), folders, line);
    return 0;
  },
};
