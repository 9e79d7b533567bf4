import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { standards, type Standard } from "../../src/model/catalogue.ts";
import type { Course } from "../../src/model/course.ts";
import type { CourseId } from "../../src/model/ids.ts";
import { buildPackage } from "../../src/packaging/build-package.ts";
import { readCompared } from "../../src/packaging/compare/read-compared.ts";
import { loadCourse } from "../../src/packaging/content/load-course.ts";
import { engineBuilder } from "../../src/packaging/engine/engine-builder.ts";
import type { PackageSource } from "../../src/packaging/package-contents.ts";
import { filesOf, project, smallPackage } from "./fixture-package.ts";
import { scorm12Mistakes } from "./validate-scorm12.ts";
import { scorm2004Mistakes } from "./validate-scorm2004.ts";

const sources: PackageSource[] = ["follow-up", "manager"].flatMap((id) => {
  const { courses, messages } = loadCourse(project.contentDir, id as CourseId);
  return courses.map((course) => ({ course, messages }));
});
const formOf = ({ lessons }: Course) =>
  lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "form" ? [block.form] : []))));

describe("the companions of the courses, in waves", () => {
  it("are four packages in each standard, with four names, titles and manifests", async () => {
    const identifiers = new Map<string, Set<string>>();
    for (const source of sources) {
      for (const standard of standards) {
        const built = await smallPackage(standard, { ...source, manifestMasteryScore: true });
        const manifest =
          filesOf(built.bytes).get("imsmanifest.xml") ?? filesOf(built.bytes).get("cmi5.xml") ?? filesOf(built.bytes).get("tincan.xml");
        const id = /(?:identifier|id)="([^"]+)"/.exec(manifest ?? built.file)?.[1] ?? built.file;
        identifiers.set(standard, (identifiers.get(standard) ?? new Set()).add(id));
        assert.equal(built.file, `${source.course.outline.id}-${standard}.zip`);
      }
    }
    for (const [standard, ids] of identifiers) assert.equal(ids.size, 4, standard);
    assert.deepEqual(
      sources.map(({ course }) => course.outline.id),
      ["follow-up-30", "follow-up-90", "manager-30", "manager-90"],
    );
    assert.equal(new Set(sources.map(({ course }) => course.outline.title)).size, 4);
  });

  for (const source of sources) {
    describe(`${source.course.outline.id}`, () => {
      it("holds no question, no rule of a test and no pass mark, and can be compared", async () => {
        for (const standard of standards) {
          const { bytes, file } = await smallPackage(standard, { ...source, manifestMasteryScore: true });
          const files = filesOf(bytes);
          assert.deepEqual(
            [...files.keys()].filter((name) => name.startsWith("bank-")),
            [],
            standard,
          );
          const xml = [...files].filter(([name]) => name.endsWith(".xml")).map(([, text]) => text);
          assert.doesNotMatch(xml.join(""), /masteryscore|minNormalizedMeasure|satisfiedByMeasure/i);
          const compared = readCompared(bytes, file);
          assert.deepEqual([compared.outline.test, compared.questions.size, compared.completion.by], [undefined, 0, "pages"]);
        }
      });

      it("has a manifest that the published schemas take", async () => {
        const files = async (standard: Standard) => filesOf((await smallPackage(standard, source)).bytes);
        assert.deepEqual(await scorm12Mistakes(await files("scorm12")), []);
        for (const standard of ["scorm2004-3rd", "scorm2004-4th"] as const)
          assert.deepEqual(await scorm2004Mistakes(await files(standard)), [], standard);
        assert.match((await files("cmi5")).get("cmi5.xml") ?? "", / moveOn="Completed" launchMethod/);
      });

      it("counts the same acts as the other wave, under the same name", () => {
        const { id, wave } = source.course.outline;
        const twin = sources.find(({ course }) => course.outline.id === `${id.replace(/-\d+$/, "")}-${wave === 30 ? 90 : 30}`);
        assert.equal(formOf(source.course).length, 1);
        assert.deepEqual(twin && formOf(twin.course), formOf(source.course));
      });
    });
  }
});

describe("the heaviest companion, manager-30 for cmi5", () => {
  let files: Map<string, string>;
  let font: number;
  before(async () => {
    const source = sources.find(({ course }) => String(course.outline.id) === "manager-30")!;
    const built = await buildPackage(project, engineBuilder(project), source, "cmi5");
    files = filesOf(built.bytes);
    font = built.entries.find(({ name }) => name === "newsreader.woff2")?.bytes.length ?? Infinity;
  });

  it("shows its first view within 130 KB over the wire and six requests", () => {
    const sizes = [...files].map(([name, text]) => [name, gzipSync(text).length] as const);
    const page = sizes.filter(([name]) => ["index.html", "style.css", "engine.js", "course.js"].includes(name)).map(([, bytes]) => bytes);
    const lesson = Math.max(...sizes.filter(([name]) => name.startsWith("lesson-")).map(([, bytes]) => bytes));
    const sum = [...page, font, lesson].reduce((total, bytes) => total + bytes, 0);
    assert.ok(page.length === 4 && sum <= 130_000, `${sum} bytes: ${[...page, font, lesson].join(" + ")}`);
  });
});
