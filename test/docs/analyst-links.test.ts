import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { root } from "../packaging/fixture-package.ts";

const pages = ["xapi-statements/README.md", "xapi-statements/scorm.md", "xapi-statements/questions.md", "docs/privacy.md"];
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** The anchors of a page's headings, as GitHub makes them. */
const anchorsOf = (text: string) =>
  [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("the pages for analysts and data protection officers", () => {
  for (const page of pages) {
    it(`lead to files and headings that are there: ${page}`, () => {
      const links = [...read(page).matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, link = ""]) => link);
      assert.ok(links.length > 3);
      for (const link of links) {
        const [file = "", anchor] = link.split("#");
        const target = file === "" ? page : join(dirname(page), file);
        assert.ok(existsSync(join(root, target)), `${page}: ${link}`);
        if (anchor !== undefined) assert.ok(anchorsOf(read(target)).includes(anchor), `${page}: ${link}`);
      }
    });
  }
});
