import { isPractice } from "../../../model/lesson.ts";
import type { Rule } from "../rule.ts";

const means = {
  taught: "no block that is not practice and no job aid covers it",
  practised: "no block that is practice covers it",
  tested: "no question covers it",
} as const;

/**
 * Each id that the course's source owns is taught, practised and tested as seeds.yaml asks, by pages that everybody sees. `provided` is met outside of
 * courses. A companion says itself which ids it owns: each of them is then named by something in it, \`provided\` or not.
 */
export const coverage: Rule = {
  needs: ["course", "blocks", "questions", "jobAids", "seeds"],
  check(content, mistakes) {
    const { course } = content;
    if (course === undefined) return;
    const core = content.blocks.filter((block) => !block.optional);
    const covered = {
      taught: new Set([
        ...core.filter((block) => !isPractice(block.value.kind)).flatMap((block) => block.value.covers),
        ...content.jobAids.flatMap((jobAid) => jobAid.value.covers),
      ]),
      practised: new Set(core.filter((block) => isPractice(block.value.kind)).flatMap((block) => block.value.covers)),
      tested: new Set(content.questions.flatMap((question) => question.value.covers)),
    };
    const { source, owns } = course.value;
    const seeds = content.seeds.map(({ value }) => value);
    const owned = seeds.filter(({ id }) => owns?.includes(id) ?? id.startsWith(`${source}-`));
    if (owned.length === 0 && owns === undefined)
      mistakes.add(course, ["source"], "unknown-seed", `no id of seeds.yaml belongs to ${source}`);
    for (const seed of owned) {
      const path = owns === undefined ? ["source"] : ["owns", owns.indexOf(seed.id)];
      for (const need of seed.needs) {
        if (need === "provided" || covered[need].has(seed.id)) continue;
        mistakes.add(course, path, "not-covered", `${seed.id} must be ${need}: ${means[need]} (${seed.what})`);
      }
      const named = Object.values(covered).some((ids) => ids.has(seed.id));
      if (owns !== undefined && seed.needs.every((need) => need === "provided") && !named)
        mistakes.add(course, path, "not-covered", `${seed.id} must be provided: nothing in the course names it (${seed.what})`);
    }
  },
};
