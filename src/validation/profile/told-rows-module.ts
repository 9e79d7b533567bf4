import type { PublishedProfile } from "./published-profile.ts";
import { reportingSettings } from "./told-settings.ts";

/** The rows of what learners read, as the source text of the module that the packages carry. */
export function toToldRowsModule({ "rc:rows": rows, templates }: PublishedProfile): string {
  const lines = rows.map((row) => {
    const { "rc:row": what, "rc:when": when, "rc:reporting": reporting } = row;
    const heard = row["rc:document"] !== undefined || templates.some((one) => one["rc:told"].some((told) => told["rc:row"] === what));
    const to = [...(row["rc:scorm12"] ? ["scorm12"] : []), ...(row["rc:scorm2004"] ? ["scorm2004"] : []), ...(heard ? ["lrs"] : [])];
    const always = reportingSettings.every((one) => reporting.includes(one));
    return `  ${JSON.stringify({ what, when, to, ...(always ? {} : { reporting }) })},`;
  });
  return [
    `import type { ToldRow } from "./told-row.ts";`,
    "",
    `export type ToldWhat = ${rows.map((row) => JSON.stringify(row["rc:row"])).join(" | ")};`,
    "",
    "/** In the order in which a learner reads of them. Made from `xapi-statements/profile.jsonld` by `npm run dictionary`: change a row there, not here. */",
    "export const toldRows: readonly ToldRow<ToldWhat>[] = [",
    ...lines,
    "];",
    "",
  ].join("\n");
}
