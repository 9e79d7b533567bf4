import { suspendDataLimit } from "../../model/suspend-data.ts";
import { stateLength } from "../../packaging/state-length.ts";
import type { Command } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { loadAllSources } from "../load-all-sources.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Checks the content, and the company file, and prints every mistake with its place.",
  options: { content: contentOption, config: configOption },
  examples: ["recourse check", "recourse check --content /tmp/content", "recourse check --config recourse.config.yaml"],
  run(values, line) {
    const project = projectOf(values, line);
    const sources = loadAllSources(project, line, companyOf(values, project));
    const names = sources.map(({ course }) => course.outline.id);
    line.print(`No mistakes in the content. Courses: ${names.join(", ")}.`);
    for (const { course } of sources) {
      line.print(`The longest saved state of ${course.outline.id}: ${stateLength(course)} of ${suspendDataLimit} characters.`);
    }
    return 0;
  },
};
