import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/** What a plan offers are techniques of behaviours.yaml: nobody resolves to make a mistake. */
export const planTechniques: Rule = {
  needs: ["course", "behaviours"],
  check({ course, behaviours }, mistakes) {
    const known = behaviours.map(({ value }) => value).filter(({ kind }) => kind === "technique");
    const ids = known.map(({ id }) => id);
    for (const [index, id] of (course?.value.techniques ?? []).entries()) {
      if (course === undefined || ids.includes(id)) continue;
      mistakes.add(
        course,
        ["techniques", index],
        "unknown-reference",
        `there is no technique “${id}” in behaviours.yaml${suggestName(id, ids)}`,
      );
    }
  },
};
