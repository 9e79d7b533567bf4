import type { MistakeList } from "../content/mistake-list.ts";
import type { CompanyPlace } from "./check-company.ts";

/** What a setting that asks learners something has beside `mode`. */
export interface AskingFields<Mode extends string, Field extends string> {
  /** What each mode cannot do without. */
  readonly needed: Readonly<Record<Mode, readonly Field[]>>;
  /** What may stand beside it: in which modes. */
  readonly free: Readonly<Partial<Record<Field, readonly Mode[]>>>;
}

/** Each mode has its own fields, all of them and no others: one that is ignored would be taken for one that holds. */
export function checkAsking<Mode extends string, Field extends string>(
  place: CompanyPlace,
  setting: "reaction" | "behaviour",
  { needed, free }: AskingFields<Mode, Field>,
  mistakes: MistakeList,
): void {
  const asking = place.value[setting] as ({ readonly mode: Mode } & Readonly<Partial<Record<Field, unknown>>>) | undefined;
  // Where nobody is asked, what was written for another day may stay.
  if (asking === undefined || asking.mode === "off") return;
  const { mode, ...given } = asking;
  for (const field of needed[mode]) {
    if (asking[field] === undefined)
      mistakes.add(place, [setting, field], "missing-field", `“${field}” is missing: mode: ${mode} cannot do without it`);
  }
  for (const [field, address] of Object.entries(given)) {
    if ((field === "survey" || field === "endpoint") && !URL.canParse(address as string))
      mistakes.add(place, [setting, field], "wrong-value", `“${address as string}” is no address that a browser could open`);
  }
  for (const field of Object.keys(given) as Field[]) {
    const modes = free[field] ?? (Object.keys(needed) as Mode[]).filter((other) => needed[other].includes(field));
    if (modes.includes(mode)) continue;
    const message = `is for mode: ${modes.join(" and ")}; with mode: ${mode} take it out`;
    mistakes.add(place, [setting, field], "wrong-value", message, { key: true });
  }
}
