import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scorm2004Manifest } from "../../src/packaging/manifest/scorm2004-manifest.ts";
import { readManifest } from "../../src/preview/read-manifest.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { filesOf, smallPackage, smallSource } from "./fixture-package.ts";
import { referredSchemas } from "./schema-references.ts";
import { scorm2004Mistakes } from "./validate-scorm2004.ts";

const { outline } = smallCourse;

for (const [standard, version] of [
  ["scorm2004-3rd", "2004 3rd Edition"],
  ["scorm2004-4th", "2004 4th Edition"],
] as const) {
  const manifest = scorm2004Manifest(outline, standard, { files: ["index.html"] });

  describe(`scorm2004Manifest(outline, "${standard}", options)`, () => {
    it("is valid against the schemas in the package, with the passing score written as well", async () => {
      for (const manifestMasteryScore of [false, true]) {
        const files = filesOf((await smallPackage(standard, { ...smallSource, manifestMasteryScore })).bytes);
        assert.deepEqual(await scorm2004Mistakes(files), []);
      }
    });

    it("is refused by those schemas when a part of any vocabulary is wrong", async () => {
      const files = filesOf((await smallPackage(standard)).bytes);
      const whole = files.get("imsmanifest.xml") ?? "";
      for (const [right, wrong, complaint] of [
        [`scormType="sco"`, `scormType="course"`, /scormType/],
        [`tracked="true"`, `tracked="perhaps"`, /tracked/],
        [">previous<", ">back<", /hideLMSUI/],
        [`objectivesGlobalToSystem="false"`, `objectivesGlobalToSystem="none"`, /objectivesGlobalToSystem/],
        ["<organizations", "<organisations", /organi/],
      ] as const) {
        assert.ok(whole.includes(right), right);
        assert.match((await scorm2004Mistakes(new Map(files).set("imsmanifest.xml", whole.replace(right, wrong)))).join("\n"), complaint);
      }
    });

    it("refers to no schema that is not in the package, by whatever way, and the package has no other", async () => {
      const files = filesOf((await smallPackage(standard)).bytes);
      const referred = [...referredSchemas(files)].sort();
      assert.ok(referred.includes("imsss_v1p0util.xsd") && referred.includes("datatypes.dtd"), referred.join());
      assert.deepEqual(referred, [...files.keys()].filter((name) => /\.(xsd|dtd)$/.test(name)).sort());
    });

    it("says which edition it is, and is read back as that", () => {
      assert.ok(manifest.includes(`<schemaversion>${version}</schemaversion>`));
      assert.deepEqual(
        readManifest((name) => (name === "imsmanifest.xml" ? manifest : undefined)),
        { standard, href: "index.html", dataFromLms: "" },
      );
    });

    it("T13: leaves completion and success to the course", () => {
      assert.match(manifest, /<imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"\/>/);
      assert.doesNotMatch(manifest, /completionThreshold|rollupRule/);
    });

    it("T16: names no passing score unless asked to, and then with four decimals", () => {
      assert.doesNotMatch(manifest, /minNormalizedMeasure|satisfiedByMeasure/);
      for (const [masteryScore, text] of [
        [0, "0.0000"],
        [0.875, "0.8750"],
        [1, "1.0000"],
      ] as const) {
        const asked = scorm2004Manifest({ ...outline, test: { ...outline.test, masteryScore } }, standard, {
          files: [],
          masteryScore: true,
        });
        assert.match(asked, new RegExp(`satisfiedByMeasure="true">\\s*<imsss:minNormalizedMeasure>${text}</imsss:minNormalizedMeasure>`));
        const read = readManifest((name) => (name === "imsmanifest.xml" ? asked : undefined));
        assert.equal("masteryScore" in read ? read.masteryScore : undefined, masteryScore);
      }
    });

    it("hides what would lead nowhere or throw state away, and leaves the LMS its ways out", () => {
      const hidden = [...manifest.matchAll(/<adlnav:hideLMSUI>(\w+)</g)].map(([, name]) => name);
      assert.deepEqual(hidden, ["previous", "continue", "abandon", "abandonAll"]);
    });
  });
}

describe("the two editions of SCORM 2004", () => {
  it("have the same identifiers as SCORM 1.2, and differ from each other in the version alone", async () => {
    const [first, second] = (["scorm2004-3rd", "scorm2004-4th"] as const).map((standard) =>
      scorm2004Manifest(outline, standard, { files: [] }),
    );
    assert.equal(first?.replace("3rd", "4th"), second);
    const old = filesOf((await smallPackage("scorm12")).bytes).get("imsmanifest.xml") ?? "";
    const identifiers = (text: string) => [...text.matchAll(/\sidentifier="([^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(identifiers(first ?? ""), identifiers(old));
  });
});
