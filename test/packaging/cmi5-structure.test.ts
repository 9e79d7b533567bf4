import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { validateXML } from "xmllint-wasm";
import { defaultCompletion } from "../../src/model/completion-rule.ts";
import { cmi5Structure } from "../../src/packaging/manifest/cmi5-structure.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";

const { outline } = smallCourse;
const structure = cmi5Structure(outline);

describe("cmi5Structure(outline)", () => {
  it("is well-formed, with markup in a title too", async () => {
    const hostile = cmi5Structure({ ...outline, title: `<b>"A" & B</b>` });
    for (const contents of [structure, hostile]) {
      const { normalized } = await validateXML({ xml: [{ fileName: "cmi5.xml", contents }], normalization: "c14n" });
      assert.match(normalized, /^<courseStructure xmlns="https:\/\/w3id\.org\/xapi\/profiles\/cmi5\/v1\/CourseStructure\.xsd">/);
    }
  });

  it("cmi5 13.1.1: gives the course an absolute id, a title and a description in its language", () => {
    const course = /<course id="([^"]+)">([^]*?)<\/course>/.exec(structure);
    assert.ok(URL.canParse(course?.[1] ?? ""));
    for (const name of ["title", "description"])
      assert.match(course?.[2] ?? "", new RegExp(`<${name}>\\s*<langstring lang="en">[^<]+</langstring>`));
  });

  it("cmi5 13.1.3: defines each objective once and refers to each from the AU", () => {
    const defined = [...structure.matchAll(/<objective id="([^"]+)"/g)].map((match) => match[1]);
    const referred = [...structure.matchAll(/<objective idref="([^"]+)"/g)].map((match) => match[1]);
    assert.equal(defined.length, outline.objectives.length);
    assert.deepEqual(referred, defined);
  });

  it("cmi5 13.1.4: has one AU with another id than the course, that opens index.html in any window", () => {
    const aus = [...structure.matchAll(/<au ([^>]+)>/g)];
    assert.equal(aus.length, 1);
    assert.notEqual(/ id="([^"]+)"/.exec(` ${aus[0]?.[1]}`)?.[1], /<course id="([^"]+)"/.exec(structure)?.[1]);
    assert.match(aus[0]?.[1] ?? "", /launchMethod="AnyWindow"/);
    assert.match(structure, /<url>index\.html<\/url>/);
  });

  it("cmi5 13.1.4: has the elements of an AU in the order that the schema asks for", () => {
    const au = /<au [^]*<\/au>/.exec(structure)?.[0] ?? "";
    const order = [...au.matchAll(/^ {4}<(\w+)/gm)].map((match) => match[1]);
    assert.deepEqual(order, ["title", "description", "objectives", "url"]);
  });

  it("writes the course's mastery score, zero too", () => {
    assert.match(structure, / masteryScore="0\.8"/);
    const zero = { ...outline, test: { ...outline.test, masteryScore: 0 } };
    assert.match(cmi5Structure(zero), / masteryScore="0"/);
  });

  it("cmi5 13.1.4: writes moveOn, which left out would satisfy at launch", () => {
    assert.match(structure, / moveOn="Passed"/);
  });

  it("cmi5 13.1.4: moves on when completed where pages count, without a mastery score, and else when passed", () => {
    const pages = cmi5Structure(outline, { ...defaultCompletion, by: "pages" });
    assert.match(pages, / moveOn="Completed"/);
    assert.doesNotMatch(pages, /masteryScore/);
    const both = cmi5Structure(outline, { ...defaultCompletion, by: "both" });
    assert.match(both, / moveOn="Passed" masteryScore="0\.8"/);
  });

  it("cmi5 13.1.4: moves on when completed, without a mastery score, where the course has no test, whatever the company's rule", () => {
    for (const by of ["pages", "test", "both"] as const) {
      const untested = cmi5Structure(untestedCourse.outline, { ...defaultCompletion, by });
      assert.match(untested, / moveOn="Completed"/);
      assert.doesNotMatch(untested, /masteryScore/);
    }
  });

  it("leaves the list of objectives out where there are none", () => {
    assert.doesNotMatch(cmi5Structure({ ...outline, objectives: [] }), /objective/);
  });
});
