import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PackagingError } from "../../src/packaging/packaging-error.ts";
import { scorm12Manifest } from "../../src/packaging/manifest/scorm12-manifest.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { filesOf, smallPackage, smallSource } from "./fixture-package.ts";
import { scorm12Mistakes } from "./validate-scorm12.ts";

const { outline } = smallCourse;
const manifest = scorm12Manifest(outline, { files: ["index.html"] });

describe("scorm12Manifest(outline, options)", () => {
  it("is valid against the schemas in the package", async () => {
    assert.deepEqual(await scorm12Mistakes(filesOf((await smallPackage("scorm12")).bytes)), []);
  });

  it("is valid with the mastery score written", async () => {
    const files = filesOf((await smallPackage("scorm12", { ...smallSource, manifestMasteryScore: true })).bytes);
    assert.deepEqual(await scorm12Mistakes(files), []);
    assert.match(files.get("imsmanifest.xml") ?? "", /<adlcp:masteryscore>80<\/adlcp:masteryscore>/);
  });

  it("is refused by those schemas when a SCO is called something else", async () => {
    const files = filesOf((await smallPackage("scorm12")).bytes);
    files.set("imsmanifest.xml", (files.get("imsmanifest.xml") ?? "").replace(`scormtype="sco"`, `scormtype="course"`));
    assert.match((await scorm12Mistakes(files)).join("\n"), /scormtype/);
  });

  it("T16: names no mastery score unless asked to", () => {
    assert.doesNotMatch(manifest, /masteryscore/);
  });

  it("writes a mastery score as the whole percent that it is, and refuses one that is none", () => {
    const writing = (masteryScore: number): string =>
      scorm12Manifest({ ...outline, test: { ...outline.test, masteryScore } }, { files: [], masteryScore: true });
    for (const [score, percent] of [
      [0, "0"],
      [0.29, "29"],
      [0.57, "57"],
      [1, "100"],
    ] as const) {
      assert.ok(writing(score).includes(`<adlcp:masteryscore>${percent}</adlcp:masteryscore>`), percent);
    }
    assert.throws(
      () => writing(0.875),
      (error) => error instanceof PackagingError && error.code === "unfit-course" && error.message.includes("0.875"),
    );
  });

  it("says that it is SCORM 1.2", () => {
    assert.match(manifest, /<schema>ADL SCORM<\/schema>\s*<schemaversion>1\.2<\/schemaversion>/);
  });

  it("refuses a title that the schema has no room for", () => {
    const long = { ...outline, title: "x".repeat(201) };
    assert.throws(
      () => scorm12Manifest(long, { files: [] }),
      (error) => error instanceof PackagingError && error.code === "unfit-course",
    );
  });
});
