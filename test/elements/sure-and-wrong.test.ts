import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/test-result/test-result.ts";
import "../../src/elements/test-review/test-review.ts";
import type { Attempt, TestRun } from "../../src/model/attempt.ts";
import { compareConfidence } from "../../src/model/compare-confidence.ts";
import type { Confidence } from "../../src/model/confidence.ts";
import type { QuestionId } from "../../src/model/ids.ts";
import type { Answer } from "../../src/model/question.ts";
import { scoreTest } from "../../src/model/score-test.ts";
import type { Settings } from "../../src/model/settings.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { lessonsFinished, outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

const { bank } = smallCourse;
/** q01 single (b), q02 multiple (ad), both of Hear; q07 single (b), q09 order (cadb), both of Mend. */
const form = ["q01", "q02", "q07", "q09"] as QuestionId[];
type Given = Readonly<Record<string, readonly [letters: string, confidence?: Confidence]>>;
const runOf = (given: Given): TestRun => ({
  seed: 1,
  form,
  at: undefined,
  answers: new Map(Object.entries(given).map(([id, [letters]]) => [id as QuestionId, [...letters] as unknown as Answer])),
  flagged: new Set(),
  confidence: new Map(Object.entries(given).flatMap(([id, [, sure]]) => (sure === undefined ? [] : [[id as QuestionId, sure]]))),
});
const misled: Given = { q01: ["a", 3], q02: ["ad", 1], q07: ["b", 3], q09: ["acdb", 3] };

async function result(given: Given, review: Settings["review"] = "full"): Promise<HTMLElement> {
  const last = runOf(given);
  const attempt: Attempt = { ...lessonsFinished, test: { results: [{ scaled: 0.5, passed: false }], last, current: undefined } };
  return fixture(
    html`<rc-test-result
      .outline=${outline}
      .attempt=${attempt}
      .mastery=${{ score: 0.8, from: "course" }}
      .review=${review}
      .score=${scoreTest(bank, last)}
      .confidence=${compareConfidence(bank, last)}
    ></rc-test-result>`,
  );
}

const textOf = (element: Element | null | undefined): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const linksIn = (root: ParentNode | null | undefined): (string | null)[] =>
  [...(root?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"));

describe("rc-test-result, where it was asked how sure one is", () => {
  before(useEnglish);

  it("begins what to look back at with what was sure and not right, each with the way to its reasons and to its lesson", async () => {
    const element = await result(misled);
    const [first] = element.shadowRoot!.querySelectorAll("section");
    expect(textOf(first?.querySelector("h2"))).to.equal("Sure, and not right: 2 questions");
    expect(linksIn(first)).to.deep.equal(["#/review/1", "#/lesson/start/1", "#/review/4", "#/lesson/mend/1"]);
    expect(textOf(first)).to.contain("One answer that you called a guess was right.");
    await expect(element).to.be.accessible();
  });

  it("shows how many to each part, and no question, where none is shown afterwards", async () => {
    const root = (await result(misled, "none")).shadowRoot!;
    const [first] = root.querySelectorAll("section");
    expect([...first!.querySelectorAll("li")].map(textOf)).to.deep.equal(["Hear 1 question The kettle", "Mend 1 question Mend it"]);
    expect(linksIn(root).filter((href) => href?.startsWith("#/review"))).to.deep.equal([]);
    expect(textOf(first)).not.to.contain("Question");
  });

  it("says so where whoever was sure was right, and nothing where nobody said", async () => {
    const right = (await result({ q01: ["b", 3], q02: ["a", 2] })).shadowRoot!.querySelector("section");
    expect(textOf(right)).to.equal("How sure you were Wherever you were sure, you were right.");
    expect((await result({ q01: ["a"] })).shadowRoot!.querySelectorAll(".sure")).to.have.length(0);
    expect((await result({ q01: ["a", 2] })).shadowRoot!.querySelectorAll(".sure")).to.have.length(0);
  });
});

describe("rc-test-review, where it was asked how sure one is", () => {
  before(useEnglish);

  it("says of each question how sure one was, and opens the one it was asked for, though it was right", async () => {
    for (const marks of [false, true]) {
      const review = await fixture(
        html`<rc-test-review .bank=${bank} .run=${runOf({ ...misled, q09: ["acdb"] })} .cited=${3} ?marks=${marks}></rc-test-review>`,
      );
      const items = [...review.shadowRoot!.querySelectorAll(".question")];
      expect(items.map((item) => textOf(item.querySelector(".told")))).to.deep.equal([
        "You were sure.",
        "You were guessing.",
        "You were sure.",
        "",
      ]);
      const cited = [...review.shadowRoot!.querySelectorAll<HTMLElement>("[data-cited]")];
      expect(cited.map((each) => textOf(each.querySelector(".number")))).to.deep.equal(["3"]);
      cited[0]!.focus();
      expect(cited[0]!.matches(":focus")).to.equal(true);
      if (!marks) expect(items.map((item) => (item as HTMLDetailsElement).open)).to.deep.equal([true, false, true, true]);
      await expect(review).to.be.accessible();
    }
  });
});
