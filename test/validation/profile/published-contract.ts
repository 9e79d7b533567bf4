import { format, resolveConfig } from "prettier";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { toDictionary } from "../../../src/validation/profile/data-dictionary.ts";
import type { PublishedProfile } from "../../../src/validation/profile/published-profile.ts";
import { toToldRowsModule } from "../../../src/validation/profile/told-rows-module.ts";
import { matchingTemplates } from "../../../src/validation/profile/matching-templates.ts";
import { everyStatement } from "../../statements/every-statement.ts";
import { toScormPage } from "./scorm-page.ts";
import { privacyTables, withTables } from "../../docs/privacy-tables.ts";
import { publishedSchemas } from "./published-schemas.ts";
import { recourseProfile } from "./recourse-profile.ts";

export const contractFolder = fileURLToPath(new URL("../../../xapi-statements/", import.meta.url));

const english = parse(readFileSync(new URL("../../../src/content/messages/en.yaml", import.meta.url), "utf8")) as Readonly<
  Record<string, string>
>;

const say = (key: string) => english[key] ?? "";

/** The profile, as far as it speaks to people. */
export const publishedProfile = JSON.parse(readFileSync(`${contractFolder}profile.jsonld`, "utf8")) as PublishedProfile;

/** All that is made of the profile, by path from `xapi-statements/`: the dictionary, the rows that learners read, and the first statement that the code makes for each template. */
export async function publishedContract(): Promise<ReadonlyMap<string, string>> {
  const statements = everyStatement({ standard: "cmi5" });
  const examples = recourseProfile.templates.map(({ id }) => {
    const example = statements.find((statement) => matchingTemplates(recourseProfile, statement).some((one) => one.id === id));
    return [`examples/${id.slice(id.lastIndexOf("/") + 1)}.json`, JSON.stringify(example)] as const;
  });
  const files = [
    ["README.md", toDictionary(publishedProfile, say)] as const,
    ["scorm.md", toScormPage(publishedProfile, say)] as const,
    [
      "../docs/privacy.md",
      withTables(readFileSync(`${contractFolder}../docs/privacy.md`, "utf8"), privacyTables(publishedProfile, say)),
    ] as const,
    ["../src/model/told-rows.ts", toToldRowsModule(publishedProfile)] as const,
    ...[...publishedSchemas(publishedProfile)].map(([path, schema]) => [path, JSON.stringify(schema, undefined, 2)] as const),
    ...examples,
  ];
  const options = await resolveConfig(contractFolder);
  const made = files.map(async ([path, text]) => [path, await format(text, { ...options, filepath: path })] as const);
  return new Map(await Promise.all(made));
}
