import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Html } from "../../src/model/ids.ts";
import { toPlainText } from "../../src/statements/plain-text.ts";

describe("toPlainText(html)", () => {
  it("gives the words on one line", () => {
    assert.equal(
      toPlainText("<p>She <em>waited</em>.</p>\n<p>Then &amp; now: 3 &lt; 4&#8212;yes&#x21;</p>" as Html),
      "She waited. Then & now: 3 < 4\u2014yes!",
    );
  });

  it("leaves unknown entities as they are, and never makes markup of text", () => {
    assert.equal(toPlainText("a &nope; b &#99999999;" as Html), "a &nope; b &#99999999;");
    assert.equal(toPlainText("&lt;script&gt;" as Html), "<script>");
  });
});
