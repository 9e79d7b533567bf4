import type { Settings } from "../../model/settings.ts";
import { blockLetters } from "./block-letters.ts";
import type { ComparedBlock, ComparedOutline, ComparedPackage } from "./compared-package.ts";
import { bankShape, courseShape, lessonShape, scenarioShape, type BankShape, type LessonShape } from "./package-shapes.ts";
import { questionLetters } from "./question-letters.ts";
import { readData } from "./read-data.ts";
import { readManifest } from "./read-manifest.ts";
import { zipTexts } from "./zip-texts.ts";

interface CourseShape {
  readonly outline: ComparedOutline;
  readonly settings: Pick<Settings, "standard" | "completion">;
  readonly state?: ComparedPackage["state"];
}

/** Reads what state hangs on from the bytes of a package. `file` is how messages name it. Throws a `PackagingError` (`bad-package`) with the place of what is wrong. */
export function readCompared(bytes: Uint8Array, file: string): ComparedPackage {
  const texts = zipTexts(bytes, file);
  const { outline, settings, state = { form: 1, reads: [1] } } = readData<CourseShape>(texts, "course.js", "course", courseShape, file);
  const blocks = new Map(outline.lessons.flatMap((lesson) => readLesson(texts, lesson, file)));
  const scenarios = [...blocks.values()].flatMap(({ scenario }) => scenario ?? []);
  return {
    standard: settings.standard,
    outline,
    completion: settings.completion,
    state,
    ...readManifest(texts, settings.standard, file),
    blocks,
    questions: outline.test === undefined ? new Map() : readQuestions(texts, outline.test.bank, file),
    scenarioHashes: new Map(scenarios.map((id) => [id, readHash(texts, id, file)])),
  };
}

function readQuestions(texts: ReadonlyMap<string, string>, bank: string, file: string): ComparedPackage["questions"] {
  const { questions } = readData<BankShape>(texts, `bank-${bank}.js`, `bank:${bank}`, bankShape, file);
  return new Map(questions.map((question) => [question.id, questionLetters(question)]));
}

function readLesson(
  texts: ReadonlyMap<string, string>,
  { id, title }: ComparedOutline["lessons"][number],
  file: string,
): [string, ComparedBlock][] {
  const { pages } = readData<LessonShape>(texts, `lesson-${id}.js`, `lesson:${id}`, lessonShape, file);
  return pages.flatMap(({ blocks }) =>
    blocks.map((block) => {
      const scenario = block.kind === "scenario" && block.scenario !== undefined ? { scenario: block.scenario } : {};
      return [block.id, { kind: block.kind, lesson: title, letters: blockLetters(block), ...scenario }];
    }),
  );
}

function readHash(texts: ReadonlyMap<string, string>, id: string, file: string): number {
  return readData<{ readonly hash: number }>(texts, `scenario-${id}.js`, `scenario:${id}`, scenarioShape, file).hash;
}
