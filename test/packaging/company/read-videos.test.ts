import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { noCompany, type Company } from "../../../src/packaging/company/company.ts";
import { loadCompany } from "../../../src/packaging/company/load-company.ts";
import { ContentError, describeMistake } from "../../../src/packaging/content/content-error.ts";
import { loadCourse } from "../../../src/packaging/content/load-course.ts";
import { projectAt } from "../../../src/packaging/project.ts";
import { goodContent, sample } from "../content/broken-content.ts";
import { filesOf, root, smallPackage } from "../fixture-package.ts";

const dir = mkdtempSync(join(tmpdir(), "recourse-films-"));
after(() => rmSync(dir, { recursive: true }));
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(dir, name), content);

// ISO 14496-12 4.3: size, `ftyp`, major brand.
const mp4 = Buffer.from("00000018667479706d703432000000006d70343269736f6d", "hex");
const vtt = "WEBVTT\n\n00:00.000 --> 00:02.500\nIt drips.\n";
put("door.mp4", mp4);
put("text.webm", "no film");
put("door.vtt", vtt);
put("door.srt.vtt", "1\n00:00:00,000 --> 00:00:02,500\nIt drips.\n");

function load(videos: string): Company {
  put("recourse.config.yaml", `videos:\n${videos}`);
  return loadCompany(join(dir, "recourse.config.yaml"), projectAt(root, goodContent));
}

function mistakes(videos: string): readonly string[] {
  try {
    load(videos);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.mistakes.map((mistake) =>
      `${mistake.code} ${describeMistake(mistake).slice(mistake.file.length + 1)}`.replaceAll(dir, ""),
    );
  }
}

const captions = "captions: [{ file: door.vtt, language: en, label: English }]";

describe("videos of a company file", () => {
  it("are read with their captions, and packaged by the name of their scene where the course has it", async () => {
    const company = load(`  keep-scene: { file: door.mp4, ${captions} }\n`);
    const { course, messages, warnings } = loadCourse(goodContent, sample, company);
    assert.deepEqual(warnings, []);
    const scene = course.lessons.flatMap(({ pages }) => pages.flatMap(({ blocks }) => blocks)).find(({ id }) => id === "keep-scene");
    assert.deepEqual(scene?.kind === "scene" && scene.video, {
      src: "video-keep-scene.mp4",
      captions: [{ language: "en", label: "English", text: vtt }],
    });
    const words = { ...messages, "page.opening": "…", "page.slow": "…", "page.noscript": "…" };
    const files = filesOf((await smallPackage("scorm12", { course, messages: words, company })).bytes);
    assert.ok(files.has("video-keep-scene.mp4"));
    assert.match(files.get("imsmanifest.xml") ?? "", /<file href="video-keep-scene\.mp4"\/>/);
    assert.match(files.get("index.html") ?? "", /media-src 'self' data:;/);
  });

  it("leave the page's policy without media where there is none", async () => {
    const { course } = loadCourse(goodContent, sample, noCompany);
    const words = { "page.opening": "…", "page.slow": "…", "page.noscript": "…" };
    const files = filesOf((await smallPackage("scorm12", { course, messages: words })).bytes);
    assert.doesNotMatch(files.get("index.html") ?? "", /media-src/);
    assert.ok(files.has("picture-kettle.svg") && files.has("picture-kettle-dark.svg"));
  });

  it("may have a transcript in Markdown", () => {
    const company = load(`  keep-scene: { file: door.mp4, ${captions}, transcript: "It *drips*." }\n`);
    const { course } = loadCourse(goodContent, sample, company);
    assert.ok(JSON.stringify(course.lessons).includes('"transcript":"<p>It <em>drips</em>.</p>"'));
  });

  it("are refused without captions", () => {
    assert.deepEqual(mistakes("  keep-scene: { file: door.mp4 }\n"), [
      "missing-field 2:15 videos.keep-scene.captions: “captions” is missing: WebVTT files, in the course’s language first: these captions are on from the start.",
    ]);
  });

  it("are refused with each mistake at its line", () => {
    const found = mistakes(`  keep-scen: { file: gone.mp4, ${captions} }
  keep-scene:
    file: text.webm
    captions: [{ file: door.srt.vtt, language: en, label: English }, { file: gone.vtt, language: de, label: Deutsch }]
    transcript: <b>Loud</b>
`);
    assert.deepEqual(found, [
      "unknown-reference 2:3 videos.keep-scen: no course has a scene “keep-scen”; did you mean “keep-scene”?",
      "wrong-value 2:22 videos.keep-scen.file: there is no file /gone.mp4",
      "wrong-value 4:11 videos.keep-scene.file: is no film of the kind webm, or a damaged one",
      "wrong-value 5:24 videos.keep-scene.captions[0].file: is no WebVTT: its first line reads WEBVTT, and each caption has a line such as 00:01.000 --> 00:04.000",
      "wrong-value 5:78 videos.keep-scene.captions[1].file: there is no file /gone.vtt",
      "raw-html 6:17 videos.keep-scene.transcript: HTML (</b>) is not used in content: write Markdown",
      "raw-html 6:17 videos.keep-scene.transcript: HTML (<b>) is not used in content: write Markdown",
    ]);
  });

  it("of more than 25 MB give a warning", () => {
    put("long.mp4", Buffer.concat([mp4, Buffer.alloc(25_000_000)]));
    const { warnings } = loadCourse(goodContent, sample, load(`  keep-scene: { file: long.mp4, ${captions} }\n`));
    assert.deepEqual(warnings.map(describeMistake), [
      "video-keep-scene.mp4:1:1 the film has 26 MB: at most 25 MB is advised, for learners on a slow line",
    ]);
  });
});
