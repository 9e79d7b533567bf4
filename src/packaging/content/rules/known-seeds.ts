import type { Item } from "../course-content.ts";
import { suggestName } from "../nearest-name.ts";
import type { Rule } from "../rule.ts";

/** `covers` and `owns` name ids of seeds.yaml. */
export const knownSeeds: Rule = {
  needs: ["seeds"],
  check(content, mistakes) {
    const known = content.seeds.map((seed) => seed.value.id);
    const covering: readonly Item<{ readonly covers: readonly string[] }>[] = [
      ...content.blocks,
      ...content.jobAids,
      ...content.questions,
      ...content.scenarios,
      ...content.behaviours,
    ];
    for (const [index, id] of (content.course?.value.owns ?? []).entries()) {
      if (content.course === undefined || known.includes(id)) continue;
      mistakes.add(content.course, ["owns", index], "unknown-seed", `there is no “${id}” in seeds.yaml${suggestName(id, known)}`);
    }
    for (const item of covering) {
      for (const [index, id] of item.value.covers.entries()) {
        if (known.includes(id)) continue;
        const source = known.filter((seed) => seed.startsWith(id.slice(0, 3)));
        mistakes.add(item, ["covers", index], "unknown-seed", `there is no “${id}” in seeds.yaml${suggestName(id, source)}`);
      }
    }
  },
};
