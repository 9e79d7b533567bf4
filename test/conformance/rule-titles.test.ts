import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { claims } from "./claims.ts";

const folder = new URL(".", import.meta.url);
const titles = readdirSync(folder)
  .filter((file) => file.endsWith(".test.ts") && file !== "claims.test.ts")
  .flatMap((file) => [...readFileSync(new URL(file, folder), "utf8").matchAll(/\bit\(\s*"([^"]+)"/g)].map(([, title]) => title ?? ""));
const rulesOf = (title: string) => title.slice(0, title.indexOf(": ")).split(", ");

describe("The table of rules that are claimed", () => {
  it("has a test for each", () => {
    const tested = new Set(titles.flatMap(rulesOf));
    assert.deepEqual(
      claims.filter((rule) => !tested.has(rule)),
      [],
    );
  });

  it("has each T rule that docs/tracking.md marks as kept, and no other", () => {
    const text = readFileSync(new URL("../../docs/tracking.md", import.meta.url), "utf8");
    const marked = [...text.matchAll(/^\| (T\d+) ✓/gm)].map(([, rule]) => rule);
    assert.deepEqual(
      marked,
      claims.filter((rule) => /^T\d+$/.test(rule)),
    );
  });

  it("has each rule that a test names", () => {
    assert.deepEqual(
      titles.filter((title) => !rulesOf(title).every((rule) => claims.includes(rule))),
      [],
    );
  });
});
