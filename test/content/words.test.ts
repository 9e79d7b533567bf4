import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";

const src = new URL("../../src/", import.meta.url).pathname;
const words = Object.keys(parse(readFileSync(join(src, "content/messages/en.yaml"), "utf8")) as Record<string, string>);
const code = ["elements", "player", "packaging"].flatMap((folder) =>
  readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(join(src, folder, file), "utf8") })),
);

/** The forms of a key: itself, and what the plural rules of English choose between. */
const forms = (key: string) => words.filter((word) => word === key || word.replace(/\.(zero|one|two|few|many|other)$/, "") === key);

/** `word("save.saved")`; with a computed part, `word(\`result.score-${from}\`)`, as the pattern of what it can become. */
const asked = code.flatMap(({ file, text }) =>
  [...text.matchAll(/"([a-z][a-z-]*(?:\.[a-z0-9-]+)+)"|`([a-z][a-z-]*\.[^`\s]*?\$\{[^`]*?)`/g)].map(([, plain, template]) => ({
    file,
    plain,
    template,
  })),
);

const patternOf = (template: string) =>
  new RegExp(`^${template.replaceAll(".", "\\.").replace(/\$\{[^}]*\}/g, "[a-z0-9-]+")}(\\.(one|other))?$`);

describe("src/content/messages/en.yaml", () => {
  it("has the words for every key that the code asks for", () => {
    const calls = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\bword\(\s*"([^"]+)"/g)].map(([, key]) => ({ file, key: key ?? "" })),
    );
    assert.ok(calls.length > 100, `${calls.length}`);
    assert.deepEqual(
      calls.filter(({ key }) => forms(key).length === 0).map(({ file, key }) => `${file}: ${key}`),
      [],
    );
  });

  it("has at least one word for every key with a computed part", () => {
    const computed = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\bword\(\s*`([^`]+)`/g)].map(([, template]) => ({ file, template: template ?? "" })),
    );
    assert.ok(computed.length > 10, `${computed.length}`);
    assert.deepEqual(
      computed.filter(({ template }) => !words.some((word) => patternOf(template).test(word))),
      [],
    );
  });

  it("has no word that nothing asks for", () => {
    const keys = new Set(asked.flatMap(({ plain }) => (plain === undefined ? [] : forms(plain))));
    const patterns = asked.flatMap(({ template }) => (template === undefined ? [] : [patternOf(template)]));
    assert.deepEqual(
      words.filter((word) => !keys.has(word) && !patterns.some((pattern) => pattern.test(word))),
      [],
    );
  });

  it("is given no value under the name of a term, which a build fills before any page asks", () => {
    const given = code.flatMap(({ file, text }) =>
      [...text.matchAll(/\bword\([^)]*\{[^}]*\b(customer|company|manager)\b\s*[:,}]/g)].map(() => file),
    );
    assert.deepEqual(given, []);
  });

  it("has both plural forms wherever it has one", () => {
    assert.deepEqual(
      words.filter((word) => word.endsWith(".one") && !words.includes(word.replace(/\.one$/, ".other"))),
      [],
    );
  });
});
