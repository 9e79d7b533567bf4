import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/test-intro/test-intro.ts";
import "../../src/elements/test-result/test-result.ts";
import "../../src/elements/test-review/test-review.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import type { LessonId } from "../../src/model/ids.ts";
import type { Settings } from "../../src/model/settings.ts";
import { question } from "../fixtures/small-course.ts";
import { lessonsFinished, outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

const mastery = { score: 0.8, from: "company" } as const;
const run = { seed: 1, form: ["one"], at: undefined, answers: new Map(), flagged: new Set() };
const failed = (revisit?: readonly string[]): Attempt => ({
  ...lessonsFinished,
  test: {
    ...lessonsFinished.test,
    results: [{ scaled: 0.5, passed: false }],
    last: run as unknown as Attempt["test"]["last"],
    ...(revisit === undefined ? {} : { revisit: revisit as readonly LessonId[] }),
  },
});
const passed: Attempt = { ...lessonsFinished, test: { ...lessonsFinished.test, results: [{ scaled: 0.9, passed: true }] } };
const ruled = (rules: Partial<CourseOutline["test"]>): CourseOutline => ({ ...outline, test: { ...outline.test, ...rules } });

async function rootOf(template: ReturnType<typeof html>): Promise<ShadowRoot> {
  return (await fixture<HTMLElement>(template)).shadowRoot as ShadowRoot;
}
const textIn = (root: ShadowRoot): string => (root.textContent ?? "").replace(/\s+/g, " ");

const intro = (course: CourseOutline, attempt: Attempt, review: Settings["review"] = "full") =>
  rootOf(html`<rc-test-intro .outline=${course} .attempt=${attempt} .mastery=${mastery} .review=${review}></rc-test-intro>`);

describe("a company's rules of the test", () => {
  before(useEnglish);

  it("are named as the company's where the pass mark is shown", async () => {
    expect(textIn(await intro(outline, lessonsFinished))).to.contain("80%, set by your company");
  });

  it("lead to the lessons that have to be opened again, and to those alone", async () => {
    const root = await intro(ruled({ remediation: true }), failed(["mend"]));
    expect(textIn(root)).to.contain("The test opens again when you have been back to these:");
    expect([...root.querySelectorAll("li a")].map((link) => link.getAttribute("href"))).to.deep.equal(["#/lesson/mend/1"]);
    expect(root.querySelector("button")).to.equal(null);
    const result = await rootOf(
      html`<rc-test-result .outline=${ruled({ remediation: true })} .attempt=${failed(["mend"])} .mastery=${mastery}></rc-test-result>`,
    );
    expect(textIn(result)).to.contain("The test opens again when you have been back");
    expect(textIn(result)).to.contain("set by your company");
  });

  it("say that the test is done to who has passed and may not take it again", async () => {
    const root = await intro(ruled({ retakeAfterPass: false }), passed);
    expect(textIn(root)).to.contain("You have passed. The test is done.");
    expect(root.querySelector("button")).to.equal(null);
    expect((await intro(outline, passed)).querySelector("button")).not.to.equal(null);
  });

  it("promise as much of a review as there is", async () => {
    expect(textIn(await intro(outline, lessonsFinished))).to.contain("each question again with the reasons");
    expect(textIn(await intro(outline, lessonsFinished, "marks"))).to.contain("which of your answers were right");
    expect(textIn(await intro(outline, lessonsFinished, "none"))).to.contain("Then you see your result.");
  });

  it("show which answers were right and nothing of the key where only marks are reviewed", async () => {
    const bank = { id: "bank", questions: [question("one", "single", "abcd", "b")] };
    const marks = await rootOf(html`<rc-test-review .bank=${bank} .run=${run} marks></rc-test-review>`);
    expect(textIn(marks)).to.contain("not answered");
    expect(textIn(marks)).not.to.contain("Option");
    expect(marks.querySelector("details")).to.equal(null);
    expect(textIn(await rootOf(html`<rc-test-review .bank=${bank} .run=${run}></rc-test-review>`))).to.contain("Option b");
  });

  it("lead to no review where there is none", async () => {
    const result = (review: Settings["review"]) =>
      rootOf(html`<rc-test-result .outline=${outline} .attempt=${failed()} .mastery=${mastery} .review=${review}></rc-test-result>`);
    expect((await result("full")).querySelector('a[href="#/review"]')).not.to.equal(null);
    expect((await result("none")).querySelector('a[href="#/review"]')).to.equal(null);
  });
});
