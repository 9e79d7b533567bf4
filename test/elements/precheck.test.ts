import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import type { Ask } from "../../src/elements/ask-event.ts";
import "../../src/elements/contents-list/contents-list.ts";
import type { GoOn } from "../../src/elements/course-home/course-home.ts";
import "../../src/elements/course-home/course-home.ts";
import "../../src/elements/lesson-page/lesson-page.ts";
import "../../src/elements/precheck-intro/precheck-intro.ts";
import "../../src/elements/precheck-result/precheck-result.ts";
import "../../src/elements/question-card/question-card.ts";
import "../../src/elements/test-overview/test-overview.ts";
import type { Route } from "../../src/elements/route.ts";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { precheckRun } from "../../src/model/precheck.ts";
import { hear, mend, precheckCourse } from "../fixtures/precheck-course.ts";
import { playFacts, precheckFacts } from "../fixtures/precheck-facts.ts";
import { lessonsFinished } from "./attempts.ts";
import { useEnglish } from "./english.ts";

const { outline, bank } = precheckCourse;
const begun = playFacts(precheckFacts([hear]).slice(0, -1));
const shown = (...objectives: (typeof hear)[]): Attempt => playFacts(precheckFacts(objectives));
const start: GoOn = { route: { view: "lesson", lesson: "start" as never, page: 1 }, stopped: false };
const back: GoOn = { route: { view: "question", number: 3, precheck: true }, stopped: true };

const textOf = (node: Node | null | undefined): string => node?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const links = (root: ParentNode): string[] => [...root.querySelectorAll("a")].map((a) => `${textOf(a)} ${a.getAttribute("href") ?? ""}`);

async function shadow(element: Promise<Element>): Promise<ShadowRoot> {
  return (await element).shadowRoot as ShadowRoot;
}

function home(attempt: Attempt, goOn: GoOn): Promise<ShadowRoot> {
  const mastery = { score: 0.8, from: "course" };
  return shadow(fixture(html`<rc-course-home .outline=${outline} .attempt=${attempt} .goOn=${goOn} .mastery=${mastery}></rc-course-home>`));
}

describe("rc-course-home: the pre-check", () => {
  before(useEnglish);

  it("offers it beside the beginning, and has the beginning as the thing to press", async () => {
    const page = await home(emptyAttempt, start);
    expect(textOf(page.querySelector(".precheck"))).to.equal(
      "Know some of this already? 4 questions; what you show, you may skip. Take the pre-check",
    );
    expect(links(page.querySelector(".about")!)).to.deep.equal(["Start: The kettle #/lesson/start/1", "Take the pre-check #/precheck"]);
  });

  it("leads back into one that was left, with the beginning beside it", async () => {
    const page = await home(begun, back);
    expect(textOf(page.querySelector(".soft"))).to.equal("You stopped in the middle of the pre-check.");
    expect(links(page.querySelector(".about")!)).to.deep.equal([
      "Go on: question 3 of the pre-check #/precheck/3",
      "I’d rather start at the beginning #/lesson/start/1",
    ]);
    expect(page.querySelector("[aria-current=step]")).to.equal(null);
  });

  it("keeps one under way beside the way on of who has gone on elsewhere, and says no more of it once lessons are done", async () => {
    expect(links((await home(begun, start)).querySelector(".precheck")!)).to.deep.equal(["Go on with the pre-check #/precheck"]);
    expect((await home(lessonsFinished, start)).querySelector(".precheck")).to.equal(null);
  });

  it("marks the lessons that were shown, and leads to their practice", async () => {
    const page = await home(shown(hear), start);
    expect(links(page.querySelector(".precheck")!)).to.deep.equal(["What you have shown #/precheck"]);
    const stations = [...page.querySelectorAll("li[data-mark]")];
    expect(stations.map((station) => textOf(station).includes("shown: skip to the practice"))).to.deep.equal([true, false, false]);
    expect(stations[0]?.querySelector("a")?.getAttribute("href")).to.equal("#/lesson/start/2");
  });
});

describe("rc-contents-list: the pre-check", () => {
  before(useEnglish);

  async function contents(attempt: Attempt, route: Route): Promise<ShadowRoot> {
    const mastery = { score: 0.8, from: "course" };
    const list = await fixture<HTMLElementTagNameMap["rc-contents-list"]>(
      html`<rc-contents-list .outline=${outline} .attempt=${attempt} .route=${route} .mastery=${mastery}></rc-contents-list>`,
    );
    list.show();
    list.close();
    return list.shadowRoot!;
  }

  it("marks the lessons that were shown", async () => {
    const [, first, second] = [...(await contents(shown(hear), { view: "home" })).querySelectorAll("ol li")].map(textOf);
    expect([first, second]).to.deep.equal(["The kettleNot started · shown: skip to the practice", "Mend itNot started"]);
  });

  it("does not take a question of it for one of the test", async () => {
    const here = async (route: Route): Promise<string[]> =>
      [...(await contents(begun, route)).querySelectorAll("[aria-current=page]")].map(textOf);
    expect(await here({ view: "question", number: 1, precheck: true })).to.deep.equal([]);
    expect(await here({ view: "question", number: 1 })).to.deep.equal(["The test"]);
  });
});

describe("rc-precheck-intro", () => {
  before(useEnglish);

  function intro(attempt: Attempt): Promise<HTMLElement> {
    return fixture<HTMLElement>(
      html`<rc-precheck-intro
        .outline=${outline}
        .attempt=${attempt}
        .resumeAt=${"#/precheck/3"}
        .beginning=${"#/lesson/start/1"}
      ></rc-precheck-intro>`,
    );
  }

  it("says how long it is, that nothing hangs on it, and asks to begin", async () => {
    const element = await intro(emptyAttempt);
    const asked: Ask[] = [];
    element.addEventListener("rc-asked", (event) => asked.push(event.ask));
    expect(textOf(element.shadowRoot?.querySelector("dl")))
      .to.contain("4 questions, about 3 minutes")
      .and.contain("There is no score");
    element.shadowRoot?.querySelector("button")?.click();
    expect(asked).to.deep.equal(["start-precheck"]);
    expect(links(element.shadowRoot!)).to.deep.equal(["I’d rather start at the beginning #/lesson/start/1"]);
  });

  it("leads on in one that is under way", async () => {
    const page = await shadow(intro(begun));
    expect(textOf(page)).to.contain("with 2 of 4 answered");
    expect(page.querySelector("button")).to.equal(null);
    expect(links(page)[0]).to.equal("Go on with it #/precheck/3");
  });

  it("says that it belongs at the beginning to who is past that", async () => {
    const page = await shadow(intro(lessonsFinished));
    expect(textOf(page)).to.contain("you are past that");
    expect(page.querySelector("button")).to.equal(null);
  });
});

describe("rc-precheck-result", () => {
  before(useEnglish);

  const result = (attempt: Attempt): Promise<ShadowRoot> =>
    shadow(fixture(html`<rc-precheck-result .outline=${outline} .attempt=${attempt} .next=${"#/lesson/start/2"}></rc-precheck-result>`));

  it("says of each part whether it was shown, with its practice, or where it is to be learned", async () => {
    const page = await result(shown(hear));
    expect(textOf(page.querySelector("h1"))).to.equal("You have shown 1 of 2 parts.");
    expect([...page.querySelectorAll("li")].map(textOf)).to.deep.equal([
      "Hear Shown. Go to the practice: The kettle: What do you say?",
      "Mend Not shown yet. It is here: Mend it",
    ]);
    expect(links(page)).to.deep.equal([
      "The kettle: What do you say? #/lesson/start/2",
      "Mend it #/lesson/mend/1",
      "Go on with what is left #/lesson/start/2",
      "Back to the route #/",
    ]);
  });

  it("is kind to who has shown nothing, and to who has shown all", async () => {
    expect(textOf((await result(shown())).querySelector("h1"))).to.equal("Nothing to skip yet.");
    expect(textOf((await result(shown(hear, mend))).querySelector("h1"))).to.equal("You have shown every part.");
  });

  it("says nothing of single questions", async () => {
    expect(textOf(await result(shown(hear)).then((root) => root.querySelector("ol")))).not.to.match(/question|right|wrong|%/i);
  });
});

describe("rc-lesson-page: a page that may be skipped", () => {
  before(useEnglish);

  function open(index: number, page: number, attempt: Attempt): Promise<ShadowRoot> {
    return shadow(
      fixture(
        html`<rc-lesson-page
          .course=${outline}
          .outline=${outline.lessons[index]}
          .lesson=${precheckCourse.lessons[index]}
          .page=${page}
          .attempt=${attempt}
        ></rc-lesson-page>`,
      ),
    );
  }
  const ways = (page: ShadowRoot): string[] => links(page).filter((link) => /^(Go on|Next|Back|Read)/.test(link));

  it("says so, stays readable, and leads to the practice", async () => {
    const page = await open(0, 1, shown(hear));
    expect(textOf(page.querySelector("header"))).to.contain("You may skip this page.");
    expect(page.querySelector("rc-block")).not.to.equal(null);
    expect(ways(page)).to.deep.equal(["Back to the route #/", "Go on: What do you say? #/lesson/start/2"]);
    expect(textOf((await open(0, 1, emptyAttempt)).querySelector("header"))).not.to.contain("skip");
    expect(textOf((await open(0, 2, shown(hear))).querySelector("header"))).not.to.contain("skip");
  });

  it("is passed over from the page before, which offers it beside", async () => {
    const [first, second] = outline.lessons[0]!.pages as [(typeof outline.lessons)[0]["pages"][0], (typeof outline.lessons)[0]["pages"][0]];
    const turned = { ...outline.lessons[0]!, pages: [second, first, { ...second, title: "Again" }] };
    const page = await shadow(
      fixture(
        html`<rc-lesson-page
          .course=${outline}
          .outline=${turned}
          .lesson=${precheckCourse.lessons[0]}
          .page=${1}
          .attempt=${shown(hear)}
        ></rc-lesson-page>`,
      ),
    );
    expect(ways(page)).to.include.members(["Read this first, if you like: She waited #/lesson/start/2", "Go on: Again #/lesson/start/3"]);
  });

  it("is passed over from the lesson before", async () => {
    const named = { ...outline, lessons: [outline.lessons[1]!, outline.lessons[0]!] };
    const page = await shadow(
      fixture(
        html`<rc-lesson-page
          .course=${named}
          .outline=${named.lessons[0]}
          .lesson=${precheckCourse.lessons[1]}
          .page=${2}
          .attempt=${shown(hear)}
        ></rc-lesson-page>`,
      ),
    );
    expect(ways(page)).to.include("Next lesson: The kettle #/lesson/start/2");
  });
});

describe("rc-question-card and rc-test-overview of a pre-check", () => {
  before(useEnglish);
  const run = precheckRun(begun)!;

  it("name it, and lead through its own pages", async () => {
    const question = bank.questions.find(({ id }) => id === run.form[3]);
    const card = await shadow(fixture(html`<rc-question-card precheck .question=${question} .run=${run}></rc-question-card>`));
    expect(textOf(card.querySelector("h1"))).to.equal("Pre-check: question 4 of 4");
    expect(links(card)).to.deep.equal([
      "Back #/precheck/3",
      "All questions #/precheck/overview",
      "Look over your answers #/precheck/overview",
    ]);
  });

  it("asks to end it, also with open questions, and never to hand in a test", async () => {
    const element = await fixture<HTMLElement>(html`<rc-test-overview precheck .bank=${bank} .run=${run}></rc-test-overview>`);
    const root = element.shadowRoot!;
    const asked: Ask[] = [];
    element.addEventListener("rc-asked", (event) => asked.push(event.ask));
    expect([...root.querySelectorAll("li a")].map((a) => a.getAttribute("href"))[0]).to.equal("#/precheck/1");
    const press = (text: string): void => [...root.querySelectorAll("button")].find((button) => textOf(button) === text)?.click();
    press("See what I may skip");
    expect(asked).to.deep.equal([]);
    expect(textOf(root.querySelector("dialog"))).to.contain("A part with an open question counts as not shown yet.");
    press("See it as it is");
    expect(asked).to.deep.equal(["end-precheck"]);
  });
});
