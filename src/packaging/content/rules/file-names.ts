import type { Rule } from "../rule.ts";

/** The name of a lesson's, bank's, job aid's, form's or scenario's file, and of the course's folder, is its id. */
export const fileNames: Rule = {
  needs: [],
  check(content, mistakes) {
    const { course } = content;
    if (course !== undefined && course.value.id !== content.id) {
      mistakes.add(
        course,
        ["id"],
        "file-name",
        `the course's id is “${course.value.id}”, its folder “${content.id}”: they must be the same`,
      );
    }
    const named = [
      ...content.lessons.map((item) => ({ item, path: ["id"], id: item.value.id })),
      ...content.jobAids.map((item) => ({ item, path: ["id"], id: item.value.id })),
      ...content.forms.map((item) => ({ item, path: ["id"], id: item.value.id })),
      ...content.scenarios.map((item) => ({ item, path: ["id"], id: item.value.id })),
      ...content.banks.map((item) => ({ item, path: [], id: item.value })),
    ];
    for (const { item, path, id } of named) {
      const stem = item.file.name
        .split("/")
        .at(-1)
        ?.replace(/\.yaml$/, "");
      if (stem === id) continue;
      mistakes.add(item, path, "file-name", `the id is “${id}”, the file ${stem}.yaml: rename the one that is not released yet`);
    }
  },
};
