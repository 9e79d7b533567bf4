import { code, markdownTable } from "./markdown-table.ts";
import type { PublishedProfile } from "./published-profile.ts";
import { settingWords } from "./told-settings.ts";

/** What learners read of reporting, row by row, beside what is sent. `say` gives the words of the interface. */
export function toldTable({ "rc:rows": rows, templates }: PublishedProfile, say: (key: string) => string): string {
  return markdownTable(
    ["learners read", "when", "under the setting", "statements", "SCORM 1.2", "SCORM 2004"],
    rows.map((row) => {
      const named = templates.filter((one) => one["rc:told"].some((told) => told["rc:row"] === row["rc:row"]));
      const document = row["rc:document"];
      const lrs = [
        ...named.map(({ prefLabel }) => prefLabel.en),
        ...(document === undefined ? [] : [`none: the document of ${code(document)}`]),
      ];
      return [
        say(`seen.told.${row["rc:row"]}`),
        say(`seen.when.${row["rc:when"]}`),
        settingWords([row], row["rc:only"]),
        lrs.join(", ") || "none",
        elements(row["rc:scorm12"]),
        elements(row["rc:scorm2004"]),
      ];
    }),
  );
}

function elements(names: readonly string[] = []): string {
  return names.map(code).join(", ") || "not told";
}
