import type { PublishedProfile, PublishedTemplate } from "./published-profile.ts";

export const reportingSettings = ["full", "run", "off"] as const;

/** Rows of what learners read under which a template's statements fall. */
export function rowsOf({ "rc:told": told }: PublishedTemplate, { "rc:rows": rows }: PublishedProfile): PublishedProfile["rc:rows"] {
  return rows.filter((row) => told.some((one) => one["rc:row"] === row["rc:row"]));
}

/** Under which of the settings something is told, in words: `always`, or `full, run`; then what else has to be so. */
export function settingWords(told: readonly { readonly "rc:reporting": readonly string[] }[], only?: string): string {
  const settings = reportingSettings.filter((one) => told.some((row) => row["rc:reporting"].includes(one)));
  const words = settings.length === reportingSettings.length ? "always" : settings.join(", ");
  return only === undefined ? words : `${words}, and only ${only}`;
}
