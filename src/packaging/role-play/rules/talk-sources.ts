import type { FieldPath } from "../../content/field-path.ts";
import { suggestName } from "../../content/nearest-name.ts";
import type { Rule } from "../../content/rule.ts";

/** What a rule, or an event, stands for is there: an id of seeds.yaml, or a conflict of conflicts.yaml. */
export const talkSources: Rule = {
  needs: ["talkRules", "seeds", "conflicts"],
  check({ talkRules, seeds, conflicts }, mistakes) {
    if (talkRules === undefined) return;
    const seedIds = seeds.map(({ value }) => value.id);
    const conflictIds = conflicts.map(({ value }) => value.id);
    const check = (covers: readonly string[], path: FieldPath): void => {
      for (const [index, id] of covers.entries()) {
        const place = [...path, "covers", index];
        if (conflictIds.includes(id) || seedIds.includes(id)) continue;
        if (id.startsWith("C")) {
          mistakes.add(talkRules, place, "unknown-reference", `there is no “${id}” in conflicts.yaml${suggestName(id, conflictIds)}`);
        } else {
          const source = seedIds.filter((seed) => seed.startsWith(id.slice(0, 3)));
          mistakes.add(talkRules, place, "unknown-seed", `there is no “${id}” in seeds.yaml${suggestName(id, source)}`);
        }
      }
    };
    for (const [index, { covers }] of talkRules.value.rules.entries()) check(covers, ["rules", index]);
    for (const [event, { covers }] of Object.entries(talkRules.value.events)) check(covers, ["events", event]);
  },
};
