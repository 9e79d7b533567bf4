import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { promisify } from "node:util";
import { validateCommand } from "../../src/cli/commands/validate-command.ts";
import { runHere } from "../cli/run-here.ts";
import { everyStatement } from "../statements/every-statement.ts";
import { changeAt } from "../validation/change-at.ts";
import { recourseProfile } from "../validation/profile/recourse-profile.ts";
import { samples } from "../validation/cmi5-samples.ts";
import { specificationStatements } from "../validation/specification-statements.ts";

const page = readFileSync(new URL("../../docs/validate.md", import.meta.url), "utf8");
const folder = mkdtempSync(join(tmpdir(), "recourse-docs-"));
const good = specificationStatements["2.4"]!;
const [ours] = everyStatement({ standard: "cmi5" });
const withoutZone = changeAt(good, ["timestamp"], "2026-03-02T08:00:00");

/** The first cells of the table whose head begins so. */
function firstCells(head: string): readonly string[] {
  const [, rest = ""] = page.split(`\n| ${head} `);
  const rows = rest.split("\n\n")[0]?.split("\n").slice(2) ?? [];
  return rows.map(
    (row) =>
      row
        .split(" | ")[0]
        ?.replace(/^\| |`/g, "")
        .trim() ?? "",
  );
}

describe("docs/validate.md", () => {
  after(() => rmSync(folder, { recursive: true }));

  it("shows the command with each kind of path, and the options that there are", () => {
    assert.ok(validateCommand.examples.some((example) => page.includes(`npx ${example}`)));
    for (const option of Object.keys(validateCommand.options)) assert.ok(page.includes(`\`--${option}\``), option);
    assert.match(page, new RegExp(`At most ${/Default: (\d+)/.exec(validateCommand.options["most"]?.help ?? "")?.[1]} findings`));
  });

  it("fetches every page of an LRS by its own script, and the command reads what that has written", async () => {
    const script = /```bash\n([^`]+)```/.exec(page)?.[1]?.replace(/^npx .*$/m, "") ?? "";
    const asked: string[] = [];
    const answer = ({ url = "", headers }: IncomingMessage, response: ServerResponse): void => {
      asked.push(`${url} ${headers.authorization} ${String(headers["x-experience-api-version"])}`);
      const first = !url.includes("from=");
      response.end(
        JSON.stringify({ statements: first ? [good, ours] : [samples.initialized], more: first ? "/xapi/statements?from=2" : "" }),
      );
    };
    const server = createServer(answer);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await promisify(execFile)("bash", ["-c", script.replace("https://lrs.example", host)], { cwd: folder });
    server.close();
    const login = `Basic ${Buffer.from("reader:secret").toString("base64")} 1.0.3`;
    assert.deepEqual(asked, [`/xapi/statements?ascending=true&since=2026-03-01T00:00:00Z ${login}`, `/xapi/statements?from=2 ${login}`]);
    const { out } = await runHere(["validate", join(folder, "export.ndjson")]);
    assert.match(out, /^3 statements read; 2 by cmi5, 1 by the profile\./m);
  });

  it("shows a finding as the command prints it", async () => {
    const file = join(folder, "zone.ndjson");
    writeFileSync(file, `${JSON.stringify(good)}\n${JSON.stringify(withoutZone)}\n`);
    const { out } = await runHere(["validate", file]);
    assert.ok(page.includes(`\`\`\`\n${out.split("\n").slice(0, 2).join("\n")}\n\`\`\``), out);
  });

  it("says of every kind of rule where its cause is looked for", async () => {
    const subregistration = { "https://w3id.org/xapi/profiles/extensions/subregistration": [] };
    const wrong = [
      withoutZone,
      changeAt(samples.initialized, ["context", "registration"], undefined),
      changeAt(ours!, ["verb", "id"], "https://w3id.org/xapi/recourse/verbs/winked"),
      changeAt(everyStatement({ standard: "xapi" })[0]!, ["context", "extensions"], subregistration),
    ];
    const file = join(folder, "rules.ndjson");
    writeFileSync(file, `${wrong.map((one) => JSON.stringify(one)).join("\n")}\nbroken\n`);
    const { out } = await runHere(["validate", file]);
    const rules =
      out
        .split("\n\n")[0]
        ?.split("\n")
        .slice(1)
        .map((row) => row.split(/ {2,}/)[1] ?? "") ?? [];
    const kinds = firstCells("the rule begins with");
    assert.deepEqual(
      rules.filter((rule) => !kinds.some((kind) => rule.startsWith(kind))),
      [],
    );
    assert.deepEqual(
      kinds.filter((kind) => !rules.some((rule) => rule.startsWith(kind))),
      [],
    );
    assert.ok(kinds.includes(recourseProfile.id));
  });

  it("has a row for every exit code", async () => {
    const codes = [];
    for (const path of ["export.ndjson", "zone.ndjson", "nowhere"]) codes.push((await runHere(["validate", join(folder, path)])).code);
    assert.deepEqual(new Set([0, ...codes]), new Set(firstCells("exit code").map(Number)));
  });
});
