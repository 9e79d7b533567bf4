import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { before, describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { standards } from "../../src/model/catalogue.ts";
import type { CourseId } from "../../src/model/ids.ts";
import { buildPackage, type BuiltPackage } from "../../src/packaging/build-package.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { engineBuilder } from "../../src/packaging/engine/engine-builder.ts";
import type { PackageSource } from "../../src/packaging/package-contents.ts";
import { filesOf, project, root } from "./fixture-package.ts";

const engines = engineBuilder(project);
const source: PackageSource = loadCourse(project.contentDir, "rescue" as CourseId);

/** What a browser fetches by itself. Links that a learner may follow, and the names of namespaces, are no requests. */
const reachesOutside = /(?:\bsrc|<link[^>]{0,200}href|action)=["'](?:https?:)?\/\/|url\(["']?(?:https?:)?\/\/|@import|sourceMappingURL/;

interface FirstOrLater {
  readonly people: readonly { readonly id: string }[];
  readonly messages: Readonly<Record<string, string>>;
}

/** The value in a data script. */
function provided(script: string): unknown {
  return JSON.parse(script.slice(script.indexOf(",") + 1, script.lastIndexOf(")")));
}

for (const standard of standards) {
  describe(`rescue-${standard}.zip`, () => {
    let built: BuiltPackage;
    let files: Map<string, string>;
    before(async () => {
      built = await buildPackage(project, engines, source, standard);
      files = filesOf(built.bytes);
    });

    it("comes out the same from a second engine", async () => {
      const again = await buildPackage(project, engineBuilder(project), source, standard);
      assert.ok(Buffer.from(again.bytes).equals(built.bytes));
    });

    it("has an engine that any page can run as a classic script: parsed whole, ASCII, Lit without its development build", () => {
      const parts = [...files].filter(([name]) => /^engine(-[a-z-]+)?\.js$/.test(name));
      assert.ok(parts.length > 1);
      for (const [name, code] of parts) {
        assert.throws(() => runInNewContext(`"use strict"; throw new Error("parsed"); ${code}`), { message: "parsed" });
        assert.ok(!/[\u0080-\uffff]/.test(code), `${name}: ASCII`);
        assert.ok(!/Lit is in dev mode|litIssuedWarnings/.test(code), `${name}: Lit's development build`);
      }
    });

    it("T31: has no element that reaches outside", () => {
      for (const [name, text] of files) {
        const found = /\.(html|css|js)$/.test(name) ? reachesOutside.exec(text)?.[0] : undefined;
        assert.equal(found, undefined, name);
      }
    });

    it("shows its first view within 130 KB over the wire and six requests", () => {
      const lesson = [...files.keys()].filter((name) => name.startsWith("lesson-"));
      const heaviest = lesson.map((name) => gzipSync(files.get(name) ?? "").length).sort((a, b) => b - a)[0] ?? 0;
      const page = ["index.html", "style.css", "engine.js", "course.js"].map((name) => gzipSync(files.get(name) ?? "").length);
      const font = built.entries.find(({ name }) => name === "newsreader.woff2")?.bytes.length ?? Infinity;
      const requests = [...page, font, heaviest];
      assert.ok(requests.length <= 6);
      const sum = requests.reduce((total, bytes) => total + bytes, 0);
      assert.ok(sum <= 130_000, `${sum} bytes: ${requests.join(" + ")}`);
    });

    it("has each word and each person once: what the first page says and shows in course.js, all else in later.js", () => {
      const [first, later] = ["course", "later"].map((key) => provided(files.get(`${key}.js`) ?? "") as FirstOrLater);
      assert.ok(first && later);
      assert.deepEqual(
        first.people.map(({ id }) => id),
        [source.course.outline.cover?.person],
      );
      const twice = ([one, other]: readonly (readonly string[])[]) => one?.filter((name) => other?.includes(name));
      assert.deepEqual(twice([first, later].map(({ people }) => people.map(({ id }) => id))), []);
      assert.deepEqual(twice([first, later].map(({ messages }) => Object.keys(messages))), []);
      assert.equal(first.people.length + later.people.length, source.course.people?.length);
    });

    it("carries the licence of every package in its engine, and THIRD-PARTY.md names it", async () => {
      const { packageDirs } = await engines(standard);
      const table = await readFile(join(root, "THIRD-PARTY.md"), "utf8");
      for (const dir of packageDirs) {
        const name = basename(dirname(dir)).startsWith("@") ? `${basename(dirname(dir))}/${basename(dir)}` : basename(dir);
        assert.ok(files.get("third-party.txt")?.includes(`${name} `), `${name} in third-party.txt`);
        assert.ok(table.includes(name), `${name} in THIRD-PARTY.md`);
      }
    });
  });
}

describe("imsmanifest.xml at the root", () => {
  it("is that of rescue-scorm12.zip, byte for byte (npm run manifest)", async () => {
    const { bytes } = await buildPackage(project, engines, source, "scorm12");
    assert.equal(await readFile(join(root, "imsmanifest.xml"), "utf8"), filesOf(bytes).get("imsmanifest.xml"));
  });
});
