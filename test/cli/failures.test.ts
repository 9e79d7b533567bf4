import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { hostPreview } from "../../src/cli/host-preview.ts";
import { root } from "../packaging/fixture-package.ts";
import { runHere } from "./run-here.ts";
import { runRecourse, type Ran } from "./run-recourse.ts";

/** One message for the person, exit code 1, no stack. */
function assertRefused({ code, err }: Ran, message: RegExp): void {
  assert.match(err, message);
  assert.equal(code, 1);
  assert.doesNotMatch(err, /^\s+at |node:internal|\.ts:\d+:\d+\)/m);
}

describe("recourse, wrongly used", () => {
  let folder = "";
  before(async () => void (folder = await mkdtemp(join(tmpdir(), "recourse-"))));
  after(() => rm(folder, { recursive: true }));

  it("lists the commands for an unknown one", async () => {
    assertRefused(await runRecourse("pack"), /^recourse: There is no command "pack"\. Commands: start, build, package, .*\.\n$/);
  });

  it("names an unknown option and points at help", async () => {
    assertRefused(await runHere(["build", "--fast"]), /^recourse: Unknown option '--fast'\. See recourse build --help\.\n$/);
  });

  it("asks for the value of an option", async () => {
    assertRefused(await runHere(["build", "--out"]), /^recourse: .*--out.*argument missing.*\. See recourse build --help\.\n$/);
  });

  it("lists the courses for an unknown one", async () => {
    assertRefused(await runHere(["package", "--course", "rescu"]), /^recourse: There is no course "rescu"\. Courses: .*rescue.*\.\n$/);
  });

  it("lists the standards for an unknown one", async () => {
    const ran = await runHere(["package", "--course", "rescue", "--standard", "aicc"]);
    assertRefused(ran, /^recourse: There is no standard "aicc"\. Standards: scorm12, scorm2004-3rd, .*cmi5, .*\.\n$/);
  });

  it("asks which course", async () => {
    assertRefused(await runHere(["package"]), /--course/);
  });

  it("names a folder that cannot be written to, and why", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    const ran = await runHere(["package", "--course", "rescue", "--out", join(file, "dist")]);
    assertRefused(ran, /^recourse: Cannot write .*a-file.dist.rescue-scorm12\.zip: a part of that path is a file, not a folder\.\n$/);
  });

  it("names a folder that nobody can make, and does not wait for it", async () => {
    const ran = await runRecourse("package", "--course", "rescue", "--out", "/proc/recourse");
    assertRefused(ran, /^recourse: Cannot write \/proc\/recourse\/rescue-scorm12\.zip: .+\.\n$/);
  });

  it("refuses an empty value, instead of taking the current folder", async () => {
    for (const [command, option] of [
      ["build", "out"],
      ["build", "engines"],
      ["preview", "dir"],
      ["check", "content"],
    ] as const) {
      assertRefused(await runHere([command, `--${option}=`]), new RegExp(`^recourse: --${option} is empty\\.`));
    }
  });

  it("refuses content that is no folder", async () => {
    const file = join(folder, "content-file");
    await writeFile(file, "");
    for (const path of [file, join(file, "deeper"), join(folder, "nowhere")]) {
      assertRefused(await runHere(["check", "--content", path]), /^recourse: --content: \S+ is not a folder\.\n$/);
    }
  });

  it("says where runs cannot be kept, and why", async () => {
    const root = join(folder, "root");
    await mkdir(join(root, "dist"), { recursive: true });
    await writeFile(join(root, ".recourse"), "");
    await writeFile(join(root, "dist/catalogue.json"), `{"courses": []}`);
    const line = {
      root,
      print: () => undefined,
      printError: () => undefined,
      ask: () => Promise.resolve(undefined),
      input: () => new Blob().stream(),
      untilStopped: () => Promise.resolve(),
    };
    await assert.rejects(hostPreview({ dist: join(root, "dist"), port: 8080, nextFreePort: true }, line), {
      name: "PackagingError",
      code: "unwritable",
      message: `Cannot keep runs in ${join(root, ".recourse/runs")}: a part of that path is a file, not a folder.`,
    });
  });

  it("refuses what is no port", async () => {
    for (const port of ["0", "65536", "http", "80.5"]) assertRefused(await runHere(["preview", "--port", port]), /is not a port/);
  });

  it("says where there are no packages to preview, and how to make them", async () => {
    assertRefused(await runHere(["preview", "--dir", folder]), /There are no packages in .*"recourse build" makes them/);
  });

  it("says that a port is in use", async () => {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const { port } = server.address() as AddressInfo;
    await writeFile(join(folder, "catalogue.json"), `{"courses": []}`);
    assertRefused(await runHere(["preview", "--port", String(port), "--dir", folder]), new RegExp(`^recourse: Port ${port} is in use\\.`));
    server.close();
  });
});

describe("recourse with broken content", () => {
  let content = "";
  const lesson = (id: string) => join(content, `rescue/lessons/${id}.yaml`);
  before(async () => {
    content = await mkdtemp(join(tmpdir(), "recourse-"));
    await cp(join(root, "src/content"), content, { recursive: true });
    await writeFile(lesson("opening"), (await readFile(lesson("opening"), "utf8")).replace(/^title:/m, "titel:"));
    await writeFile(lesson("listen"), (await readFile(lesson("listen"), "utf8")).replace(/^minutes: .*/m, "minutes: many"));
  });
  after(() => rm(content, { recursive: true }));

  for (const command of ["check", "build"]) {
    it(`${command} names every mistake with its place, and their number`, async () => {
      const ran = await runHere([command, "--content", content]);
      assertRefused(ran, /^\d+ mistakes in the content\.$/m);
      assert.match(ran.err, /^rescue\/lessons\/opening\.yaml:\d+:\d+ .*titel/m);
      assert.match(ran.err, /^rescue\/lessons\/listen\.yaml:\d+:\d+ minutes/m);
    });
  }
});
