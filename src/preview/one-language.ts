import { isRecord } from "./statement.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A language map with one language left: the one that Accept-Language likes best (RFC 2616 14.4), the first where it likes none. */
export function oneLanguage(map: Fields, accepted: string): Fields {
  const tags = Object.keys(map);
  const [first] = tags;
  if (first === undefined) return map;
  const liked = rangesIn(accepted).find(({ range }) => tags.some((tag) => isIn(tag, range)));
  const tag = liked === undefined ? first : (tags.find((each) => isIn(each, liked.range)) ?? first);
  return { [tag]: map[tag] };
}

const componentLists = ["choices", "scale", "source", "target", "steps"];

/** An activity's definition, each of its language maps by itself in one language (xAPI 1.0.3 Communication 2.1.3). */
export function inOneLanguage(definition: Fields, accepted: string): Fields {
  const entries = Object.entries(definition).map(([key, value]): [string, unknown] => {
    if ((key === "name" || key === "description") && isRecord(value)) return [key, oneLanguage(value, accepted)];
    if (!componentLists.includes(key) || !Array.isArray(value)) return [key, value];
    return [key, value.map((component: unknown) => (isRecord(component) ? inOneLanguage(component, accepted) : component))];
  });
  return Object.fromEntries(entries);
}

/** Best first; what has quality 0 is not wanted. */
function rangesIn(accepted: string): readonly { readonly range: string; readonly quality: number }[] {
  return accepted
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
      const given = parameters.find((text) => text.startsWith("q="));
      return { range, quality: given === undefined ? 1 : Number(given.slice(2)) };
    })
    .filter(({ range, quality }) => range !== "" && quality > 0)
    .sort((one, other) => other.quality - one.quality);
}

function isIn(tag: string, range: string): boolean {
  return range === "*" || tag.toLowerCase() === range || tag.toLowerCase().startsWith(`${range}-`);
}
