import { suggestName } from "../nearest-name.ts";
import { peopleCast } from "../people-cast.ts";
import type { Rule } from "../rule.ts";

/** Everybody who is drawn stands in people.yaml, once. */
export const knownPeople: Rule = {
  needs: ["people"],
  check(content, mistakes) {
    const known = content.people.map(({ value }) => value.id as string);
    for (const [index, person] of content.people.entries()) {
      if (known.indexOf(person.value.id) < index) mistakes.add(person, ["id"], "id-twice", `“${person.value.id}” is there already`);
    }
    for (const place of [...content.blocks, ...content.scenarios, ...(content.course ? [content.course] : [])]) {
      for (const { path, name } of peopleCast(place.value)) {
        if (known.includes(name)) continue;
        mistakes.add(place, path, "unknown-person", `there is no “${name}” in people.yaml${suggestName(name, known)}`);
      }
    }
  },
};
