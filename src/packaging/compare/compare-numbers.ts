import type { ComparedPackage, NumberedKind } from "./compared-package.ts";
import { breaks, changes, counted, listed, type Finding } from "./finding.ts";

const kinds: readonly NumberedKind[] = ["lessons", "blocks", "questions", "objectives"];

/** What a learner has done is saved under numbers (`ids.lock`): each id must keep its own, and no other id may have it. State loads without what is gone. */
export function compareNumbers(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  return kinds.flatMap((kind) => {
    const before = new Map(Object.entries(older.outline.numbers[kind] ?? {}));
    const after = new Map(Object.entries(newer.outline.numbers[kind] ?? {}));
    const owners = new Map([...after].map(([id, number]) => [number, id]));
    const gone = [...before].filter(([id, number]) => !after.has(id) && !owners.has(number)).map(([id]) => id);
    const fresh = [...after.keys()].filter((id) => !before.has(id));
    return [
      ...[...before].flatMap(([id, number]) =>
        compareNumber(`${kind.slice(0, -1)} ${id}`, number, after.get(id), owners.get(number) === id ? undefined : owners.get(number)),
      ),
      ...(gone.length === 0 ? [] : [changes(`${counted(gone.length, kind.slice(0, -1))} gone: ${listed(gone)}. ${whenGone[kind]}`)]),
      ...(kind !== "questions" || fresh.length === 0
        ? []
        : [changes(`${counted(fresh.length, "new question")}: ${listed(fresh)}. They stand in tests that are begun from now on.`)]),
    ];
  });
}

const whenGone: Readonly<Record<NumberedKind, string>> = {
  lessons: "Who stopped there goes on from the first page left to see.",
  blocks: "What learners did there is no longer kept; everything else is.",
  questions: "Who is in the middle of a test goes on without them, with fewer questions.",
  objectives: "What a pre-check has shown of them counts no more: who skipped pages by it finds them to be read again.",
};

/** `owner`: whose number it is now, where it is another's. */
function compareNumber(name: string, was: number, is: number | undefined, owner: string | undefined): readonly Finding[] {
  if (owner !== undefined) {
    const now = is === undefined ? "is gone" : `has ${is}`;
    return [
      breaks(
        `The number ${was} was that of ${name}, which ${now}, and is that of ${owner}: what learners did in the one is taken for the other.`,
      ),
    ];
  }
  if (is === undefined || is === was) return [];
  return [breaks(`The number of ${name} was ${was} and is ${is}: what learners did there is lost.`)];
}
