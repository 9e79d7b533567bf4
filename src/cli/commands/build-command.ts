import { resolve } from "node:path";
import { buildAll } from "../build-all.ts";
import type { Command } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { outputOption, packagesDir } from "../output-option.ts";
import { textOption } from "../text-option.ts";

export const buildCommand: Command = {
  name: "build",
  summary: "Builds every course for every standard, and catalogue.json beside them.",
  options: {
    out: outputOption,
    engines: { type: "string", value: "DIR", help: "Also write each engine to this folder, as <standard>/engine.js and its parts." },
    content: contentOption,
    config: configOption,
  },
  examples: [
    "recourse build",
    "recourse build --out /tmp/packages",
    "recourse build --engines build",
    "recourse build --config recourse.config.yaml",
  ],
  async run(values, line) {
    const engines = textOption(values, "engines");
    const project = projectOf(values, line);
    const folders = { dist: packagesDir(values, "out", line), engines: engines === undefined ? undefined : resolve(engines) };
    await buildAll(project, { ...folders, company: companyOf(values, project) }, line);
    return 0;
  },
};
