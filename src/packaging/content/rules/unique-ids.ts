import type { Item } from "../course-content.ts";
import type { FieldPath } from "../field-path.ts";
import type { Rule } from "../rule.ts";

/** Lessons, blocks, questions, banks and job aids share one set of names; objectives, seeds and sources have their own. */
export const uniqueIds: Rule = {
  needs: [],
  check(content, mistakes) {
    const check = (named: readonly Named[]): void => {
      const first = new Map<string, Named>();
      for (const one of named) {
        const other = first.get(one.id);
        if (other === undefined) {
          first.set(one.id, one);
          continue;
        }
        const { line } = other.item.file.position([...other.item.path, ...other.path]);
        const where = `${other.item.file.name}:${line}`;
        mistakes.add(
          one.item,
          one.path,
          "id-twice",
          `“${one.id}” is the id of the ${other.what} at ${where} already: give this ${one.what} another`,
        );
      }
    };
    const named = (what: string, items: readonly Item<{ readonly id: string }>[]): Named[] =>
      items.map((item) => ({ what, id: item.value.id, item, path: ["id"] }));
    check([
      ...named("lesson", content.lessons),
      ...named("block", content.blocks),
      ...content.banks.map((item) => ({ what: "bank", id: item.value, item, path: [] })),
      ...named("question", content.questions),
      ...named("job aid", content.jobAids),
    ]);
    const { course } = content;
    if (course !== undefined) {
      check(course.value.objectives.map(({ id }, index) => ({ what: "objective", id, item: course, path: ["objectives", index, "id"] })));
    }
    check(named("seed", content.seeds));
    check(named("source", content.sources));
  },
};

interface Named {
  readonly what: string;
  readonly id: string;
  readonly item: Item<unknown>;
  readonly path: FieldPath;
}
