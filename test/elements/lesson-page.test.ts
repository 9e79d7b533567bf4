import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/lesson-page/lesson-page.ts";
import { TalkUnderWayEvent } from "../../src/elements/scenario-player/talk-under-way-event.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { after, lessonsFinished, outline, pageShown } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type LessonPage = HTMLElementTagNameMap["rc-lesson-page"];

async function open(index: number, page: number, attempt: Attempt = emptyAttempt, course: CourseOutline = outline): Promise<ShadowRoot> {
  const element = await fixture<LessonPage>(
    html`<rc-lesson-page
      .course=${course}
      .outline=${course.lessons[index]}
      .lesson=${smallCourse.lessons[index]}
      .page=${page}
      .attempt=${attempt}
    ></rc-lesson-page>`,
  );
  return element.shadowRoot as ShadowRoot;
}

const ways = (page: ShadowRoot): string[] =>
  [...page.querySelectorAll("nav > a")].map((a) => `${a.textContent.trim()} ${a.getAttribute("href") ?? ""}`);

describe("rc-lesson-page", () => {
  before(useEnglish);

  it("names the step where the lesson is one", async () => {
    const steps = { ...outline, lessons: outline.lessons.map((lesson, index) => ({ ...lesson, step: index + 1 })) };
    expect((await open(1, 1, emptyAttempt, steps)).querySelector(".label")?.textContent).to.equal("Step 2 of 2 · Mend it");
    expect((await open(1, 1)).querySelector(".label")?.textContent).to.equal("Mend it");
  });

  it("leads from the first page to the last and on, with no practice done", async () => {
    expect(ways(await open(0, 1))).to.deep.equal(["Back to the route #/", "Go on: What do you say? #/lesson/start/2"]);
    expect(ways(await open(0, 2))).to.deep.equal(["Back #/lesson/start/1", "Next lesson: Mend it #/lesson/mend/1"]);
    expect(ways(await open(1, 1))).to.deep.equal(["Back to: The kettle #/lesson/start/2", "Go on: In your own words #/lesson/mend/2"]);
    expect(ways(await open(1, 2))).to.deep.equal(["Back #/lesson/mend/1", "Go on to the test #/test"]);
  });

  it("leads from the last page of a course without a test to its end, which is home", async () => {
    expect(ways(await open(1, 2, emptyAttempt, untestedCourse.outline)).at(-1)).to.equal("To the end of the course #/");
  });

  it("is about a conversation as long as it lasts: nothing leads on, nothing asks for other practice, until it is over", async () => {
    const page = await open(0, 2);
    const around = (): string[] => [...page.querySelectorAll("nav, .left, .more, .finished")].map((part) => part.localName);
    const tell = async (underWay: boolean): Promise<void> => {
      page.querySelector("rc-block")?.dispatchEvent(new TalkUnderWayEvent(underWay));
      await (page.host as LessonPage).updateComplete;
    };
    expect(around()).to.deep.equal(["section", "nav"]);
    await tell(true);
    expect(around()).to.deep.equal([]);
    await tell(false);
    expect(around()).to.deep.equal(["section", "nav"]);
  });

  it("leads past an optional page, offers it beside, and names it on the page itself", async () => {
    const optional = (at: number): CourseOutline => ({
      ...outline,
      lessons: outline.lessons.map((lesson) => ({
        ...lesson,
        pages: lesson.pages.map((page, index) => (index === at ? { ...page, optional: true } : page)),
      })),
    });
    const before = await open(0, 1, emptyAttempt, optional(1));
    expect(before.querySelector(".more a")?.textContent).to.equal("One more, if you like: What do you say?");
    expect(before.querySelector(".more a")?.getAttribute("href")).to.equal("#/lesson/start/2");
    expect(ways(before)).to.deep.equal(["Back to the route #/", "Next lesson: Mend it #/lesson/mend/1"]);
    const seen = after([pageShown("start", "start-text")]);
    expect((await open(0, 1, seen, optional(1))).querySelector(".finished")).to.not.equal(null);
    expect((await open(0, 1)).querySelector(".more")).to.equal(null);
  });

  it("leads on before it lists the pages", async () => {
    const page = await open(0, 1);
    const on = page.querySelector(".on");
    expect([getComputedStyle(on as Element).textAlign, getComputedStyle(on as Element).textWrapStyle]).to.deep.equal(["center", "balance"]);
    expect(on?.compareDocumentPosition(page.querySelector(".where") as Element)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("says in words which page this is and which were seen", async () => {
    const page = await open(0, 2, after([pageShown("start", "start-text")]));
    expect(page.querySelector(".where span")?.textContent).to.equal("Page 2 of 2");
    const dots = [...page.querySelectorAll("ol a")];
    expect(dots.map((dot) => dot.getAttribute("aria-label"))).to.deep.equal(["Page 1: She waited, seen", "Page 2: What do you say?"]);
    expect(dots.map((dot) => dot.getAttribute("aria-current"))).to.deep.equal([null, "page"]);
  });

  it("links at its end to the practice that is left, and then says that it is finished", async () => {
    const left = await open(1, 2);
    expect(left.querySelector(".left h2")?.textContent).to.equal("2 practices are still waiting here.");
    expect([...left.querySelectorAll(".left a")].map((a) => a.getAttribute("href"))).to.deep.equal(["#/lesson/mend/1", "#/lesson/mend/2"]);
    const done = await open(1, 2, lessonsFinished);
    expect(done.querySelector(".left")).to.equal(null);
    expect(done.querySelector(".finished")?.textContent).to.equal("This lesson is finished.");
  });
});
