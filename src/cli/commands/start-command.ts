import { buildAll } from "../build-all.ts";
import type { Command } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { defaultPort, hostPreview } from "../host-preview.ts";
import { outputOption, packagesDir } from "../output-option.ts";
import { parsePort } from "../parse-port.ts";
import { textOption } from "../text-option.ts";

export const startCommand: Command = {
  name: "start",
  summary: "Builds every package, then shows them in the preview LMS.",
  options: {
    port: { type: "string", value: "N", help: `Port of the preview; the next free one where it is taken. Default: ${defaultPort}.` },
    out: outputOption,
    content: contentOption,
    config: configOption,
  },
  examples: ["recourse start", "recourse start --port 9000"],
  async run(values, line) {
    const port = parsePort(textOption(values, "port")) ?? defaultPort;
    const dist = packagesDir(values, "out", line);
    const project = projectOf(values, line);
    await buildAll(project, { dist, engines: undefined, company: companyOf(values, project) }, line);
    await hostPreview({ dist, port, nextFreePort: true }, line);
    return 0;
  },
};
