import type { Rule } from "../rule.ts";

/** The course lists each of its lessons and job aids once, and has no bank but that of its test. */
export const listed: Rule = {
  needs: ["course"],
  check(content, mistakes) {
    const { course, names } = content;
    if (course === undefined) return;
    const check = (field: "lessons" | "jobAids", folder: string, files: readonly string[]): void => {
      const list = course.value[field];
      for (const [index, id] of list.entries()) {
        if (list.indexOf(id) < index) mistakes.add(course, [field, index], "listed-twice", `“${id}” stands in this list already: keep one`);
      }
      for (const id of files) {
        if (list.includes(id)) continue;
        mistakes.add(
          course,
          [field],
          "not-listed",
          `${folder}/${id}.yaml is not in this list: add “${id}” where it belongs, or remove the file`,
        );
      }
    };
    check("lessons", "lessons", names.lessons);
    check("jobAids", "job-aids", names.jobAids);
    if (!names.banks.includes(course.value.test.bank)) return;
    for (const id of names.banks) {
      if (id === course.value.test.bank) continue;
      mistakes.add(
        course,
        ["test", "bank"],
        "not-listed",
        `banks/${id}.yaml is not the bank of the test: name it here, or remove the file`,
      );
    }
  },
};
