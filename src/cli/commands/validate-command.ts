import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PackagingError } from "../../packaging/packaging-error.ts";
import { saysCmi5, toCmi5View } from "../../validation/cmi5/cmi5-view.ts";
import { isRecord } from "../../validation/is-record.ts";
import { judgeText } from "../../validation/judge-text.ts";
import { judgeTogether } from "../../validation/judge-together.ts";
import { versionsClaimed } from "../../validation/profile/matching-templates.ts";
import type { Profile } from "../../validation/profile/profile.ts";
import { readProfile } from "../../validation/profile/read-profile.ts";
import type { Command } from "../command.ts";
import { parseCount } from "../parse-count.ts";
import { textOption } from "../text-option.ts";
import { FindingList } from "../validate/finding-list.ts";
import { readStatements } from "../validate/read-statements.ts";
import { RegistrationStore } from "../validate/registration-store.ts";
import { statementSources } from "../validate/statement-sources.ts";
import { leftOutLine, validationLines } from "../validate/validation-lines.ts";

/** Leaves with 0 where nothing is wrong, 1 where something is, 2 where there is nothing to judge or no profile to judge by. */
export const validateCommand: Command = {
  name: "validate",
  summary: "Judges xAPI statements, such as an export from an LRS: xAPI, cmi5 and the profile of the courses.",
  operands: [{ name: "path", value: "PATH", help: "A file of JSON or NDJSON, a folder of such files, or - for what is piped in." }],
  options: {
    profile: { type: "string", value: "FILE", help: "The profile. Default: xapi-statements/profile.jsonld." },
    most: { type: "string", value: "COUNT", help: "Findings to list; more are counted. Default: 100." },
  },
  examples: ["recourse validate export.ndjson", "curl -s … | recourse validate -"],
  failureCode: 2,
  async run(values, line) {
    const most = parseCount("most", textOption(values, "most") ?? "100", 0, 1_000_000);
    const profile = await profileFrom(textOption(values, "profile") ?? join(line.root, "xapi-statements", "profile.jsonld"));
    const all = await statementSources(String(values["path"]), line);
    const sources = all.filter(({ note }) => note === undefined);
    const findings = new FindingList(most);
    const counts = { statements: 0, ofProfile: 0, ofCmi5: 0 };
    const store = await RegistrationStore.open();
    try {
      for (const [source, { bytes }] of sources.entries()) {
        for await (const { line: at, text } of readStatements(bytes())) {
          const { statement, findings: found } = judgeText(text, profile);
          for (const finding of found) findings.add(source, at, finding);
          const [byProfile, byCmi5] = [versionsClaimed(profile, statement).length > 0, saysCmi5(toCmi5View(statement))];
          if (text !== "") counts.statements += 1;
          if (byProfile) counts.ofProfile += 1;
          if (byCmi5) counts.ofCmi5 += 1;
          const registration = registrationOf(statement);
          if (registration !== undefined && (byProfile || byCmi5)) await store.add(registration, { source, line: at, statement });
        }
      }
      for await (const placed of store.registrations()) {
        const statements = placed.map(({ statement }) => statement);
        for (const { index, finding } of judgeTogether(statements, profile)) {
          const { source, line: at } = placed[index] ?? { source: 0, line: 0 };
          findings.add(source, at, finding);
        }
      }
    } finally {
      await store.end();
    }
    const names = sources.map(({ name }) => name);
    for (const { name, note } of all) if (note !== undefined) line.print(leftOutLine(name, note));
    for (const text of validationLines(names, findings, counts)) line.print(text);
    return findings.total === 0 ? 0 : 1;
  },
};

async function profileFrom(file: string): Promise<Profile> {
  try {
    return readProfile(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PackagingError("unreadable", `${file} cannot be read as a profile: ${reason}`, { cause });
  }
}

function registrationOf(statement: unknown): string | undefined {
  const context = isRecord(statement) ? statement["context"] : undefined;
  const registration = isRecord(context) ? context["registration"] : undefined;
  return typeof registration === "string" ? registration.toLowerCase() : undefined;
}
