import { everyRow } from "./every-way.ts";
import { evenly, together, type Likely } from "./likely.ts";

/** The items from the shortest text to the longest; those that are equally long in every order among themselves. */
export function byLength<Item extends { readonly text: string }>(items: readonly Item[]): readonly Likely<readonly Item[]>[] {
  const lengths = [...new Set(items.map(({ text }) => text.length))].sort((one, other) => one - other);
  const tied = lengths.map((length) => evenly(everyRow(items.filter(({ text }) => text.length === length))));
  return together(tied).map(({ value, chance }) => ({ value: value.flat(), chance }));
}
