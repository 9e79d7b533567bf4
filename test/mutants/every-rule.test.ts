import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { firstRed, loadTests } from "./loaded-tests.ts";
import { root } from "./mutants.ts";
import { rulesIn } from "./rules-in.ts";

const folder = "src/validation/";

/** Where the cases of each part of the validation stand. */
const casesOf: readonly (readonly [files: RegExp, tests: readonly string[]])[] = [
  [/^xapi\//, ["judge-data.test.ts", "judge-parts.test.ts"]],
  [/^cmi5\/judge-cmi5/, ["judge-cmi5.test.ts"]],
  [/^cmi5\//, ["judge-sessions.test.ts"]],
  [/^profile\/check-/, ["profile/check-profile.test.ts"]],
  [/^profile\/judge-registration/, ["profile/judge-registration.test.ts"]],
  [/^profile\/judge-/, ["profile/judge-statement.test.ts"]],
  [/^judge-text/, ["judge-text.test.ts"]],
];

const judges = readdirSync(root + folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .sort()
  .map((file) => ({
    file,
    text: readFileSync(root + folder + file, "utf8"),
    tests: casesOf.find(([files]) => files.test(file))?.[1] ?? [],
  }));

describe("every rule of the validation", () => {
  for (const { file, text, tests } of judges) {
    const rules = tests.length === 0 ? [] : rulesIn(text);
    if (rules.length === 0) continue;
    it(`has a case that goes red when it falls silent: ${rules.length} of ${file}`, async () => {
      const loaded = (changed?: string) =>
        loadTests(
          tests.map((test) => `test/validation/${test}`),
          (path) => (path === folder + file ? changed : undefined),
        );
      assert.equal(await firstRed(await loaded()), undefined, "red as it is");
      const missed: string[] = [];
      for (const { start, end, silent, line, text: rule } of rules) {
        const without = text.slice(0, start) + silent + text.slice(end);
        if ((await firstRed(await loaded(without))) === undefined) missed.push(`${file}:${line} ${rule}`);
      }
      assert.deepEqual(missed, []);
    });
  }

  it("stands in a file whose cases are named", () => {
    const unnamed = judges.filter(({ tests, text }) => tests.length === 0 && /\/finding\.ts"/.test(text) && rulesIn(text).length > 0);
    assert.deepEqual(
      unnamed.map(({ file }) => file),
      [],
    );
  });
});
