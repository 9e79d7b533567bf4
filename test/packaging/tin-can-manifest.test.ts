import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { validateXML } from "xmllint-wasm";
import { tinCanManifest } from "../../src/packaging/manifest/tin-can-manifest.ts";
import { smallCourse } from "../fixtures/small-course.ts";

const { outline } = smallCourse;
const manifest = tinCanManifest(outline);

/** Elements by their depth and name, in the order of the document. */
const shape = [...manifest.matchAll(/^( *)<([a-z]+)/gm)].map(([, indent = "", name]) => `${indent.length / 2}${name}`);

describe("tinCanManifest(outline)", () => {
  it("is well-formed, with markup in a title too", async () => {
    const hostile = tinCanManifest({ ...outline, title: `<b>"A" & B</b>` });
    for (const contents of [manifest, hostile]) {
      const { normalized } = await validateXML({ xml: [{ fileName: "tincan.xml", contents }], normalization: "c14n" });
      assert.match(normalized, /^<tincan xmlns="http:\/\/projecttincan\.com\/tincan\.xsd">/);
    }
  });

  it("has the structure that importers of tincan.xml know: one activity, with name, description and one launch", () => {
    assert.deepEqual(shape, ["0tincan", "1activities", "2activity", "3name", "3description", "3launch"]);
  });

  it("names the course by the id that its statements have, and its type", () => {
    assert.match(
      manifest,
      /<activity id="https:\/\/w3id\.org\/xapi\/recourse\/courses\/small" type="http:\/\/adlnet\.gov\/expapi\/activities\/course">/,
    );
  });

  it("gives texts in the course's language and opens index.html", () => {
    assert.match(manifest, new RegExp(`<name lang="en">${outline.title}</name>`));
    assert.match(manifest, /<description lang="en">[^<]+<\/description>/);
    assert.match(manifest, /<launch lang="en">index\.html<\/launch>/);
  });
});
