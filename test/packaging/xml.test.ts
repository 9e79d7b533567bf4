import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { element, xmlDocument } from "../../src/packaging/manifest/xml.ts";

describe("xmlDocument(root)", () => {
  it("escapes markup in text and attribute values", () => {
    const text = xmlDocument(element("title", { id: `"<a>"` }, `Tom & Jerry's <b> "x" ]]>`));
    assert.ok(text.includes(`<title id="&quot;&lt;a&gt;&quot;">Tom &amp; Jerry's &lt;b&gt; &quot;x&quot; ]]&gt;</title>`), text);
  });

  it("keeps line breaks of attribute values as character references", () => {
    assert.ok(xmlDocument(element("a", { b: "x\ny" })).includes(`b="x&#10;y"`));
  });

  it("replaces what XML 1.0 cannot hold", () => {
    assert.ok(xmlDocument(element("a", {}, "\u0000\u000b\ud800x\u{1f600}")).includes("<a>\uFFFD\uFFFD\uFFFDx\u{1f600}</a>"));
  });

  it("nests children by two spaces and leaves undefined attributes out", () => {
    const text = xmlDocument(element("a", { b: undefined }, [element("c", {}, [element("d")])]));
    assert.equal(text, `<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <c>\n    <d/>\n  </c>\n</a>\n`);
  });
});
