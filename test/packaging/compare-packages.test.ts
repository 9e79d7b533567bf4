import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { standards, type Standard } from "../../src/model/catalogue.ts";
import { defaultCompletion } from "../../src/model/completion-rule.ts";
import type { Course, CourseOutline, TestRules } from "../../src/model/course.ts";
import type { BlockId, CourseId, ObjectiveId, QuestionId } from "../../src/model/ids.ts";
import type { Block } from "../../src/model/lesson.ts";
import type { Question, QuestionBank } from "../../src/model/question.ts";
import { noCompany, type Company } from "../../src/packaging/company/company.ts";
import { comparePackages } from "../../src/packaging/compare/compare-packages.ts";
import { readCompared } from "../../src/packaging/compare/read-compared.ts";
import type { PackageSource } from "../../src/packaging/package-contents.ts";
import { gapQuestion, kindsCourse, matchQuestion, nextQuestion, rateQuestion } from "../fixtures/question-kinds.ts";
import { question, smallCourse } from "../fixtures/small-course.ts";
import { smallScenario } from "../fixtures/small-scenario.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { smallPackage, smallSource } from "./fixture-package.ts";

const { outline } = smallCourse;
const numbersOf = (kind: "lessons" | "blocks" | "questions", change: (numbers: Record<string, number>) => Record<string, number>): Course =>
  withOutline({ numbers: { ...outline.numbers, [kind]: change({ ...(outline.numbers[kind] as Record<string, number>) }) } });
const withOutline = (changes: Partial<CourseOutline>): Course => ({ ...smallCourse, outline: { ...outline, ...changes } });
const withTest = (changes: Partial<TestRules>): Course => withOutline({ test: { ...outline.test, ...changes } });
const withBlock = (id: string, change: (block: Record<string, unknown>) => object): Course => ({
  ...smallCourse,
  lessons: smallCourse.lessons.map((lesson) => ({
    ...lesson,
    pages: lesson.pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) =>
        block.id === (id as BlockId) ? (change(block as unknown as Record<string, unknown>) as Block) : block,
      ),
    })),
  })),
});
const withQuestions = (questions: QuestionBank["questions"]): Course => ({ ...smallCourse, bank: { ...smallCourse.bank, questions } });
const withRule = (completion: Partial<Company["completion"]>): Partial<PackageSource> => ({
  company: { ...noCompany, completion: { ...defaultCompletion, ...completion } },
});

/** What is found between the small course as it is, or `from`, and this one, as `breaks: …` and `changes: …`. */
async function found(
  changed: Partial<PackageSource>,
  standard: Standard = "scorm12",
  toStandard = standard,
  from: Course = smallCourse,
): Promise<string> {
  const [older, newer] = await Promise.all([
    smallPackage(standard, { ...smallSource, course: from }),
    smallPackage(toStandard, { ...smallSource, ...changed }),
  ]);
  const findings = comparePackages(readCompared(older.bytes, "old.zip"), readCompared(newer.bytes, "new.zip"));
  return findings.map(({ effect, text }) => `${effect}: ${text}`).join("\n");
}

describe("comparePackages(older, newer)", () => {
  for (const standard of standards) {
    it(`finds nothing between a package for ${standard} and itself, nor where only texts changed`, async () => {
      assert.equal(await found({}, standard), "");
      const reworded = withBlock("start-text", (block) => ({ ...block, html: "<p>She waited, and waited.</p>" }));
      assert.equal(
        await found({ course: { ...reworded, outline: { ...outline, version: "1.0.1", title: "A little course" } } }, standard),
        "",
      );
    });
  }

  it("finds another course, and says no more", async () => {
    assert.match(
      await found({ course: withOutline({ id: "other" as CourseId }) }),
      /^breaks: These are two courses, small and other: [^\n]*$/,
    );
  });

  it("finds another standard, and another edition", async () => {
    assert.match(await found({}, "scorm12", "cmi5"), /^breaks: The first is for SCORM 1\.2, the second for cmi5/);
    assert.match(await found({}, "scorm2004-3rd", "scorm2004-4th"), /^breaks: The first is for SCORM 2004 3rd Edition/);
  });

  it("finds a number that is another's now, one that was changed, and ids that are gone", async () => {
    const swapped = await found({
      course: numbersOf("blocks", (n) => ({ ...n, "start-cards": n["start-reply"]!, "start-reply": n["start-cards"]! })),
    });
    assert.match(
      swapped,
      /^breaks: The number 2 was that of block start-cards, which has 3, and is that of start-reply: what learners did in the one is taken for the other\.$/m,
    );
    assert.match(swapped, /^breaks: The number 3 was that of block start-reply, which has 2, and is that of start-cards/m);
    const reused = await found({ course: numbersOf("questions", ({ q12, ...n }) => ({ ...n, q13: q12! })) });
    assert.match(reused, /^breaks: The number 12 was that of question q12, which is gone, and is that of q13/);
    const moved = await found({ course: numbersOf("lessons", (n) => ({ ...n, mend: 7 })) });
    assert.match(moved, /^breaks: The number of lesson mend was 2 and is 7: what learners did there is lost\.$/);
    const gone = await found({ course: numbersOf("blocks", ({ "start-cards": _gone, ...n }) => n) });
    assert.match(gone, /^changes: 1 block gone: start-cards\. What learners did there is no longer kept/);
  });

  it("finds options that answers name and that are lost, in blocks of every kind and in questions", async () => {
    const without = (list: string, letter: string) => (block: Record<string, unknown>) => ({
      ...block,
      [list]: (block[list] as { readonly id?: string; readonly gap?: string }[]).filter(({ id, gap }) => (id ?? gap) !== letter),
    });
    const lost: [string, string, string, RegExp][] = [
      ["start-cards", "cards", "b", /has lost card b/],
      [
        "start-reply",
        "options",
        "c",
        /^breaks: Block start-reply \(in “The kettle”\) has lost reply c: learners' answers name what is no longer there\.$/,
      ],
      ["mend-spot", "lines", "b", /has lost line b/],
      ["mend-words", "checklist", "a", /has lost point of the checklist a/],
      ["more-sort", "items", "c", /has lost item c/],
      ["more-sort", "groups", "b", /has lost group b/],
      ["more-order", "items", "a", /has lost item a/],
      ["more-gap", "lines", "b", /has lost gap b: .*\n.*has lost option c and d/],
      ["more-compare", "turns", "a", /has lost turn a/],
    ];
    for (const [block, list, letter, pattern] of lost)
      assert.match(await found({ course: withBlock(block, without(list, letter)) }), pattern);
    assert.equal(await found({ course: withBlock("mend-spot", without("lines", "a")) }), "", "the customer's own line cannot be marked");
    const [first, ...rest] = smallCourse.bank.questions;
    const shorter = withQuestions([{ ...first!, options: first!.options.slice(0, 2) }, ...rest]);
    assert.match(await found({ course: shorter }), /^breaks: Question q01 has lost option c and d: answers in tests under way/);
  });

  it("finds a block or a question that has become one of another kind", async () => {
    const other = withBlock("more-order", (block) => ({ ...block, kind: "reveal", cards: [] }));
    assert.match(await found({ course: other }), /^breaks: Block more-order \(in “Mend it”\) was of the kind order and is reveal/);
    const [first, ...rest] = smallCourse.bank.questions;
    assert.match(
      await found({ course: withQuestions([{ ...first!, kind: "multiple" }, ...rest]) }),
      /^breaks: Question q01 was of the kind single and is multiple/,
    );
  });

  it("finds parts of a question that were moved about, for answers go by their order, and letters that are gone", async () => {
    const bankOf = (...questions: readonly Question[]): Course => ({ ...kindsCourse, bank: { ...kindsCourse.bank, questions } });
    const between = async (before: Question, after: Question): Promise<string> => {
      const [older, newer] = await Promise.all(
        [before, after].map((one) => smallPackage("scorm12", { ...smallSource, course: bankOf(one, nextQuestion) })),
      );
      const findings = comparePackages(readCompared(older!.bytes, "old.zip"), readCompared(newer!.bytes, "new.zip"));
      return findings.map(({ effect, text }) => `${effect}: ${text}`).join("\n");
    };
    const turned = { ...rateQuestion, options: [...rateQuestion.options].reverse() };
    assert.match(
      await between(rateQuestion, turned),
      /^breaks: Question k-rate had the parts a, b and c, in this order, and has c, b and a:/,
    );
    assert.equal(
      await between(rateQuestion, { ...rateQuestion, options: rateQuestion.options.map((one) => ({ ...one, text: "Other." })) }),
      "",
    );
    const fewer = { ...matchQuestion, targets: matchQuestion.targets.slice(0, 3) };
    assert.match(await between(matchQuestion, fewer), /^breaks: Question k-match has lost option d:/);
    const [one, other] = gapQuestion.gaps;
    const without = { ...gapQuestion, gaps: [one!, { ...other!, options: other!.options.slice(0, 3) }] };
    assert.match(await between(gapQuestion, without), /^breaks: Question k-gap has lost option g:/);
  });

  it("tells questions that are gone for those in the middle of a test, new ones, and a bank of which nothing is left", async () => {
    const retired = {
      ...numbersOf("questions", ({ q01: _one, q02: _two, ...n }) => ({ ...n, q13: 13 })),
      bank: { ...smallCourse.bank, questions: [...smallCourse.bank.questions.slice(2), question("q13", "single", "abcd", "a")] },
    };
    const some = await found({ course: retired });
    assert.match(
      some,
      /^changes: 2 questions gone: q01 and q02\. Who is in the middle of a test goes on without them, with fewer questions\.$/m,
    );
    assert.match(some, /^changes: 1 new question: q13\./m);
    assert.doesNotMatch(some, /breaks/);
    const others = smallCourse.bank.questions.map((old) => ({ ...old, id: old.id.replace("q", "n") as QuestionId }));
    const all = {
      ...numbersOf("questions", () => Object.fromEntries(others.map(({ id }, index) => [id, 100 + index]))),
      bank: { ...smallCourse.bank, questions: others },
    };
    assert.match(await found({ course: all }), /^breaks: No question of the old test is left/);
  });

  it("finds a scenario that has changed, which breaks nothing, and a block that holds another", async () => {
    const changed = { ...smallCourse, scenarios: [{ ...smallScenario, hash: 54_321 }] };
    assert.match(
      await found({ course: changed }),
      /^changes: The conversation small-door has changed: finished runs of it are kept as finished, [^\n]*a run under way begins anew\.$/,
    );
    const other = { ...smallScenario, id: "small-window" as typeof smallScenario.id };
    const held = { ...withBlock("more-talk", (block) => ({ ...block, scenario: other.id })), scenarios: [other] };
    assert.match(
      await found({ course: held }),
      /^breaks: Block more-talk \(in “Mend it”\) held the conversation small-door and holds small-window/,
    );
  });

  it("says what a pre-check that has shown an objective counts for, once its number is gone or another's", async () => {
    const numbered = (numbers: Record<string, number>): Course => withOutline({ numbers: { ...outline.numbers, objectives: numbers } });
    const from = numbered({ hear: 1, mend: 2 });
    assert.equal(await found({ course: from }), "", "a pre-check that is new");
    assert.match(
      await found({ course: numbered({ hear: 1 }) }, "scorm12", "scorm12", from),
      /^changes: 1 objective gone: mend\. What a pre-check has shown of them counts no more/,
    );
    assert.match(
      await found({ course: numbered({ hear: 2, mend: 1 }) }, "scorm12", "scorm12", from),
      /^breaks: The number 1 was that of objective hear, which has 2, and is that of mend/,
    );
  });

  it("tells who has finished that there is more to do", async () => {
    const first = outline.lessons[0]!;
    const news = { title: "New", blocks: [{ id: "start-new" as BlockId, kind: "text" as const }] };
    const lessons = [{ ...first, pages: [...first.pages, news] }, ...outline.lessons.slice(1)];
    const course = {
      ...withOutline({ lessons, numbers: { ...outline.numbers, blocks: { ...outline.numbers.blocks, ["start-new" as BlockId]: 99 } } }),
    };
    assert.match(
      await found({ course }),
      /^changes: 1 new block on pages that a lesson needs, in “The kettle”: who has finished finds that lesson unfinished\./,
    );
    const needed = outline.lessons.map((lesson) => ({ ...lesson, pages: lesson.pages.map(({ title, blocks }) => ({ title, blocks })) }));
    assert.match(
      await found({ course: withOutline({ lessons: needed }) }),
      /^changes: Pages that were optional are needed now \(more-scene, /,
    );
  });

  it("says how the status of learners may change with the pass mark, the attempts and when the test opens", async () => {
    assert.match(
      await found({ course: withTest({ masteryScore: 0.9 }) }),
      /^changes: The pass mark was 80 % and is 90 %\. Who has passed stays passed\./,
    );
    assert.match(await found({ course: withTest({ masteryScore: 0.7 }) }), /A test handed in before is not judged again/);
    assert.match(
      await found({ course: withTest({ attempts: 1 }) }),
      /^changes: The test may be handed in 1 time and not 3: who has done so once without passing has none left/,
    );
    assert.match(await found({ course: withTest({ attempts: 5 }) }), /who had none left can try again/);
    assert.match(await found({ course: withTest({ opens: "always" }) }), /^changes: The test is open from the start/);
    assert.match(await found({ course: withTest({ retakeAfterPass: false }) }), /cannot take the test again/);
    assert.match(await found({ course: withTest({ remediation: true }) }), /the lessons of its weak parts come first/);
    assert.match(
      await found({ course: withTest({ waitHours: 24 }) }),
      /^changes: After a test that fails, the next one opens 24 hours later/,
    );
    assert.match(await found({ course: withTest({ confidence: true }) }), /^changes: Learners are asked how sure they are/);
  });

  it("says what becomes of a course that has a test no more, and of one that gets its first", async () => {
    const lost = await found({ course: untestedCourse });
    assert.match(lost, /^breaks: No question of the old test is left/m);
    assert.match(lost, /^changes: The course had a test and has none now: results that the LMS holds stay, and there are no more\.$/m);
    assert.match(lost, /^changes: What counts as done was the test, and is every page and practice\./m);
    const [older, newer] = await Promise.all([
      smallPackage("scorm12", { ...smallSource, course: untestedCourse }),
      smallPackage("scorm12"),
    ]);
    const won = comparePackages(readCompared(older.bytes, "old.zip"), readCompared(newer.bytes, "new.zip")).map(({ text }) => text);
    assert.ok(won.includes("The course has a test now and had none: who was done by its pages alone still has the test before them."));
  });

  it("says what another completion rule means, and what the LMS is told to judge by itself", async () => {
    const both = await found(withRule({ by: "both", statuses: "passed-failed", score: "last" }));
    assert.match(both, /^changes: What counts as done was the test, and is every page and practice, and the test\. .*never made lower\.$/m);
    assert.match(both, /^changes: The words for done and not done were passed-incomplete and are passed-failed/m);
    assert.match(both, /^changes: The score was that of the best test and is that of the last\.$/m);
    assert.match(await found(withRule({ by: "pages", scoreOnCompletion: true })), /given a score of 100/);
    assert.match(
      await found(withRule({ by: "pages" }), "cmi5"),
      /^changes: In cmi5, moveOn was \w+ and is Completed: the LMS judges by it/m,
    );
    assert.match(await found({ manifestMasteryScore: true }), /^changes: The manifest named as pass mark none and names 80:/);
    assert.match(
      await found({ manifestMasteryScore: true }, "scorm2004-4th"),
      /^changes: The manifest named as pass mark none and names 0\.8/,
    );
  });

  it("tells objectives that are gone and new", async () => {
    const objectives = outline.objectives.map((objective, index) =>
      index === 0 ? { ...objective, id: "listen" as ObjectiveId } : objective,
    );
    const text = await found({ course: withOutline({ objectives }) });
    assert.match(text, /^changes: Objectives gone: hear\./m);
    assert.match(text, /^changes: New objectives: listen\./m);
  });
});

/** The small package with some of its files as this makes them. */
async function rewritten(standard: Standard, change: (files: Record<string, string>) => void): Promise<Uint8Array> {
  const files = unzipSync((await smallPackage(standard)).bytes);
  const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, new TextDecoder("latin1").decode(bytes)]));
  change(texts);
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text, true)])));
}

describe("comparePackages(older, newer): what the package says around the course", () => {
  const against = async (standard: Standard, change: (files: Record<string, string>) => void): Promise<string> => {
    const [older, newer] = [(await smallPackage(standard)).bytes, await rewritten(standard, change)];
    const findings = comparePackages(readCompared(older, "old.zip"), readCompared(newer, "new.zip"));
    return findings.map(({ effect, text }) => `${effect}: ${text}`).join("\n");
  };
  const replace = (file: string, from: RegExp | string, to: string) => (files: Record<string, string>) => {
    const text = files[file]?.replace(from, to);
    assert.notEqual(text, files[file], `${file} holds ${String(from)}`);
    files[file] = text ?? "";
  };

  it("finds identifiers that an LMS would take for another course", async () => {
    const early = replace("imsmanifest.xml", /(<manifest[^>]* identifier=")[^"]{4}/, "$1else");
    assert.match(await against("scorm12", early), /^breaks: The identifier of the manifest was small-\w+ and is else/);
    const late = replace("imsmanifest.xml", /(<manifest[^>]* identifier="[^"]{15})/, "$1-2");
    assert.match(
      await against("scorm12", late),
      /^changes: The identifier of the manifest was [\w-]+ and is [\w-]+-2: its first 15 characters are the same/,
    );
    assert.match(
      await against("scorm2004-4th", replace("imsmanifest.xml", /(<item identifier=")/, "$1x")),
      /^breaks: The identifier of the item/,
    );
    assert.match(await against("cmi5", replace("cmi5.xml", /(<au[^>]* id=")/, "$1x")), /^breaks: The identifier of the assignable unit/);
    assert.match(await against("xapi", replace("tincan.xml", /(<activity[^>]* id=")/, "$1x")), /^breaks: The identifier of the activity/);
  });

  it("finds a form of state that the newer cannot read, and one that has no way back", async () => {
    const form = (state: string) => replace("course.js", /"state":\{[^}]*\}/, `"state":${state}`);
    assert.match(
      await against("scorm12", form('{"form":3,"reads":[2,3]}')),
      /^breaks: State is saved in form 1, and the second package reads 2, 3/,
    );
    assert.match(
      await against("scorm12", form('{"form":2,"reads":[1,2]}')),
      /^changes: State is saved in form 2 from now on \(it was 1\): there is no way back/,
    );
    assert.equal(
      await against("scorm12", replace("course.js", /,"state":\{[^}]*\}/, "")),
      "",
      "a package from before forms were named has the first",
    );
  });
});

describe("readCompared(bytes, file)", () => {
  const refuses = async (bytes: Uint8Array | Promise<Uint8Array>, message: RegExp) => {
    const given = await bytes;
    assert.throws(() => readCompared(given, "some.zip"), { code: "bad-package", message });
  };
  const edited = (standard: Standard, file: string, change: (text: string) => string) =>
    rewritten(standard, (files) => (files[file] = change(files[file] ?? "")));

  it("says what is wrong with what is no zip, no package, or damaged, and where", async () => {
    await refuses(strToU8("not a zip"), /^some\.zip cannot be read as a zip: /);
    const whole = (await smallPackage("scorm12")).bytes;
    await refuses(whole.slice(0, whole.length / 2), /^some\.zip cannot be read as a zip: /);
    await refuses(
      zipSync({ "readme.txt": strToU8("hello") }),
      /^some\.zip: course\.js is missing; this is no package that recourse has built\.$/,
    );
    await refuses(
      edited("scorm12", "course.js", (text) => text.slice(0, -40)),
      /^some\.zip: course\.js does not read recourse\.provide/,
    );
    await refuses(
      edited("scorm12", "course.js", (text) => text.replace(":{", ":{,")),
      /^some\.zip: course\.js holds no whole data: .+/,
    );
    await refuses(
      edited("scorm12", "course.js", (text) => text.replace(/"masteryScore":[\d.]+/, '"masteryScore":"abc"')),
      /^some\.zip: course\.js at \/outline\/test\/masteryScore must be number\.$/,
    );
    await refuses(
      edited("scorm12", "lesson-mend.js", (text) => text.replace('"lesson:mend"', '"lesson:start"')),
      /^some\.zip: lesson-mend\.js provides "lesson:start", not "lesson:mend"\.$/,
    );
    await refuses(
      rewritten("scorm12", (files) => delete files["scenario-small-door.js"]),
      /^some\.zip: scenario-small-door\.js is missing/,
    );
    await refuses(
      rewritten("cmi5", (files) => delete files["cmi5.xml"]),
      /^some\.zip: cmi5\.xml is missing\.$/,
    );
    await refuses(
      edited("cmi5", "cmi5.xml", (text) => text.replace(/moveOn="\w+"/, "")),
      /^some\.zip: cmi5\.xml has no moveOn in au\.$/,
    );
    await refuses(
      edited("scorm12", "imsmanifest.xml", (text) => text.replace(">1.2<", ">1.3<")),
      /^some\.zip: imsmanifest\.xml says 1\.3, course\.js says scorm12\.$/,
    );
  });

  it("runs no script, and takes no name for a path", async () => {
    const bytes = await rewritten("scorm12", (files) => {
      files["../course.js"] = "globalThis.ran = true;";
      files["lesson-mend.js"] += "globalThis.ran = true;";
    });
    await refuses(bytes, /^some\.zip: lesson-mend\.js does not read recourse\.provide/);
    assert.equal("ran" in globalThis, false);
    const bank = edited("scorm12", "course.js", (text) => text.replace('"bank":"mastery"', '"bank":"../../etc/passwd"'));
    await refuses(bank, /^some\.zip: bank-\.\.\/\.\.\/etc\/passwd\.js is missing/);
  });
});
