import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { standards } from "../../src/model/catalogue.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { filesOf, smallPackage, smallSource } from "./fixture-package.ts";

for (const standard of standards) {
  describe(`buildPackage(…, "${standard}")`, async () => {
    const { file, bytes } = await smallPackage(standard);
    const files = filesOf(bytes);

    it("is named after course and standard", () => {
      assert.equal(file, `${smallCourse.outline.id}-${standard}.zip`);
    });

    it("has its manifest first, then the rest by name; a web package has none", () => {
      const names = [...files.keys()];
      const manifest = { cmi5: "cmi5.xml", xapi: "tincan.xml", web: undefined }[standard as string] ?? "imsmanifest.xml";
      const [first, ...rest] = standard === "web" ? [undefined, ...names] : names;
      assert.equal(first, standard === "web" ? undefined : manifest);
      assert.deepEqual(rest, [...rest].sort());
      const manifests = names.filter((name) => /^(imsmanifest|cmi5|tincan)\.xml$/.test(name));
      assert.deepEqual(manifests, standard === "web" ? [] : [manifest]);
    });

    it("gives the same bytes again, in any time zone", async () => {
      const before = process.env["TZ"];
      for (const zone of ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu"]) {
        process.env["TZ"] = zone;
        assert.deepEqual((await smallPackage(standard)).bytes, bytes, zone);
      }
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    });

    it("has lower-case ASCII names without spaces, none that an importer refuses", () => {
      // The names of published schemas are theirs: each is referred to by it.
      for (const name of [...files.keys()].filter((each) => !/\.(xsd|dtd)$/.test(each))) {
        assert.match(name, /^[a-z0-9][a-z0-9._-]*\.(html|css|js|woff2|txt|xml|xsd)$/);
      }
    });

    it("has a script for each lesson, the bank and the job aids", () => {
      for (const { id } of smallCourse.lessons)
        assert.match(files.get(`lesson-${id}.js`) ?? "", new RegExp(`^recourse\\.provide\\("lesson:${id}",`));
      assert.match(files.get(`bank-${smallCourse.bank.id}.js`) ?? "", new RegExp(`^recourse\\.provide\\("bank:${smallCourse.bank.id}",`));
      assert.match(files.get("job-aids.js") ?? "", /^recourse\.provide\("job-aids",/);
      assert.match(files.get("course.js") ?? "", /^recourse\.provide\("course",/);
    });

    it("has no script for job aids where there are none", async () => {
      const { entries } = await smallPackage(standard, { ...smallSource, course: { ...smallCourse, jobAids: [] } });
      assert.ok(!entries.some(({ name }) => name === "job-aids.js"));
    });

    it("has every file that its style sheet and page name", () => {
      const text = `${files.get("style.css") ?? ""}${files.get("index.html") ?? ""}`;
      const named = [...text.matchAll(/url\("?([^")]+)"?\)|(?:src|href)="([^":]+)"/g)].map((match) => match[1] ?? match[2] ?? "");
      assert.ok(named.length >= 4);
      for (const name of named) assert.ok(files.has(name), name);
    });
  });
}

describe("imsmanifest.xml in its package", async () => {
  const files = filesOf((await smallPackage("scorm12")).bytes);
  const manifest = files.get("imsmanifest.xml") ?? "";

  it("lists every file but itself and its schemas, once", () => {
    const listed = [...manifest.matchAll(/<file href="([^"]+)"\/>/g)].map((match) => match[1]);
    const wanted = [...files.keys()].filter((name) => name !== "imsmanifest.xml" && !name.endsWith(".xsd"));
    assert.deepEqual(listed, wanted);
  });

  it("names schemas that travel with it", () => {
    const pairs = /schemaLocation="([^"]+)"/.exec(manifest)?.[1]?.split(" ") ?? [];
    const schemas = pairs.filter((_, index) => index % 2 === 1);
    assert.equal(schemas.length, 3);
    for (const name of schemas) assert.ok(files.has(name), name);
  });

  it("launches index.html by its one item", () => {
    const item = [...manifest.matchAll(/<item [^>]*identifierref="([^"]+)"/g)];
    assert.equal(item.length, 1);
    assert.ok(manifest.includes(`<resource identifier="${item[0]?.[1]}" type="webcontent" adlcp:scormtype="sco" href="index.html">`));
  });
});
