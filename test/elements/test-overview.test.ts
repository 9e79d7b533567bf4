import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import type { Ask } from "../../src/elements/ask-event.ts";
import "../../src/elements/test-overview/test-overview.ts";
import type { TestRun } from "../../src/model/attempt.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { letter } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type Overview = HTMLElementTagNameMap["rc-test-overview"];

const form = ["q01", "q02", "q03"] as never[];
const run = (answered: string[]): TestRun => ({
  seed: 1,
  form,
  at: undefined,
  answers: new Map(answered.map((id) => [id as never, [letter("a")]])),
  flagged: new Set(["q03" as never]),
});

async function overview(of: TestRun): Promise<{ root: ShadowRoot; asked: Ask[] }> {
  const element = await fixture<Overview>(html`<rc-test-overview .bank=${smallCourse.bank} .run=${of}></rc-test-overview>`);
  const asked: Ask[] = [];
  element.addEventListener("rc-asked", (event) => asked.push(event.ask));
  return { root: element.shadowRoot as ShadowRoot, asked };
}

const press = (root: ShadowRoot, text: string): void =>
  [...root.querySelectorAll("button")].find((button) => button.textContent.includes(text))?.click();

describe("rc-test-overview", () => {
  before(useEnglish);

  it("says of each question whether it is answered, open, flagged, and links to it", async () => {
    const { root } = await overview(run(["q01"]));
    const lines = [...root.querySelectorAll("li a")];
    expect(lines.map((a) => a.getAttribute("href"))).to.deep.equal(["#/test/1", "#/test/2", "#/test/3"]);
    const states = lines.map((a) => [...(a.querySelector(".state")?.children ?? [])].map((state) => state.textContent));
    expect(states).to.deep.equal([["answered"], ["open"], ["open", "flagged"]]);
  });

  it("counts a question with open parts as open, and says that it is begun", async () => {
    const { root } = await overview({ ...run(["q01", "q03"]), answers: new Map([["q02" as never, ["a", "-", "-"].map(letter)]]) });
    expect(root.querySelectorAll(".state")[1]?.textContent.trim()).to.equal("answered in part");
    expect(root.querySelector("p:not(.label)")?.textContent).to.contain("3 questions are still open.");
  });

  it("says how sure one was where that was told", async () => {
    const { root } = await overview({ ...run(["q01", "q02"]), confidence: new Map([["q02" as never, 1]]) });
    const states = [...root.querySelectorAll("li .state")].map((state) => [...state.children].map((each) => each.textContent));
    expect(states).to.deep.equal([["answered"], ["answered", "guessing"], ["open", "flagged"]]);
  });

  it("shows two lines of each question, not four words", async () => {
    const { root } = await overview(run([]));
    expect(getComputedStyle(root.querySelector(".stem") as Element).webkitLineClamp).to.equal("2");
  });

  it("counts an answer that was taken back as open", async () => {
    const { root } = await overview({ ...run(["q02", "q03"]), answers: new Map([["q01" as never, []]]) });
    expect(root.querySelector("p:not(.label)")?.textContent).to.contain("3 questions are still open.");
  });

  it("hands in at once when all is answered", async () => {
    const { root, asked } = await overview(run(["q01", "q02", "q03"]));
    press(root, "Hand in");
    expect(asked).to.deep.equal(["hand-in"]);
  });

  it("asks first when questions are open, and lets the learner go back", async () => {
    const { root, asked } = await overview(run(["q01"]));
    press(root, "Hand in");
    expect(root.querySelector("dialog")?.open).to.equal(true);
    press(root, "Back to the questions");
    expect(root.querySelector("dialog")?.open).to.equal(false);
    expect(asked).to.deep.equal([]);
    press(root, "Hand in");
    press(root, "Hand in as it is");
    expect(asked).to.deep.equal(["hand-in"]);
  });
});
