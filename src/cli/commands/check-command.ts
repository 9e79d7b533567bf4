import { suspendDataLimit } from "../../model/suspend-data.ts";
import { stateLength } from "../../packaging/state-length.ts";
import type { Command } from "../command.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { loadAllSources } from "../load-all-sources.ts";

export const checkCommand: Command = {
  name: "check",
  summary: "Checks the content alone and prints every mistake with its place.",
  options: { content: contentOption },
  examples: ["recourse check", "recourse check --content /tmp/content"],
  run(values, line) {
    const sources = loadAllSources(projectOf(values, line), line);
    const names = sources.map(({ course }) => course.outline.id);
    line.print(`No mistakes in the content. Courses: ${names.join(", ")}.`);
    for (const { course } of sources) {
      line.print(`The longest saved state of ${course.outline.id}: ${stateLength(course)} of ${suspendDataLimit} characters.`);
    }
    return 0;
  },
};
