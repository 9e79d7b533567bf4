import type { Command } from "../command.ts";
import { defaultPort, hostPreview } from "../host-preview.ts";
import { packagesDir } from "../output-option.ts";
import { parsePort } from "../parse-port.ts";
import { textOption } from "../text-option.ts";

export const previewCommand: Command = {
  name: "preview",
  summary: "Hosts packages that are built already in the preview LMS.",
  options: {
    port: { type: "string", value: "N", help: `Port to listen at. Default: ${defaultPort}, or the next free one.` },
    dir: { type: "string", value: "DIR", help: "Folder with the packages and catalogue.json. Default: dist of the project." },
  },
  examples: ["recourse preview", "recourse preview --port 9000 --dir /tmp/packages"],
  async run(values, line) {
    const port = parsePort(textOption(values, "port"));
    await hostPreview({ dist: packagesDir(values, "dir", line), port: port ?? defaultPort, nextFreePort: port === undefined }, line);
    return 0;
  },
};
