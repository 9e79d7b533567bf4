import { join } from "node:path";
import { buildPackage } from "../../packaging/build-package.ts";
import { engineBuilder } from "../../packaging/engine/engine-builder.ts";
import { writeOutput } from "../../packaging/write-output.ts";
import { projectAt } from "../../packaging/project.ts";
import type { Command } from "../command.ts";
import { loadSource } from "../load-source.ts";

export const manifestCommand: Command = {
  name: "manifest",
  summary: "Writes imsmanifest.xml at the project's root, as rescue-scorm12.zip holds it.",
  options: {},
  examples: ["recourse manifest"],
  async run(_values, line) {
    const project = projectAt(line.root);
    const source = loadSource(project, "rescue", line);
    const { entries } = await buildPackage(project, engineBuilder(project), source, "scorm12");
    const path = join(line.root, "imsmanifest.xml");
    for (const { name, bytes } of entries) if (name === "imsmanifest.xml") await writeOutput(path, bytes);
    line.print(`${path} is the manifest of rescue-scorm12.zip.`);
    return 0;
  },
};
