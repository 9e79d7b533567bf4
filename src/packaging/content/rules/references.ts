import type { Item } from "../course-content.ts";
import type { FieldPath } from "../field-path.ts";
import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/** Every lesson, bank, job aid and objective that is named exists; a job aid that a block shows is one of the course. */
export const references: Rule = {
  needs: [],
  check(content, mistakes) {
    const { course, names } = content;
    const check = (item: Item<unknown>, path: FieldPath, what: string, id: string, known: readonly string[]): void => {
      if (known.includes(id)) return;
      mistakes.add(item, path, "unknown-reference", `there is no ${what} “${id}”${suggestName(id, known)}`);
    };
    for (const block of content.blocks) {
      if (block.value.kind === "scenario" || block.value.kind === "own-scenario")
        check(block, ["scenario"], "scenario", block.value.scenario, names.scenarios);
    }
    for (const block of content.blocks) {
      if (block.value.kind === "job-aid") check(block, ["jobAid"], "job aid", block.value.jobAid, course?.value.jobAids ?? names.jobAids);
    }
    if (course === undefined) return;
    const { objectives, lessons, jobAids, test } = course.value;
    for (const [index, objective] of objectives.entries()) {
      for (const [at, lesson] of objective.lessons.entries())
        check(course, ["objectives", index, "lessons", at], "lesson", lesson, names.lessons);
    }
    for (const [index, lesson] of lessons.entries()) check(course, ["lessons", index], "lesson", lesson, names.lessons);
    for (const [index, jobAid] of jobAids.entries()) check(course, ["jobAids", index], "job aid", jobAid, names.jobAids);
    if (test !== undefined) check(course, ["test", "bank"], "bank", test.bank, names.banks);
    const known = objectives.map(({ id }) => id);
    for (const [index, cell] of (test?.form ?? []).entries())
      check(course, ["test", "form", index, "objective"], "objective", cell.objective, known);
    for (const question of content.questions) check(question, ["objective"], "objective", question.value.objective, known);
  },
};
