import { expect, fixture } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import "../../src/elements/contents-list/contents-list.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { after, lessonsFinished, outline, pageShown } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type ContentsList = HTMLElementTagNameMap["rc-contents-list"];

/** Opened, and closed again: what is in it is drawn when it is first wanted. */
async function contents(attempt = lessonsFinished): Promise<ContentsList> {
  const element = await closedContents(attempt);
  element.show();
  element.close();
  return element;
}

async function closedContents(attempt = lessonsFinished): Promise<ContentsList> {
  const mastery = { score: 0.8, from: "course" };
  const route = { view: "lesson", lesson: "mend", page: 1 };
  return fixture<ContentsList>(
    html`<rc-contents-list .outline=${outline} .attempt=${attempt} .route=${route} .mastery=${mastery}></rc-contents-list>`,
  );
}

const statuses = (element: ContentsList): string[] =>
  [...(element.shadowRoot?.querySelectorAll("li small") ?? [])].map((small) => small.textContent);

describe("rc-contents-list", () => {
  before(useEnglish);

  it("draws nothing before it is opened", async () => {
    expect((await closedContents()).shadowRoot?.querySelector("dialog")?.childElementCount).to.equal(0);
  });

  it("says in words how far each lesson is, and where the learner is", async () => {
    expect(statuses(await contents())).to.deep.equal(["Done", "Done", "Open"]);
    const element = await contents(after([pageShown("mend", "mend-spot")]));
    expect(statuses(element)).to.deep.equal(["Not started", "1 of 2 pages", "Opens after the lessons"]);
    expect(element.shadowRoot?.querySelector("[aria-current=page]")?.textContent).to.equal("Mend it");
  });

  it("has no line for a test in a course without one", async () => {
    const element = await fixture<ContentsList>(
      html`<rc-contents-list .outline=${untestedCourse.outline} .attempt=${lessonsFinished} .route=${{ view: "home" }}></rc-contents-list>`,
    );
    element.show();
    element.close();
    expect(statuses(element)).to.deep.equal(["Done", "Done"]);
  });

  it("says that practice is left where every page was seen", async () => {
    const pages = [pageShown("mend", "mend-spot"), pageShown("mend", "mend-words")];
    expect(statuses(await contents(after(pages)))).to.deep.equal(["Not started", "Practice left", "Opens after the lessons"]);
  });

  it("says how the test stands, and leads to its result where there is one", async () => {
    const with_ = (results: readonly { scaled: number; passed: boolean }[]) =>
      contents({ ...lessonsFinished, test: { results, last: undefined, current: undefined } });
    const failed = await with_([{ scaled: 0.4, passed: false }]);
    expect(statuses(failed).at(-1)).to.equal("Last time 40%");
    expect(failed.shadowRoot?.querySelector("ol > li:last-child a")?.getAttribute("href")).to.equal("#/result");
    expect(statuses(await with_([{ scaled: 0.9, passed: true }])).at(-1)).to.equal("passed");
  });

  it("numbers the steps as the route does, and sets the card and the sources apart", async () => {
    const element = await contents();
    const marks = [...(element.shadowRoot?.querySelectorAll("ol [data-mark]") ?? [])].map((li) => li.getAttribute("data-mark"));
    expect(marks).to.deep.equal(["•", "•", "•"]);
    const beside = [...(element.shadowRoot?.querySelectorAll("ul a") ?? [])].map((a) => a.getAttribute("href"));
    expect(beside).to.deep.equal(["#/card/card", "#/plan", "#/hooks", "#/sources"]);
    expect(element.shadowRoot?.querySelector("ul")?.getAttribute("aria-labelledby")).to.equal("at-hand");
  });

  it("opens as a dialog and closes with Escape", async () => {
    const element = await contents();
    const dialog = element.shadowRoot?.querySelector("dialog");
    element.show();
    element.show();
    expect(dialog?.matches(":modal")).to.equal(true);
    await sendKeys({ press: "Escape" });
    expect(dialog?.open).to.equal(false);
  });
});
