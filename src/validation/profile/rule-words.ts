import type { PublishedRule } from "./published-profile.ts";

/** A rule of a template in words, such as “there, and only `true`”. */
export function ruleWords({ presence, any, all, none }: PublishedRule): string {
  const be = presence === undefined ? [] : [{ included: "there", excluded: "not there", recommended: "may be there" }[presence]];
  return [
    ...be,
    ...(any === undefined ? [] : [`one is ${listed(any)}`]),
    ...(all === undefined ? [] : [`only ${listed(all)}`]),
    ...(none === undefined ? [] : [`never ${listed(none)}`]),
  ].join(", and ");
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``).join(" or ");
}
