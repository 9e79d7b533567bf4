import { updateIdsLock } from "../../packaging/content/ids-lock.ts";
import { listCourses } from "../../packaging/content/load-course.ts";
import type { Command } from "../command.ts";
import { contentOption, projectOf } from "../content-option.ts";

export const idsCommand: Command = {
  name: "ids",
  summary: "Adds the numbers of new ids to each course's ids.lock; numbers given before stay.",
  options: { content: contentOption },
  examples: ["recourse ids"],
  run(values, line) {
    const { contentDir } = projectOf(values, line);
    for (const course of listCourses(contentDir)) {
      const { file, added } = updateIdsLock(contentDir, course);
      const ids = added.map(({ kind, id, number }) => `${kind} ${id} ${number}`);
      line.print(`${file}: ${added.length === 0 ? "nothing to add." : `added ${ids.join(", ")}.`}`);
    }
    return 0;
  },
};
