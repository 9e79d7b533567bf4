import type { Standard } from "../../src/model/catalogue.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import { defaultSettings, type BehaviourReporting } from "../../src/model/settings.ts";
import type { ToldWhat } from "../../src/model/told-rows.ts";
import { whatIsTold } from "../../src/statements/what-is-told.ts";
import { markdownTable } from "../../src/validation/profile/markdown-table.ts";
import type { PublishedProfile } from "../../src/validation/profile/published-profile.ts";
import { reportingSettings, rowsOf, settingWords } from "../../src/validation/profile/told-settings.ts";
import { wholeOutline } from "../statements/whole-outline.ts";

const launch = { mode: "Normal", credit: true } as const;
const columns = [
  ["SCORM 1.2", "scorm12"],
  ["SCORM 2004", "scorm2004-4th"],
  ["cmi5, xAPI", "cmi5"],
  ["web", "web"],
] as const satisfies readonly (readonly [string, Standard])[];

type Say = (key: string) => string;

/** The tables of the page on privacy, by name: what the code tells, asked of the code, and what the profile says of each statement. */
export function privacyTables(profile: PublishedProfile, say: Say): Readonly<Record<string, string>> {
  return { never: never(say), settings: settings(profile, say), keep: keep(profile), categories: categories(profile, say) };
}

/** A page with its tables between their marks; throws where it has a mark that no table is for, or lacks one. */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  const names = [...page.matchAll(/<!-- made: ([a-z]+) -->/g)].map(([, name]) => name);
  if (names.sort().join() !== Object.keys(tables).sort().join()) throw new Error(`tables of the page: ${names.join(", ")}`);
  return page.replace(
    /<!-- made: ([a-z]+) -->[^]*?<!-- end -->/g,
    (_, name: string) => `<!-- made: ${name} -->\n\n${tables[name]}\n\n<!-- end -->`,
  );
}

function toldIn(standard: Standard, behaviourReporting: BehaviourReporting, outline: CourseOutline = wholeOutline): readonly ToldWhat[] {
  const jobForms = { mode: "confidential", seenBy: "" } as const;
  return whatIsTold(outline, { ...defaultSettings, standard, behaviourReporting, jobForms }, launch).told.map(({ what }) => what);
}

/** What is told by no standard under no setting. */
function never(say: Say): string {
  const lists = columns.flatMap(([, standard]) =>
    reportingSettings.map((behaviourReporting) => {
      const jobForms = { mode: "confidential", seenBy: "" } as const;
      return whatIsTold(wholeOutline, { ...defaultSettings, standard, behaviourReporting, jobForms }, launch).untold;
    }),
  );
  const [first = [], ...others] = lists;
  return first
    .filter((what) => others.every((list) => list.includes(what)))
    .map((what) => `- ${say(`seen.untold.${what}`)}`)
    .join("\n");
}

function settings({ "rc:rows": rows }: PublishedProfile, say: Say): string {
  const cell = (what: string, standard: Standard) => {
    const told = reportingSettings.filter((one) => toldIn(standard, one).some((row) => row === what));
    return told.length === 0 ? "no" : told.length === reportingSettings.length ? "always" : told.map((one) => `\`${one}\``).join(", ");
  };
  return markdownTable(
    ["learners read", "when", ...columns.map(([name]) => name)],
    rows.map((row) => [
      say(`seen.told.${row["rc:row"]}`) + (row["rc:only"] === undefined ? "" : ` (only ${row["rc:only"]})`),
      say(`seen.when.${row["rc:when"]}`),
      ...columns.map(([, standard]) => cell(row["rc:row"], standard)),
    ]),
  );
}

function keep({ templates }: PublishedProfile): string {
  const periods = [...new Set(templates.map((one) => one["rc:keep"]))];
  return markdownTable(
    ["statements", "worth keeping"],
    periods.map((period) => [
      templates
        .filter((one) => one["rc:keep"] === period)
        .map(({ prefLabel }) => prefLabel.en)
        .join(", "),
      period,
    ]),
  );
}

function categories(profile: PublishedProfile, say: Say): string {
  return markdownTable(
    ["data", "statements", "under the setting", "personal", "worth keeping"],
    profile["rc:rows"].flatMap((row) => {
      const named = profile.templates.filter((one) => rowsOf(one, profile).includes(row));
      const distinct = (values: readonly string[]) => [...new Set(values)].join("; ");
      const personal = named.length === 0 ? "yes: it is filed under the learner" : distinct(named.map((one) => one["rc:personal"]));
      const kept = named.length === 0 ? "as long as the enrolment lasts" : distinct(named.map((one) => one["rc:keep"]));
      const statements = named.map(({ prefLabel }) => prefLabel.en).join(", ") || "none";
      return [[say(`seen.told.${row["rc:row"]}`), statements, settingWords([row], row["rc:only"]), personal, kept]];
    }),
  );
}
