import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { plainText, renderField } from "../../../src/packaging/content/markdown.ts";

const citedAs = new Map([
  ["smith-1999", "Smith & Jones 1999"],
  ["wu-2001", "Wu 2001"],
]);

describe("renderField(name, text, citedAs)", () => {
  it("renders paragraphs, lists, emphasis and headings", () => {
    assert.equal(
      renderField("text.text", "### Why\n\nOne **two** *three*.\n\n- a\n- b\n", citedAs),
      "<h3>Why</h3>\n<p>One <strong>two</strong> <em>three</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
    );
  });

  it("renders inline fields without a paragraph", () => {
    assert.equal(renderField("text.points[]", "Ask *once*.\n", citedAs), "Ask <em>once</em>.");
  });

  it("turns a citation into a link to the sources, its text escaped", () => {
    assert.equal(
      renderField("text.points[]", "So it is [@smith-1999].", citedAs),
      'So it is (<a class="cite" href="#/sources/smith-1999">Smith &amp; Jones 1999</a>).',
    );
  });

  it("joins several sources in one pair of brackets", () => {
    const html = renderField("text.points[]", "[@smith-1999; @wu-2001]", citedAs);
    assert.equal(html.replace(/<[^>]+>/g, ""), "(Smith &amp; Jones 1999; Wu 2001)");
  });

  it("never lets HTML, scripts, pictures or unsafe links through, whatever the checks before it said", () => {
    const hostile = [
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "![x](https://example.org/x.png)",
      "[x](javascript:alert(1))",
      "[x](JaVaScRiPt:alert(1))",
      "[x](data:text/html,hi)",
      "[x](//example.org)",
      "[x]: javascript:alert(1)\n\n[x]",
      "&lt;script&gt;",
      '[x](https://example.org/"onclick=alert(1))',
    ];
    for (const text of hostile) {
      const html = renderField("text.text", text, citedAs);
      const tags = [...html.matchAll(/<[^>]*>/g)].map((match) => match[0].replace(/ .*>/, ">"));
      assert.deepEqual(
        tags.filter((tag) => !["<p>", "</p>", "<a>", "</a>"].includes(tag)),
        [],
        text,
      );
      assert.doesNotMatch(html, /<a (?!href="https:\/\/example\.org\/[^"]*" target="_blank" rel="noopener noreferrer">)/);
    }
  });

  it("leads to the learner's own pages within the course, in the same window", () => {
    assert.equal(
      renderField("text.points[]", "Open [your plan](plan), or [the log](hooks).", citedAs),
      'Open <a href="#/plan">your plan</a>, or <a href="#/hooks">the log</a>.',
    );
    for (const other of ["result", "plan/x", "./plan", "#/plan", "planets"])
      assert.doesNotMatch(renderField("text.points[]", `[x](${other})`, citedAs), /<a/, other);
  });

  it("opens links outside of the course's own window", () => {
    assert.equal(
      renderField("text.points[]", "[this](https://example.org)", citedAs),
      '<a href="https://example.org" target="_blank" rel="noopener noreferrer">this</a>',
    );
  });

  it("leaves quotes and dashes as the author wrote them", () => {
    assert.equal(renderField("text.points[]", "It's -- (c) ...", citedAs), "It's -- (c) ...");
  });
});

describe("plainText(text, citedAs)", () => {
  it("drops the marks, joins paragraphs and keeps what is cited readable", () => {
    assert.equal(plainText("One **two**\nthree.\n\n- [four](https://example.org) [@wu-2001]\n", citedAs), "One two three. four (Wu 2001)");
  });
});
