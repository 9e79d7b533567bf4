import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Standard } from "../model/catalogue.ts";
import type { Course } from "../model/course.ts";
import type { Settings } from "../model/settings.ts";
import { stateForms } from "../model/suspend-data.ts";
import { brandStyle } from "./company/brand-style.ts";
import { noCompany, type Company } from "./company/company.ts";
import { builtJobForms, jobFormsOrigin, jobFormsPart } from "./company/job-forms-of.ts";
import { builtReaction, reactionOf, reactionOrigin, reactionPart } from "./company/reaction-of.ts";
import { settingsFor } from "./company/settings-for.ts";
import type { EngineBuilder } from "./engine/engine-builder.ts";
import { cmi5Structure } from "./manifest/cmi5-structure.ts";
import { scorm12Manifest, scorm12Schemas } from "./manifest/scorm12-manifest.ts";
import { scorm2004Manifest, scorm2004Schemas } from "./manifest/scorm2004-manifest.ts";
import { tinCanManifest } from "./manifest/tin-can-manifest.ts";
import type { PageNeeds } from "./page/content-security-policy.ts";
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
  /** In whose name the course is given; nobody's in particular where absent. */
  readonly company?: Company;
  /** Writes the mastery score into the SCORM manifest. Off unless an LMS asks for it. */
  readonly manifestMasteryScore?: boolean;
}

/** Every file of a package: the manifest, where the standard has one, first, then by name. */
export async function packageContents(
  project: Project,
  engines: EngineBuilder,
  source: PackageSource,
  standard: Standard,
): Promise<PackageEntry[]> {
  stateLength(source.course);
  const { company = noCompany } = source;
  const { course } = source;
  const engine = await engines(standard, {
    reaction: builtReaction(standard, company),
    jobForms: builtJobForms(course, standard, company),
  });
  const origins = [reactionOrigin(standard, company), jobFormsOrigin(course, standard, company)].filter((origin) => origin !== undefined);
  const needs: PageNeeds = { films: hasFilms(course), origins };
  const fontsDir = join(project.assetsDir, "fonts");
  const files = [
    entry("index.html", indexPage(source.course.outline, source.messages, standard, needs)),
    entry("style.css", await styleSheet(join(project.assetsDir, "style"), brandStyle(source.company?.colours))),
    ...engine.files.map(({ name, code }) => entry(name, code)),
    entry("newsreader.woff2", await readFile(join(fontsDir, "newsreader.woff2"))),
    entry("third-party.txt", await thirdPartyNotices(engine.packageDirs, fontsDir)),
    ...dataEntries(source, settingsFor(course, standard, company), standard),
    ...reactionEntry(source, standard),
    ...jobFormsEntry(source, standard),
    ...logoEntry(source.company),
    ...(source.course.media ?? []),
  ];
  const manifest = standard === "web" ? [] : [manifestEntry(source, standard, files)];
  return [...manifest, ...[...files, ...(await schemaEntries(project, standard))].sort(byName)];
}

function hasFilms({ lessons }: Course): boolean {
  return lessons.some(({ pages }) => pages.some(({ blocks }) => blocks.some((block) => block.kind === "scene" && block.video)));
}

function logoEntry({ logo }: Company = noCompany): PackageEntry[] {
  return logo === undefined ? [] : [entry(logo.file, logo.bytes)];
}

/** What only later parts of the engine say; among it what the first says too. */
const laterWords =
  /^(?:talk|seen|diagnostics|plan|hooks|question|precheck|test|result|review|certificate|settings|hand|lesson|block|voice|order|sources)\./;
const earlyWords =
  /^(?:(?:diagnostics|plan|hooks|hand|test|certificate|settings)\.title|lesson\.(?:back|finished-title)|test\.(?:untimed|(?:questions|attempts-left)\.\w+|mastery-\w+))$/;

/** What is not needed at first stands in scripts of its own: the first view waits for `course.js`. */
function dataEntries({ course, messages: all }: PackageSource, settings: Settings, standard: Standard): PackageEntry[] {
  const messages = wordsWhere(all, (key) => !/^(?:reaction|on-job)\./.test(key));
  const { outline, lessons, bank, jobAids, sources, scenarios = [], talkRules } = course;
  const isLater = (key: string) => laterWords.test(key) && !earlyWords.test(key);
  const first = wordsWhere(messages, (key) => !isLater(key) && (standard === "web" || !key.startsWith("untracked.")));
  const onCover = peopleWhere(course, true);
  return [
    entry("course.js", dataScript("course", { outline, messages: first, settings, ...onCover, state: stateForms })),
    entry("later.js", dataScript("later", { messages: wordsWhere(messages, isLater), ...peopleWhere(course, false) })),
    entry("plan.js", dataScript("plan", course.plan)),
    entry("sources.js", dataScript("sources", sources)),
    ...lessons.map((lesson) => entry(`lesson-${lesson.id}.js`, dataScript(`lesson:${lesson.id}`, lesson))),
    ...(bank === undefined ? [] : [entry(`bank-${bank.id}.js`, dataScript(`bank:${bank.id}`, bank))]),
    ...scenarios.map((scenario) => entry(`scenario-${scenario.id}.js`, dataScript(`scenario:${scenario.id}`, scenario))),
    ...(talkRules === undefined ? [] : [entry("talk-rules.js", dataScript("talk-rules", talkRules))]),
    ...(jobAids.length > 0 ? [entry("job-aids.js", dataScript("job-aids", jobAids))] : []),
  ];
}

/** The words too: where nobody is asked, not one of them is in the package. */
function reactionEntry({ course, messages, company = noCompany }: PackageSource, standard: Standard): PackageEntry[] {
  if (reactionOf(standard, company) === undefined) return [];
  const words = wordsWhere(messages, (key) => key.startsWith("reaction."));
  return [entry("reaction.js", dataScript("reaction", { words, ...reactionPart(course, standard, company) }))];
}

/** Who is drawn on the course's first page, and where; or everybody and everywhere else. */
function peopleWhere({ outline: { cover }, people = [], rooms = {} }: Course, onCover: boolean): Pick<Course, "people" | "rooms"> {
  return {
    people: people.filter(({ id }) => (id === cover?.person) === onCover),
    rooms: Object.fromEntries(Object.entries(rooms).filter(([room]) => (room === cover?.room) === onCover)),
  };
}

/** The same for forms on the pages: where there is none, not one of the words. */
function jobFormsEntry({ course, messages, company = noCompany }: PackageSource, standard: Standard): PackageEntry[] {
  const part = jobFormsPart(course, standard, company);
  if (part === undefined) return [];
  const words = wordsWhere(messages, (key) => key.startsWith("on-job."));
  return [entry("job-forms.js", dataScript("job-forms", { words, ...part }))];
}

function wordsWhere(messages: PackageSource["messages"], holds: (key: string) => boolean): PackageSource["messages"] {
  return Object.fromEntries(Object.entries(messages).filter(([key]) => holds(key)));
}

function manifestEntry(
  { course, company = noCompany, manifestMasteryScore = false }: PackageSource,
  standard: Exclude<Standard, "web">,
  files: readonly PackageEntry[],
): PackageEntry {
  if (standard === "cmi5") return entry("cmi5.xml", cmi5Structure(course.outline, company.completion));
  if (standard === "xapi") return entry("tincan.xml", tinCanManifest(course.outline));
  const options = { files: files.map(({ name }) => name).sort(), masteryScore: manifestMasteryScore };
  const { outline } = course;
  return entry(
    "imsmanifest.xml",
    standard === "scorm12" ? scorm12Manifest(outline, options) : scorm2004Manifest(outline, standard, options),
  );
}

async function schemaEntries(project: Project, standard: Standard): Promise<PackageEntry[]> {
  const names = standard === "scorm12" ? scorm12Schemas : standard.startsWith("scorm2004-") ? scorm2004Schemas : [];
  return Promise.all(names.map(async (name) => entry(name, await readFile(join(project.assetsDir, "schemas", standard, name)))));
}

function entry(name: string, content: string | Uint8Array): PackageEntry {
  return { name, bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content) };
}

function byName(a: PackageEntry, b: PackageEntry): number {
  return a.name < b.name ? -1 : 1;
}
