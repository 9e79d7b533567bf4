import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, it } from "node:test";
import { startPreview } from "../../src/preview/start-preview.ts";
import type { Preview } from "../../src/preview/start-preview.ts";
import { newRun, post, startFixture } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture | undefined;
let other: Preview | undefined;
afterEach(async () => {
  await other?.close();
  await fixture?.close();
  other = fixture = undefined;
});

describe("the catalogue page", () => {
  it("shows each course and package, titles as text", async () => {
    fixture = await startFixture();
    const text = await (await fetch(fixture.preview.url)).text();
    assert.match(text, /Sample &lt;b&gt;course&lt;\/b&gt;/);
    assert.doesNotMatch(text, /<b>course/);
    assert.match(text, /SCORM 1\.2/);
    assert.match(text, /href="\/download\/sample-cmi5\.zip"/);
  });

  it("leads to each course from the top where there are several", async () => {
    fixture = await startFixture();
    const ways = async () =>
      [...(await (await fetch(fixture!.preview.url)).text()).matchAll(/href="#(course-[^"]+)"/g)].map(([, id]) => id);
    assert.deepEqual(await ways(), []);
    const file = join(fixture.distDir, "catalogue.json");
    const { courses } = JSON.parse(readFileSync(file, "utf8")) as { courses: { id: string }[] };
    writeFileSync(file, JSON.stringify({ courses: [courses[0], { ...courses[0], id: "another" }] }));
    assert.deepEqual(await ways(), [`course-${courses[0]!.id}`, "course-another"]);
  });

  it("says which package to take, what to do with it, and names each button in full", async () => {
    fixture = await startFixture();
    const run = await newRun(fixture, "sample-scorm12.zip");
    const text = await (await fetch(fixture.preview.url)).text();
    assert.match(text, /Most LMSs take this one\./);
    assert.match(text, /For an LMS with cmi5/);
    assert.match(text, /Leave the zip as it is\./);
    assert.ok(text.indexOf("Most LMSs") < text.indexOf("A summary."));
    assert.match(text, /aria-label="Preview in a new window, Sample &lt;b&gt;course&lt;\/b&gt;, cmi5"/);
    assert.match(text, /aria-label="Remove run of Sample, Sam, Sample &lt;b&gt;course&lt;\/b&gt;, SCORM 1\.2, attempt 1"/);
    assert.doesNotMatch(text.replace(/(href|action)="[^"]*"/g, ""), new RegExp(run));
  });

  it("says what to do where nothing is built, and what is wrong where the catalogue is broken", async () => {
    const distDir = mkdtempSync(join(tmpdir(), "recourse-preview-"));
    other = await startPreview({ distDir, runsDir: join(distDir, "runs"), port: 0, nextFreePort: false });
    assert.match(await (await fetch(other.url)).text(), /Nothing is built yet.*npm run build/s);
    writeFileSync(join(distDir, "catalogue.json"), "{");
    assert.match(await (await fetch(other.url)).text(), /catalogue\.json is not JSON/);
    rmSync(distDir, { recursive: true });
  });

  it("shows a package that cannot be launched with the reason, and does not launch it", async () => {
    fixture = await startFixture({ cmi5: { "cmi5.xml": "<courseStructure/>" } });
    assert.match(await (await fetch(fixture.preview.url)).text(), /cmi5\.xml: 0 AUs, one wanted/);
    const run = await newRun(fixture, "sample-cmi5.zip");
    assert.equal((await post(fixture, `/api/runs/${run}/sessions`)).status, 409);
  });

  it("lists the runs, and one that cannot be read, which can be removed", async () => {
    fixture = await startFixture();
    const run = await newRun(fixture, "sample-scorm12.zip");
    writeFileSync(join(fixture.runsDir, "0123456789abcdef.json"), '{"format": 1');
    const kept = JSON.parse(readFileSync(join(fixture.runsDir, `${run}.json`), "utf8")) as object;
    writeFileSync(join(fixture.runsDir, "0123456789abcde0.json"), JSON.stringify({ ...kept, id: "0123456789abcde0", sessions: [null] }));
    fixture = await fixture.restart();
    const text = await (await fetch(fixture.preview.url)).text();
    assert.match(text, new RegExp(`href="/run/${run}"`));
    assert.doesNotMatch(text, /href="\/run\/0123456789abcde/);
    await post(fixture, "/run/0123456789abcde0/remove");
    assert.match(text, /A run that cannot be read/);
    await post(fixture, "/run/0123456789abcdef/remove");
    await post(fixture, `/run/${run}/remove`);
    assert.doesNotMatch(await (await fetch(fixture.preview.url)).text(), /cannot be read|Continue/);
  });
});

/** Listens at the port; one that something else has is taken just as well. */
async function occupy(port: number): Promise<Server> {
  const server = createServer();
  await new Promise<void>((settled) => server.once("error", () => settled()).listen(port, "127.0.0.1", settled));
  return server;
}

describe("startPreview", () => {
  it("keeps EADDRINUSE where the next port is not wanted, and takes the next one where it is", async () => {
    fixture = await startFixture();
    const port = Number(new URL(fixture.origin).port);
    const options = { distDir: fixture.distDir, runsDir: fixture.runsDir, port };
    await assert.rejects(startPreview({ ...options, nextFreePort: false }), { code: "EADDRINUSE" });
    other = await startPreview({ ...options, nextFreePort: true });
    assert.ok(Number(new URL(other.url).port) > port);
    assert.equal(new URL(other.url).hostname, "127.0.0.1");
  });

  it("passes over a dozen taken ports without a warning", async () => {
    fixture = await startFixture();
    const port = Number(new URL(fixture.origin).port);
    const taken = await Promise.all(Array.from({ length: 12 }, (_, index) => occupy(port + 1 + index)));
    const warnings: string[] = [];
    const note = (warning: Error): unknown => warnings.push(warning.name);
    process.on("warning", note);
    other = await startPreview({ distDir: fixture.distDir, runsDir: fixture.runsDir, port, nextFreePort: true });
    // Node tells of a warning in a later tick.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", note);
    for (const server of taken) server.close();
    assert.ok(Number(new URL(other.url).port) > port + 12);
    assert.deepEqual(warnings, []);
  });
});
