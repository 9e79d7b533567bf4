import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Standard } from "../model/catalogue.ts";
import type { Course } from "../model/course.ts";
import { defaultSettings, type Settings } from "../model/settings.ts";
import type { EngineBuilder } from "./engine/engine-builder.ts";
import { cmi5Structure } from "./manifest/cmi5-structure.ts";
import { scorm12Manifest, scorm12Schemas } from "./manifest/scorm12-manifest.ts";
import { dataScript } from "./page/data-script.ts";
import { indexPage } from "./page/index-page.ts";
import { styleSheet } from "./page/style-sheet.ts";
import type { Project } from "./project.ts";
import { stateLength } from "./state-length.ts";
import { thirdPartyNotices } from "./third-party-notices.ts";
import type { PackageEntry } from "./zip-bytes.ts";

export interface PackageSource {
  readonly course: Course;
  readonly messages: Readonly<Record<string, string>>;
  readonly settings?: Settings;
  /** Writes the mastery score into the SCORM manifest. Off unless an LMS asks for it. */
  readonly manifestMasteryScore?: boolean;
}

/** Every file of a package: the manifest first, then by name. */
export async function packageContents(
  project: Project,
  engines: EngineBuilder,
  source: PackageSource,
  standard: Standard,
): Promise<PackageEntry[]> {
  stateLength(source.course);
  const engine = await engines(standard);
  const fontsDir = join(project.assetsDir, "fonts");
  const files = [
    entry("index.html", indexPage(source.course.outline, source.messages, standard)),
    entry("style.css", await styleSheet(join(project.assetsDir, "style"))),
    entry("engine.js", engine.code),
    entry("newsreader.woff2", await readFile(join(fontsDir, "newsreader.woff2"))),
    entry("third-party.txt", await thirdPartyNotices(engine.packageDirs, fontsDir)),
    ...dataEntries(source),
  ];
  return [manifestEntry(source, standard, files), ...[...files, ...(await schemaEntries(project, standard))].sort(byName)];
}

function dataEntries({ course, messages, settings = defaultSettings }: PackageSource): PackageEntry[] {
  const { outline, lessons, bank, jobAids, sources } = course;
  return [
    entry("course.js", dataScript("course", { outline, messages, settings, sources })),
    ...lessons.map((lesson) => entry(`lesson-${lesson.id}.js`, dataScript(`lesson:${lesson.id}`, lesson))),
    entry(`bank-${bank.id}.js`, dataScript(`bank:${bank.id}`, bank)),
    ...(jobAids.length > 0 ? [entry("job-aids.js", dataScript("job-aids", jobAids))] : []),
  ];
}

function manifestEntry(
  { course, manifestMasteryScore = false }: PackageSource,
  standard: Standard,
  files: readonly PackageEntry[],
): PackageEntry {
  if (standard === "cmi5") return entry("cmi5.xml", cmi5Structure(course.outline));
  const names = files.map(({ name }) => name).sort();
  return entry("imsmanifest.xml", scorm12Manifest(course.outline, { files: names, masteryScore: manifestMasteryScore }));
}

async function schemaEntries(project: Project, standard: Standard): Promise<PackageEntry[]> {
  const names = standard === "scorm12" ? scorm12Schemas : [];
  return Promise.all(names.map(async (name) => entry(name, await readFile(join(project.assetsDir, "schemas/scorm12", name)))));
}

function entry(name: string, content: string | Uint8Array): PackageEntry {
  return { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content) };
}

function byName(a: PackageEntry, b: PackageEntry): number {
  return a.name < b.name ? -1 : 1;
}
