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

  it("has each rule that a test names", () => {
    assert.deepEqual(
      titles.filter((title) => !rulesOf(title).every((rule) => claims.includes(rule))),
      [],
    );
  });
});
