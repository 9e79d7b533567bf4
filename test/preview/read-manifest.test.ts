import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readManifest } from "../../src/preview/read-manifest.ts";
import { entryName, isPackageFile } from "../../src/preview/zip-content.ts";
import { isoDurationToMs, msToIsoDuration, msToTimespan, timespanToMs } from "../../src/preview/duration.ts";
import { cmi5Manifest, publisherId, scormManifest } from "./preview-fixture.ts";

const reading = (name: string, xml: string): unknown => readManifest((asked) => (asked === name ? xml : undefined));

describe("readManifest(entry)", () => {
  it("reads launch file and mastery score of a SCORM manifest, comments left out", () => {
    assert.deepEqual(reading("imsmanifest.xml", scormManifest), {
      standard: "scorm12",
      href: "index.html",
      dataFromLms: "",
      masteryScore: 0.8,
    });
  });

  it("reads AU, moveOn and mastery score of a course structure, and a mastery score of 0 as one", () => {
    assert.deepEqual(reading("cmi5.xml", cmi5Manifest.replace('"0.8"', "'0'")), {
      standard: "cmi5",
      href: "index.html",
      courseId: "https://example.org/courses/sample",
      blockIds: [],
      auId: publisherId,
      moveOn: "CompletedAndPassed",
      launchMethod: "AnyWindow",
      masteryScore: 0,
    });
  });

  it("reads the one activity of a tincan.xml, and says what is wrong with another", () => {
    const activity = '<activity id="https://example.org/c" type="http://adlnet.gov/expapi/activities/course">';
    const xml = `<tincan><activities>${activity}<name>A</name><launch lang="en">index.html?a=1&amp;b=2</launch></activity></activities></tincan>`;
    assert.deepEqual(reading("tincan.xml", xml), { standard: "xapi", href: "index.html?a=1&b=2", activityId: "https://example.org/c" });
    assert.deepEqual(reading("tincan.xml", "<activity><launch>a</launch><launch>b</launch></activity>"), {
      problems: ["tincan.xml: 2 launch elements, one wanted", "tincan.xml: the activity has no id"],
    });
  });

  it("takes a zip without a manifest for a web package only where it has the files of a course", () => {
    const files = new Map(["index.html", "engine.js", "course.js"].map((name) => [name, "1;"]));
    assert.deepEqual(
      readManifest((name) => files.get(name)),
      { standard: "web", href: "index.html" },
    );
    files.delete("course.js");
    assert.match(JSON.stringify(readManifest((name) => files.get(name))), /no web package of a course/);
  });

  it("says everything that is wrong", () => {
    assert.deepEqual(reading("cmi5.xml", '<course/><au moveOn="Now" masteryScore="80"/>'), {
      problems: [
        "cmi5.xml: the course has no id",
        "cmi5.xml: the AU has no id",
        "cmi5.xml: the AU has no url",
        'cmi5.xml: moveOn "Now" is none of Passed, Completed, CompletedAndPassed, CompletedOrPassed, NotApplicable',
        'cmi5.xml: masteryScore "80" is not 0 to 1',
      ],
    });
    assert.deepEqual(reading("other", ""), {
      problems: ["there is no imsmanifest.xml, cmi5.xml or tincan.xml at the root of the zip, and it is no web package of a course"],
    });
  });
});

describe("entryName(rawPath)", () => {
  it("gives the plain name of an entry, and nothing for any way around it", () => {
    assert.equal(entryName("lesson-hear.js"), "lesson-hear.js");
    assert.equal(entryName("a/b%20c.js"), "a/b c.js");
    for (const path of ["", "/a", "a//b", "../a", "a/../b", "%2e%2e/a", "..%2fa", "%252e%252e/a", "a\\b", "a%5cb", "a%00", "%ff", "./a"]) {
      assert.equal(entryName(path), undefined, path);
    }
  });

  it("takes plain file names alone for packages", () => {
    assert.equal(isPackageFile("rescue-scorm12.zip"), true);
    for (const file of ["../a.zip", "a/b.zip", "a..zip", ".zip", "a.json", "A.zip", ""]) assert.equal(isPackageFile(file), false, file);
  });
});

describe("durations", () => {
  it("goes from SCORM timespans to milliseconds and back", () => {
    assert.equal(timespanToMs("0001:02:03.45"), 3_723_450);
    assert.equal(msToTimespan(3_723_450), "0001:02:03.45");
    assert.equal(msToTimespan(0), "0000:00:00");
    assert.equal(timespanToMs("PT10S"), 0);
  });

  it("reads ISO durations and no look-alikes", () => {
    assert.equal(isoDurationToMs("PT1H2M3.45S"), 3_723_450);
    assert.equal(isoDurationToMs("P1DT0S"), 86_400_000);
    for (const text of ["PT10", "PT50S.21S", "P", "PT", "10S"]) assert.equal(isoDurationToMs(text), undefined, text);
    assert.equal(msToIsoDuration(12_345), "PT12.35S");
    assert.equal(msToIsoDuration(0), "PT0S");
  });
});
