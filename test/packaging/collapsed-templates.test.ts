import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { collapseStyle } from "../../rollup.config.mjs";

describe("collapseStyle(css)", () => {
  it("leaves out comments and the space that says nothing", () => {
    const css = "\n  /* why */\n  .a,\n  .b > p {\n    margin: 0 auto;\n    color: red;\n  }\n";
    assert.equal(collapseStyle(css), ".a,.b > p{margin:0 auto;color:red}");
  });

  it("keeps the space that means something", () => {
    assert.equal(collapseStyle("a :hover { inline-size: calc(1px + 2px) }"), "a :hover{inline-size:calc(1px + 2px)}");
    assert.equal(collapseStyle("@media (min-width: 1px) and (print) { a { b: c } }"), "@media (min-width:1px) and (print){a{b:c}}");
  });

  it("leaves words in quotation marks as they are", () => {
    assert.equal(collapseStyle('a::before {\n  content: "  { ; }  /* */";\n}'), 'a::before{content:"  { ; }  /* */"}');
  });
});
