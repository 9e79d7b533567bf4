import { format, resolveConfig } from "prettier";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toDictionary, type PublishedProfile } from "../../../src/validation/profile/data-dictionary.ts";
import { matchingTemplates } from "../../../src/validation/profile/matching-templates.ts";
import { everyStatement } from "../../statements/every-statement.ts";
import { recourseProfile } from "./recourse-profile.ts";

export const contractFolder = fileURLToPath(new URL("../../../xapi-statements/", import.meta.url));

/** All that stands in `xapi-statements/` and is made, by path: the dictionary, and the first statement that the code makes for each template. */
export async function publishedContract(): Promise<ReadonlyMap<string, string>> {
  const profile = JSON.parse(readFileSync(`${contractFolder}profile.jsonld`, "utf8")) as PublishedProfile;
  const statements = everyStatement({ standard: "cmi5" });
  const examples = recourseProfile.templates.map(({ id }) => {
    const example = statements.find((statement) => matchingTemplates(recourseProfile, statement).some((one) => one.id === id));
    return [`examples/${id.slice(id.lastIndexOf("/") + 1)}.json`, JSON.stringify(example)] as const;
  });
  const files = [["README.md", toDictionary(profile)] as const, ...examples];
  const options = await resolveConfig(contractFolder);
  const made = files.map(async ([path, text]) => [path, await format(text, { ...options, filepath: path })] as const);
  return new Map(await Promise.all(made));
}
