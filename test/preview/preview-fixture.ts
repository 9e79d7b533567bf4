import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { startPreview } from "../../src/preview/start-preview.ts";
import type { Preview } from "../../src/preview/start-preview.ts";
import type { RunView } from "../../src/preview/run-view.ts";

export const publisherId = "https://example.org/courses/sample/au";

export const scormManifest = `<?xml version="1.0"?>
<manifest identifier="sample" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <!-- <item identifierref="another"/> -->
  <organizations default="o"><organization identifier="o"><title>Sample</title>
    <item identifier="i" identifierref="sco"><title>Sample</title><adlcp:masteryscore>80</adlcp:masteryscore></item>
  </organization></organizations>
  <resources><resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html"/></resources>
</manifest>`;

export const scorm2004Manifest = `<?xml version="1.0"?>
<manifest identifier="sample" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>Sample</title>
    <item identifier="i" identifierref="sco"><title>Sample</title><imsss:sequencing><imsss:objectives>
      <imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
    </imsss:objectives></imsss:sequencing></item>
  </organization></organizations>
  <resources><resource identifier="sco" type="webcontent" adlcp:scormType="sco" href="index.html"/></resources>
</manifest>`;

export const cmi5Manifest = `<?xml version="1.0"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="https://example.org/courses/sample"><title><langstring lang="en">Sample</langstring></title></course>
  <au id="${publisherId}" moveOn="CompletedAndPassed" masteryScore="0.8" launchMethod="AnyWindow">
    <title><langstring lang="en">Sample</langstring></title><url>index.html</url>
  </au>
</courseStructure>`;

export const activityId = "https://example.org/courses/sample/activity";

export const tinCanManifest = `<?xml version="1.0"?>
<tincan xmlns="http://projecttincan.com/tincan.xsd"><activities>
  <activity id="${activityId}" type="http://adlnet.gov/expapi/activities/course">
    <name lang="en">Sample</name><description lang="en">A sample.</description><launch lang="en">index.html</launch>
  </activity>
</activities></tincan>`;

const page = `<!doctype html><title>Sample</title><h1>Sample</h1>`;

export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export interface Fixture {
  readonly preview: Preview;
  readonly distDir: string;
  readonly runsDir: string;
  readonly origin: string;
  /** Stops the preview and starts another on the same folders. */
  restart(): Promise<Fixture>;
  close(): Promise<void>;
}

/** A preview on a free port over a folder with one course in both standards. Files of the packages may be replaced. */
export async function startFixture(
  packages: {
    readonly scorm12?: Readonly<Record<string, string>>;
    readonly scorm2004?: Readonly<Record<string, string>>;
    readonly cmi5?: Readonly<Record<string, string>>;
  } = {},
): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), "recourse-preview-"));
  const scorm12 = zipOf({ "imsmanifest.xml": scormManifest, "index.html": page, "course.js": "1;", ...packages.scorm12 });
  const cmi5 = zipOf({ "cmi5.xml": cmi5Manifest, "index.html": page, ...packages.cmi5 });
  writeFileSync(join(folder, "sample-scorm12.zip"), scorm12);
  writeFileSync(join(folder, "sample-cmi5.zip"), cmi5);
  const scorm2004 = zipOf({ "imsmanifest.xml": scorm2004Manifest, "index.html": page, ...packages.scorm2004 });
  writeFileSync(join(folder, "sample-scorm2004-4th.zip"), scorm2004);
  writeFileSync(join(folder, "sample-xapi.zip"), zipOf({ "tincan.xml": tinCanManifest, "index.html": page }));
  writeFileSync(join(folder, "sample-web.zip"), zipOf({ "index.html": page, "engine.js": "1;", "course.js": "1;" }));
  writeFileSync(join(folder, "catalogue.json"), JSON.stringify(catalogue(scorm12.length, cmi5.length)));
  return open(folder);
}

function catalogue(scorm12Bytes: number, cmi5Bytes: number): object {
  return {
    courses: [
      {
        id: "sample",
        version: "1.0.0",
        title: "Sample <b>course</b>",
        headline: "A headline.",
        summary: "A summary.",
        audience: "Anyone",
        teaches: ["listen", "answer"],
        minutes: { lessons: 30, optional: 0, test: 15 },
        packages: [
          { standard: "scorm12", file: "sample-scorm12.zip", bytes: scorm12Bytes },
          { standard: "scorm2004-4th", file: "sample-scorm2004-4th.zip", bytes: 1000 },
          { standard: "cmi5", file: "sample-cmi5.zip", bytes: cmi5Bytes },
          { standard: "xapi", file: "sample-xapi.zip", bytes: 1000 },
          { standard: "web", file: "sample-web.zip", bytes: 1000 },
        ],
      },
    ],
  };
}

async function open(folder: string): Promise<Fixture> {
  const runsDir = join(folder, "runs");
  const preview = await startPreview({ distDir: folder, runsDir, port: 0, nextFreePort: false });
  return {
    preview,
    distDir: folder,
    runsDir,
    origin: new URL(preview.url).origin,
    restart: async () => {
      await preview.close();
      return open(folder);
    },
    close: async () => {
      await preview.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Posts as a page of the preview would. */
export function post(
  fixture: Fixture,
  path: string,
  body: unknown = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(fixture.origin + path, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: fixture.origin, "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Posts a body, but lets `meanwhile` happen when the preview has the request and waits for the body; gives the status of the answer. */
export async function sendWhile(fixture: Fixture, path: string, body: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const headers = { Origin: fixture.origin, "Content-Length": String(body.length), Expect: "100-continue" };
  const sent = request(fixture.origin + path, { method: "POST", headers });
  const answered = new Promise<number>((resolve, reject) => {
    sent.on("error", reject).on("response", (response) => resolve(response.resume().statusCode ?? 0));
  });
  await new Promise((asked) => {
    sent.once("continue", () => asked(undefined));
    sent.flushHeaders();
  });
  await meanwhile();
  sent.end(body);
  return answered;
}

/** Makes a run as the catalogue's button does; gives its id. */
export async function newRun(fixture: Fixture, file: string): Promise<string> {
  const response = await fetch(`${fixture.origin}/runs`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: fixture.origin },
    body: new URLSearchParams({ file, where: "frame" }),
  });
  return (response.headers.get("location") ?? "").slice("/run/".length);
}

export async function viewOf(fixture: Fixture, runId: string): Promise<RunView> {
  return (await (await fetch(`${fixture.origin}/api/runs/${runId}`)).json()) as RunView;
}
