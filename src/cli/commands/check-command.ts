import type { Command } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { loadAllContent } from "../load-all-content.ts";
import { stateLine } from "../state-line.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Checks the content, and the company file, and prints every mistake with its place.",
  options: { content: contentOption, config: configOption },
  examples: ["recourse check", "recourse check --content /tmp/content", "recourse check --config recourse.config.yaml"],
  run(values, line) {
    const project = projectOf(values, line);
    const { sources, scenarios } = loadAllContent(project, line, companyOf(values, project));
    const names = sources.map(({ course }) => course.outline.id);
    line.print(`No mistakes in the content. Courses: ${names.join(", ")}.`);
    if (scenarios.length > 0) line.print(`Scenarios: ${scenarios.map(({ id }) => id).join(", ")}.`);
    for (const { course } of sources) line.print(stateLine(course));
    return 0;
  },
};
