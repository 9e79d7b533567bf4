import type { Context } from "../../statements/statement.ts";
import type { Note } from "../scorm/entry-values.ts";

type Values = Readonly<Record<string, unknown>>;

const isText = (value: unknown): boolean => typeof value === "string";
const isObject = (value: unknown): boolean => typeof value === "object" && value !== null && !Array.isArray(value);
const isActivity = (value: unknown): boolean => isObject(value) && isText((value as Values).id);

/** xAPI 1.0.3 Data 2.4.6. */
const properties: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ...["registration", "revision", "platform", "language"].map((name) => [name, isText] as const),
  ...["instructor", "team", "contextActivities", "statement", "extensions"].map((name) => [name, isObject] as const),
]);
const groups = new Set(["parent", "grouping", "category", "other"]);

/**
 * The template as it came (cmi5 10: an AU changes nothing of it), but for what is no context at all (xAPI 1.0.3 Data 2.4.6): no statement could
 * be made of it, and an LRS would refuse each.
 */
export function toContextTemplate(template: Values, note: Note): Context {
  const kept = Object.entries(template).filter(([name, value]) => {
    const fits = properties.get(name)?.(value) === true;
    if (!fits) note(`contextTemplate has what no context has: ${name.slice(0, 40)}`);
    return fits;
  });
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === "contextActivities" ? toActivities(value as Values, note) : value]),
  ) as Context;
}

/** A single activity may stand where a list is meant (xAPI 1.0.3 Data 2.4.6.2). */
function toActivities(activities: Values, note: Note): Values {
  const lists = Object.entries(activities).map(([name, value]) => {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    const good = groups.has(name) ? all.filter(isActivity) : [];
    if (good.length < all.length) note(`contextTemplate has what is no activity: ${name.slice(0, 40)}`);
    return [name, good.length === all.length ? value : good] as const;
  });
  return Object.fromEntries(lists.filter(([name]) => groups.has(name)));
}
