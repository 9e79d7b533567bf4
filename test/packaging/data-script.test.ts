import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import { dataScript } from "../../src/packaging/page/data-script.ts";

const hostile = {
  html: "</script><!-- <script>alert(1)</script> ]]>",
  breaks: "a\u2028b\u2029c",
  quote: `"\\'`,
  face: "\u{1f600}é",
  gone: undefined,
};

describe("dataScript(name, value)", () => {
  it("gives the engine the same value back", () => {
    const provided: [string, string][] = [];
    const provide = (name: string, value: unknown) => provided.push([name, JSON.stringify(value)]);
    runInNewContext(dataScript("lesson:hear", hostile), { recourse: { provide } });
    assert.deepEqual(provided, [["lesson:hear", JSON.stringify(hostile)]]);
  });

  it("holds nothing that ends or opens a script element", () => {
    assert.doesNotMatch(dataScript("a", hostile), /<\/|<!--|<script/i);
  });

  it("is ASCII", () => {
    assert.match(dataScript("a", hostile), /^[\n -~]*$/);
  });
});
