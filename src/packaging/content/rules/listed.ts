import type { Rule } from "../rule.ts";

/** The course lists each of its lessons once, no job aid twice, and has no bank but that of its test. */
export const listed: Rule = {
  needs: ["course"],
  check(content, mistakes) {
    const { course, names } = content;
    if (course === undefined) return;
    for (const field of ["lessons", "jobAids"] as const) {
      const list = course.value[field];
      for (const [index, id] of list.entries()) {
        if (list.indexOf(id) < index) mistakes.add(course, [field, index], "listed-twice", `“${id}” stands in this list already: keep one`);
      }
    }
    for (const id of names.lessons) {
      if (course.value.lessons.includes(id)) continue;
      mistakes.add(
        course,
        ["lessons"],
        "not-listed",
        `lessons/${id}.yaml is not in this list: add “${id}” where it belongs, or remove the file`,
      );
    }
    const { test } = course.value;
    if (test !== undefined && !names.banks.includes(test.bank)) return;
    for (const id of names.banks) {
      if (id === test?.bank) continue;
      const [path, message] =
        test === undefined
          ? [[], "a bank, and the course has no test: write test, or remove the file"]
          : [["test", "bank"], "not the bank of the test: name it here, or remove the file"];
      mistakes.add(course, path, "not-listed", `banks/${id}.yaml is ${message}`);
    }
  },
};
