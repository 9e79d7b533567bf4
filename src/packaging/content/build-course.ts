import type { Course, CourseOutline, IdNumbers, PackagedFile, Source, TestRules } from "../../model/course.ts";
import type { BlockId, CourseId, JobAidId, LessonId, ObjectiveId, PersonId, SourceId } from "../../model/ids.ts";
import { rooms, type Person } from "../../model/person.ts";
import { layersOf } from "../../model/wardrobe/layers.ts";
import { roomShapes } from "../../model/wardrobe/rooms.ts";
import { noCompany, type Company } from "../company/company.ts";
import { companyTest } from "../company/company-test.ts";
import { policyOf } from "../company/policy-of.ts";
import { sceneVideos, videoOf } from "../company/scene-videos.ts";
import { compileScenario } from "../role-play/compile-scenario.ts";
import { rulesNeeded } from "../role-play/rules-needed.ts";
import { rulesOf } from "../role-play/rules-of.ts";
import type { CoursePart } from "../forms/authored-form.ts";
import { buildForm } from "../forms/build-form.ts";
import type { AuthoredCourse, AuthoredTest } from "./authored-course.ts";
import type { AuthoredLesson, AuthoredSource } from "./authored.ts";
import { buildBank } from "./build-bank.ts";
import type { BlockSources, Picture } from "./build-block.ts";
import { buildJobAid } from "./build-job-aid.ts";
import { buildLesson } from "./build-lesson.ts";
import { buildPlan } from "./build-plan.ts";
import { buildLessonObjectives, buildPrecheck } from "./build-precheck.ts";
import type { CourseContent, Item } from "./course-content.ts";
import type { LockEntry, LockedKind } from "./ids-lock.ts";
import { learnerTexts } from "./learner-texts.ts";
import { citationPattern, citedIds, plainText, renderField, type CitedAs } from "./markdown.ts";
import { peopleCast, roomsCast, type Showing } from "./people-cast.ts";
import { packagedPicture, sizeOf } from "./picture-file.ts";

/** The typed course from content in which no rule has found a mistake, in a company's name where there is one. */
export function buildCourse(
  content: CourseContent,
  head: AuthoredCourse,
  lock: readonly LockEntry[],
  company: Company = noCompany,
): Course {
  const citedAs: CitedAs = new Map(content.sources.map(({ value }) => [value.id, value.short]));
  const blockSources: BlockSources = {
    citedAs,
    pictureOf: (file) => pictureOf(content, file),
    videoOf: (scene) => videoOf(scene, company),
    policyOf: (policy) => policyOf(policy, content, company),
  };
  const lessons = inOrder(head.lessons, content.lessons);
  const jobAids = inOrder(head.jobAids, content.jobAids);
  return {
    outline: {
      ...buildHead(head, citedAs, company),
      lessons: lessons.map((lesson) => ({ ...outlineLesson(lesson), ...buildLessonObjectives(lesson, head) })),
      jobAids: jobAids.filter(({ kind }) => kind !== "minute").map(({ id, title }) => ({ id: id as JobAidId, title })),
      numbers: numbersOf(lock, head),
    },
    lessons: lessons.map((lesson) => buildLesson(lesson, blockSources)),
    ...buildTest(content, head, citedAs),
    jobAids: jobAids.map((jobAid) => buildJobAid(jobAid, citedAs)),
    forms: content.forms.map(({ value }) => buildForm(value, partsOf(content))),
    plan: buildPlan(content, head),
    sources: citedSources(content),
    media: [...shownPictures(content), ...sceneVideos(content, company)],
    people: castPeople(content, head),
    rooms: castRooms(content, head),
    ...buildTalks(content, citedAs),
  };
}

function buildTest({ questions }: CourseContent, { test }: AuthoredCourse, citedAs: CitedAs): Pick<Course, "bank"> {
  if (test === undefined) return {};
  const authored = questions.map(({ value }) => value);
  return { bank: buildBank(test.bank, authored, citedAs) };
}

/** The scenarios that its lessons name, in the order of their names, and what they are played by; neither where there is none. */
function buildTalks(content: CourseContent, citedAs: CitedAs): Pick<Course, "scenarios" | "talkRules"> {
  const talkRules = rulesOf(content);
  if (talkRules === undefined) return {};
  const scenarios = content.scenarios.map(({ value }) => compileScenario(value, talkRules, citedAs));
  return { scenarios, talkRules: rulesNeeded(talkRules, scenarios) };
}

/** What a choice of a form may need. */
function partsOf({ blocks, jobAids }: CourseContent): ReadonlySet<CoursePart> {
  const kinds = new Set<string>(blocks.map(({ value }) => value.kind));
  const has: Readonly<Record<CoursePart, boolean>> = {
    scene: kinds.has("scene"),
    scenario: kinds.has("scenario"),
    "own-words": kinds.has("own-words") || kinds.has("reflection"),
    "job-aid": jobAids.length > 0,
  };
  return new Set((Object.keys(has) as CoursePart[]).filter((part) => has[part]));
}

function buildHead(head: AuthoredCourse, citedAs: CitedAs, company: Company): Omit<CourseOutline, "lessons" | "jobAids" | "numbers"> {
  const [wave] = head.waves ?? [];
  return {
    id: head.id as CourseId,
    version: head.version,
    ...(wave === undefined ? {} : { wave: wave.days }),
    language: head.language,
    title: head.title,
    headline: head.headline,
    ...(head.cover === undefined ? {} : { cover: { ...head.cover, person: head.cover.person as PersonId } }),
    description: renderField("course.description", head.description, citedAs),
    summary: plainText(head.description, citedAs),
    audience: head.audience,
    teaches: head.teaches,
    ...(head.plan === undefined ? {} : { plan: head.plan }),
    minutes: { optional: 0, ...head.minutes },
    objectives: head.objectives.map(({ id, title, lessons }) => ({
      id: id as ObjectiveId,
      title,
      lessons: lessons as readonly LessonId[],
    })),
    ...buildPrecheck(head, company),
    ...(head.test === undefined ? {} : { test: buildRules(head.test, company) }),
  };
}

function buildRules({ bank, masteryScore, attempts, opens, form }: AuthoredTest, company: Company): TestRules {
  return {
    bank,
    masteryScore,
    attempts,
    opens,
    ...companyTest(company),
    form: form.map((cell) => ({ ...cell, objective: cell.objective as ObjectiveId })),
  };
}

function outlineLesson(lesson: AuthoredLesson): CourseOutline["lessons"][number] {
  return {
    id: lesson.id as LessonId,
    title: lesson.title,
    summary: lesson.summary,
    ...(lesson.step === undefined ? {} : { step: lesson.step }),
    phase: lesson.phase,
    minutes: lesson.minutes,
    pages: lesson.pages.map(({ title, optional, blocks }) => ({
      title,
      ...(optional === true ? { optional } : {}),
      blocks: blocks.map(({ id, kind }) => ({ id: id as BlockId, kind })),
    })),
  };
}

function numbersOf(lock: readonly LockEntry[], { precheck }: AuthoredCourse): IdNumbers {
  const of = (kind: LockedKind): Record<string, number> =>
    Object.fromEntries(lock.filter((entry) => entry.kind === kind && !entry.retired).map((entry) => [entry.id, entry.number]));
  return { lessons: of("lesson"), blocks: of("block"), questions: of("question"), ...(precheck && { objectives: of("objective") }) };
}

/** Only whom its first page and its lessons show. */
function castPeople(content: CourseContent, head: AuthoredCourse): readonly Person[] {
  const { people } = content;
  const cast = new Set(showing(content, head).flatMap((part) => peopleCast(part).map(({ name }) => name)));
  return people.filter(({ value }) => cast.has(value.id)).map(({ value }) => ({ ...value, layers: layersOf(value.look) }));
}

/** Only where they are. */
function castRooms(content: CourseContent, head: AuthoredCourse): NonNullable<Course["rooms"]> {
  const cast = new Set(showing(content, head).flatMap((part) => roomsCast(part).map(({ name }) => name)));
  return Object.fromEntries(rooms.filter((room) => cast.has(room)).map((room) => [room, roomShapes(room)]));
}

function showing({ blocks, scenarios }: CourseContent, head: AuthoredCourse): readonly Showing[] {
  return [head, ...[...blocks, ...scenarios].map(({ value }) => value)];
}

/** Only what the course cites, in the order of sources.yaml. */
function citedSources(content: CourseContent): readonly Source[] {
  const cited = new Set(
    learnerTexts(content).flatMap(({ text }) =>
      [...text.matchAll(new RegExp(citationPattern, "g"))].flatMap((match) => citedIds(match[1] ?? "")),
    ),
  );
  return content.sources.filter(({ value }) => cited.has(value.id)).map(({ value }) => buildSource(value));
}

function buildSource({ id, short, citation, finding, doi }: AuthoredSource): Source {
  return { id: id as SourceId, short, citation, finding, ...(doi === undefined ? {} : { doi }) };
}

function pictureOf(content: CourseContent, file: string): Picture {
  const found = content.pictures.find((picture) => picture.file === file);
  const size = found && sizeOf(found);
  // The rule `pictures` has found both.
  if (size === undefined) throw new Error(`no picture ${file}`);
  return { src: packagedPicture(file), ...size };
}

/** Those that a block of the course names. */
function shownPictures(content: CourseContent): readonly PackagedFile[] {
  const named = new Set(content.blocks.flatMap(({ value }) => (value.kind === "picture" ? [value.file, value.dark] : [])));
  return content.pictures.filter(({ file }) => named.has(file)).map(({ file, bytes }) => ({ name: packagedPicture(file), bytes }));
}

function inOrder<T extends { readonly id: string }>(order: readonly string[], items: readonly Item<T>[]): readonly T[] {
  return order.flatMap((id) => items.filter((item) => item.value.id === id).map((item) => item.value));
}
