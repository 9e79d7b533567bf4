import { checkTest } from "../../packaging/testwise/check-test.ts";
import type { Command } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { testwiseLines } from "../testwise-lines.ts";

/** Leaves with 1 where somebody who knows nothing passes too often. */
export const testwiseCommand: Command = {
  name: "testwise",
  summary: "Computes how often somebody passes a course's test who knows nothing and is clever.",
  operands: [{ name: "course", value: "COURSE", help: "Its id, such as rescue." }],
  options: { content: contentOption, config: configOption },
  examples: ["recourse testwise rescue", "recourse testwise rescue --config recourse.config.yaml"],
  run(values, line) {
    const project = projectOf(values, line);
    const course = String(values["course"]);
    const checked = checkTest(project.contentDir, course, companyOf(values, project));
    if (checked === undefined) {
      line.print(`${course} has no test: there is nothing to pass by cleverness.`);
      return 0;
    }
    for (const text of testwiseLines(course, checked)) line.print(text);
    return checked.report.over.length === 0 ? 0 : 1;
  },
};
