import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import type { CourseId } from "../../../src/model/ids.ts";
import { ContentError } from "../../../src/packaging/content/content-error.ts";
import { listCourses, loadCourse } from "../../../src/packaging/content/load-course.ts";
import { brokenCases, goodContent, sample, withEdits } from "./broken-content.ts";

const realContent = fileURLToPath(new URL("../../../src/content", import.meta.url));

describe("listCourses(contentDir)", () => {
  it("names each course folder", () => {
    assert.deepEqual(listCourses(goodContent), ["sample"]);
  });

  it("takes no folder that courses share for one", () => {
    for (const shared of ["messages", "scenarios"]) assert.ok(existsSync(join(goodContent, shared)), shared);
  });

  it("finds none where there is no such folder", () => {
    assert.deepEqual(listCourses(join(goodContent, "nowhere")), []);
  });
});

describe("loadCourse(contentDir, id) of a course in waves, without a test", () => {
  const { edits } = brokenCases().find(({ name }) => name === "without-test")!.wrong;
  const { courses } = withEdits(edits, (contentDir) => loadCourse(contentDir, sample));
  const [first, later] = courses.map(({ outline }) => outline);

  it("gives it once for each wave, by an id and a title of its own", () => {
    assert.deepEqual(
      courses.map(({ outline: { id, wave, title } }) => [id, wave, title]),
      [
        ["sample-30", 30, "A small course, 30 days on"],
        ["sample-90", 90, "A small course, 90 days on"],
      ],
    );
  });

  it("has in each wave its lessons alone, with their minutes, objectives and texts", () => {
    assert.deepEqual(
      [first, later].map((outline) => [
        outline?.lessons.map(({ id }) => id),
        outline?.minutes,
        outline?.objectives.map(({ lessons }) => lessons),
      ]),
      [
        [["ask", "keep", "twice"], { lessons: 8, optional: 2 }, [["ask", "keep"], ["ask"]]],
        [["keep", "twice"], { lessons: 5, optional: 2 }, [["keep"]]],
      ],
    );
    assert.deepEqual([first?.summary, later?.summary], ["Three lessons, and no test.", "Two lessons, and no test."]);
    assert.deepEqual(later?.teaches, ["Say back what you heard", "Keep a card at hand", "Ask once more"]);
    assert.deepEqual(
      courses.map(({ lessons, scenarios }) => [lessons.length, scenarios?.length]),
      [
        [3, 2],
        [2, 1],
      ],
    );
  });

  it("puts the pages that a wave can do without last in it, and takes them for needed in the other", () => {
    const pages = [first, later].map((outline) => outline?.lessons.at(-1)?.pages.map(({ title, optional }) => [title, optional === true]));
    assert.deepEqual(pages, [
      [
        ["Two people, and then twice the same", false],
        ["Put them where they belong", false],
        ["And you", false],
      ],
      [
        ["Two people, and then twice the same", false],
        ["And you", false],
        ["Put them where they belong", true],
      ],
    ]);
    assert.deepEqual(
      courses[1]?.lessons
        .at(-1)
        ?.pages.map(({ title }) => title)
        .at(-1),
      "Put them where they belong",
    );
  });

  it("keeps one number for each id in every wave, and has neither test nor bank", () => {
    assert.deepEqual(first?.numbers, later?.numbers);
    for (const { outline, bank } of courses)
      assert.deepEqual([outline.test, outline.minutes.test, bank], [undefined, undefined, undefined]);
  });
});

describe("loadCourse(contentDir, id)", () => {
  const { course, messages, warnings } = loadCourse(goodContent, sample);
  const [ask, keep] = course.lessons;

  it("gives the outline with pages, steps and the numbers of ids.lock", () => {
    assert.deepEqual(course.outline.lessons[1], {
      id: "keep",
      title: "Keep it at hand",
      summary: "A card for the till.",
      phase: "P3",
      minutes: 2,
      pages: [
        { title: "In your own words", blocks: [{ id: "keep-words", kind: "own-words" }] },
        {
          title: "The card",
          blocks: [
            { id: "keep-card", kind: "job-aid" },
            { id: "keep-picture", kind: "picture" },
          ],
        },
      ],
    });
    assert.equal(course.outline.lessons[0]?.step, 1);
    assert.deepEqual(course.outline.numbers.lessons, { ask: 1, keep: 2, twice: 3 });
    assert.deepEqual(course.outline.numbers.blocks, {
      "ask-text": 2,
      "ask-cards": 3,
      "ask-reply": 4,
      "ask-spot": 5,
      "keep-words": 6,
      "keep-card": 7,
      "keep-scene": 8,
      "keep-compare": 9,
      "keep-sort": 10,
      "keep-order": 11,
      "keep-gap": 12,
      "keep-picture": 13,
      "twice-think": 14,
      "twice-talk": 15,
      "twice-form": 16,
      "ask-own": 17,
    });
    assert.equal(Object.keys(course.outline.numbers.questions).length, 9);
  });

  it("gives the description as HTML and, as the summary, in plain text", () => {
    assert.equal(
      course.outline.description,
      "<p>Three lessons, every kind of block, and a <strong>short</strong> test.</p>\n<p>It teaches one thing: ask.</p>",
    );
    assert.equal(course.outline.summary, "Three lessons, every kind of block, and a short test. It teaches one thing: ask.");
  });

  it("keeps the authors' estimates and the linter's fields out of the course", () => {
    assert.equal(/difficulty|nicest/.test(JSON.stringify({ ...course, scenarios: [] })), false);
    assert.deepEqual(Object.keys(course.outline.test ?? {}).sort(), ["attempts", "bank", "form", "masteryScore", "opens"]);
  });

  it("turns Markdown into HTML, in paragraphs or inline, and leaves plain text alone", () => {
    const text = ask?.pages[0]?.blocks[0];
    assert.equal(text?.kind, "text");
    assert.match(text.html ?? "", /asked \(<a class="cite" href="#\/sources\/smith-1999">Smith and Jones 1999<\/a>\)\.<\/p>$/);
    assert.equal(text.dialogue?.lines[1]?.note, "One question. <em>Then</em> nothing.");
    assert.deepEqual(text.points, ["Ask <strong>once</strong>.", "Then wait."]);
    const spot = ask?.pages[2]?.blocks[0];
    assert.equal(spot?.kind, "spot-it");
    assert.deepEqual(spot.lines[2], {
      id: "c",
      who: "Tom",
      says: "They are quite sturdy.",
      mine: true,
      wrong: true,
      why: "<p>Now he must prove it.</p>",
    });
  });

  it("labels what is our interpretation, and nothing else", () => {
    const blocks = ask?.pages.flatMap((page) => page.blocks) ?? [];
    assert.deepEqual(
      blocks.filter((block) => block.interpretation !== undefined).map((block) => [block.id, block.interpretation]),
      [["ask-cards", true]],
    );
  });

  it("gives the job aid's block and card", () => {
    assert.deepEqual(keep?.pages[1]?.blocks[0], {
      id: "keep-card",
      covers: ["S1-02"],
      kind: "job-aid",
      jobAid: "card",
      html: "<p>Print it, and put it by the till.</p>",
    });
    const [card] = course.jobAids;
    assert.equal(card?.kind === "steps" && card.items[1]?.html, "<p>Count to <em>five</em>.</p>");
  });

  it("gives each kind of job aid what is its own; the minute has no place among those with a page", () => {
    assert.deepEqual(course.jobAids.slice(1), [
      {
        id: "tools",
        kind: "moves",
        title: "Two tools",
        covers: [],
        interpretation: true,
        intro: "<p>For the heat.</p>",
        foot: "<p>Safety comes <strong>first</strong>.</p>",
        items: [
          { title: "Ask", html: "<p>When they <em>begin</em>.</p>", say: "What happened?", beware: "<em>Why</em> sounds like blame." },
          { title: "Wait", html: "<p>When they stop.</p>" },
        ],
      },
      {
        id: "both",
        kind: "contrast",
        title: "Two ways",
        covers: [],
        intro: "<p>One helps.</p>",
        sides: ["Instead of", "Say"],
        items: [
          { title: "At the start", cells: ["“Calm <em>down</em>.”", "“Go on.”"] },
          { title: "At the end", cells: ["“Next!”", "“Is it right now?”"] },
        ],
      },
      {
        id: "rungs",
        kind: "ladder",
        title: "How far",
        covers: [],
        intro: "<p>From below.</p>",
        items: [
          { title: "Regret", html: "<p>Always.</p>" },
          { title: "Blame", html: "<p>Never.</p>", stop: true },
        ],
      },
      {
        id: "breath",
        kind: "minute",
        title: "A minute",
        covers: [],
        intro: "<p>For you alone.</p>",
        items: [
          { title: "Out", html: "<p>Slowly.</p>", seconds: 20 },
          { title: "Down", html: "<p>Your shoulders.</p>", seconds: 20 },
          { title: "Name", html: "<p>What got you.</p>", seconds: 10 },
          { title: "Next", html: "<p>One small step.</p>", seconds: 10 },
        ],
      },
    ]);
    assert.deepEqual(
      course.outline.jobAids.map(({ id }) => id),
      ["card", "tools", "both", "rungs"],
    );
  });

  it("gives the scenarios that its lessons name, what they are played by, and who is in them", () => {
    assert.deepEqual(
      course.scenarios?.map(({ id }) => id),
      ["kettle-again", "own-line"],
    );
    assert.equal(course.talkRules?.listening, "listening");
    const block = course.lessons[2]?.pages[2]?.blocks[1];
    assert.deepEqual(block, {
      id: "twice-talk",
      covers: [],
      kind: "scenario",
      scenario: "kettle-again",
      text: "<p>She rings, and you pick up.</p>",
    });
    assert.deepEqual(
      course.people?.map(({ id }) => id),
      ["p-alder", "p-birch"],
    );
    assert.deepEqual(Object.keys(course.rooms ?? {}), ["shop"]);
  });

  it("reads no rules of talks where no lesson has a scenario", () => {
    const without = [
      {
        file: "sample/lessons/twice.yaml",
        replace: "kind: scenario\n        covers: []\n        scenario: kettle-again",
        with: "kind: text\n        covers: []",
      },
      {
        file: "sample/lessons/ask.yaml",
        replace: "kind: own-scenario\n        covers: []\n        scenario: own-line",
        with: "kind: text\n        covers: []",
      },
      { file: "sample/lessons/ask.yaml", replace: "\n        example: You never ring back.", with: "" },
      { file: "rules.yaml", write: "rules: [" },
    ];
    const { course: plain } = withEdits(without, (contentDir) => loadCourse(contentDir, sample));
    assert.deepEqual([plain.scenarios, plain.talkRules], [undefined, undefined]);
  });

  it("holds the sources that the course cites, and no other", () => {
    assert.deepEqual(
      course.sources.map((source) => source.id),
      ["smith-1999"],
    );
  });

  it("gives the interface's words in the course's language", () => {
    assert.equal(messages["nav.next"], "Next");
    assert.deepEqual(warnings, []);
  });

  it("names the courses that there are for one that there is not", () => {
    assert.throws(
      () => loadCourse(goodContent, "samplr" as CourseId),
      (error: unknown) =>
        error instanceof ContentError && error.mistakes[0]?.message === "there is no course “samplr”; did you mean “sample”?",
    );
  });
});

describe("the courses of src/content", () => {
  for (const id of listCourses(realContent)) {
    it(`${id} has no mistake and no warning`, () => {
      assert.deepEqual(loadCourse(realContent, id).warnings, []);
    });
  }
});
