import { expect, fixture } from "@open-wc/testing";
import { html } from "lit";
import type { GoOn } from "../../src/elements/course-home/course-home.ts";
import "../../src/elements/course-home/course-home.ts";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt } from "../../src/model/attempt.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { lessonsFinished, outline } from "./attempts.ts";
import { useEnglish } from "./english.ts";

type Home = HTMLElementTagNameMap["rc-course-home"];

const start: GoOn = { route: { view: "lesson", lesson: "start" as never, page: 2 }, stopped: true };
const attemptWith = (results: Attempt["test"]["results"]): Attempt => ({
  ...lessonsFinished,
  test: { results, last: undefined, current: undefined },
});

async function home(attempt: Attempt, goOn: GoOn | undefined, opensMs?: number): Promise<string[]> {
  const mastery = { score: 0.8, from: "course" };
  const element = await fixture<Home>(
    html`<rc-course-home .outline=${outline} .attempt=${attempt} .goOn=${goOn} .mastery=${mastery} .opensMs=${opensMs}></rc-course-home>`,
  );
  return [...(element.shadowRoot?.querySelectorAll("li[data-mark]") ?? [])].map((li) => li.textContent.replace(/\s+/g, " ").trim());
}

const part = (selector: string): string | undefined =>
  [...document.querySelectorAll("rc-course-home")].at(-1)?.shadowRoot?.querySelector(selector)?.textContent.replace(/\s+/g, " ").trim();

describe("rc-course-home", () => {
  before(useEnglish);

  it("says in words where each lesson stands", async () => {
    const attempt = { ...emptyAttempt, seen: new Set(["start-text" as never]) };
    const [first, second] = await home(attempt, start);
    expect(first).to.equal("The kettle One line. 1 minute · you are here");
    expect(second).to.equal("Mend it One line. 1 minute · not started");
  });

  it("marks the lesson to go on with as the current step", async () => {
    await home(emptyAttempt, start);
    const current = document.querySelector("rc-course-home")?.shadowRoot?.querySelectorAll("[aria-current=step]");
    expect([...(current ?? [])].map((link) => link.textContent)).to.deep.equal(["The kettle"]);
  });

  it("says what the test takes, and when it opens", async () => {
    const test = (await home(emptyAttempt, start)).at(-1);
    expect(test).to.equal(
      "The test 4 questions · not timed · 3 attempts left 80% to pass, set by the course It opens when every lesson is finished.",
    );
    expect((await home(lessonsFinished, undefined)).at(-1)).not.to.contain("It opens when");
  });

  it("says when the test opens again, and leads to the result until then, but never away from a lesson left", async () => {
    const failed = attemptWith([{ scaled: 0.5, passed: false }]);
    const opensMs = new Date(2026, 10, 24, 9, 12).getTime();
    const station = (await home(failed, { route: { view: "test" }, stopped: true }, opensMs)).at(-1);
    expect(station).to.match(/The test opens again on Tuesday,? (24 November|November 24) at 09:12/);
    expect(part(".about")).to.match(/The test opens again on .* See your result/);
    expect(document.querySelector("rc-course-home:last-of-type")).not.to.equal(null);
    await home(failed, start, opensMs);
    expect(part(".go-on")).to.contain("Go on");
  });

  it("counts the attempts that are left, and says that the test is passed", async () => {
    expect((await home(attemptWith([{ scaled: 0.5, passed: false }]), undefined)).at(-1)).to.contain("2 attempts left");
    expect((await home(attemptWith([{ scaled: 0.9, passed: true }]), undefined)).at(-1)).to.contain("passed");
  });

  it("introduces the course to who comes first, and only says where to go on to who comes back", async () => {
    const next: GoOn = { route: { view: "lesson", lesson: "start" as never, page: 1 }, stopped: false };
    await home(emptyAttempt, next);
    expect(part(".lead")).to.equal("Small.");
    expect(part(".go-on")).to.equal("Start: The kettle");
    await home({ ...emptyAttempt, seen: new Set(["start-text" as never]) }, start);
    expect(part(".lead")).to.equal(undefined);
    expect(part(".about")).to.equal(
      "She waited. You stopped in “The kettle”, on page 2 of 2. Go on: What do you say? About 2 minutes of lessons, then the test: about 1.",
    );
  });

  it("names the place that the button leads to in a test under way", async () => {
    const current = { form: [], seed: 1, answers: new Map(), flagged: new Set(), at: undefined };
    await home(
      { ...lessonsFinished, test: { results: [], last: undefined, current: current as never } },
      { route: { view: "question", number: 8 }, stopped: true },
    );
    expect(part(".about")).to.equal("She waited. You stopped in the middle of the test. Go on: question 8 of the test");
    await home(lessonsFinished, { route: { view: "overview" }, stopped: true });
    expect(part(".go-on")).to.equal("Go on: look over your answers");
  });

  it("says the last result at the test's station while it is not passed, and leads there", async () => {
    const failed = (await home(attemptWith([{ scaled: 0.4, passed: false }]), undefined)).at(-1);
    expect(failed).to.match(/^The test Last time 40%/);
    const station = document.querySelector("rc-course-home")?.shadowRoot?.querySelector(".route li:last-child a");
    expect(station?.getAttribute("href")).to.equal("#/result");
    expect((await home(attemptWith([{ scaled: 0.9, passed: true }]), undefined)).at(-1)).not.to.contain("Last time");
  });

  it("draws who the course begins with, or else the course's mark", async () => {
    await home(emptyAttempt, start);
    expect(document.querySelector("rc-course-home")?.shadowRoot?.querySelector(".cover .mark")).not.to.equal(null);
    const cover = { person: "p-oak" as never, pronoun: "he", shown: { tension: 30, trust: 20, feeling: "exhaustion" } } as const;
    const element = await fixture<Home>(
      html`<rc-course-home
        .outline=${{ ...outline, cover }}
        .attempt=${emptyAttempt}
        .goOn=${start}
        .mastery=${{ score: 0.8, from: "course" }}
      ></rc-course-home>`,
    );
    expect(element.shadowRoot?.querySelector("rc-customer-face")).to.have.property("person", "p-oak");
    expect(element.shadowRoot?.querySelector(".mark")).to.equal(null);
  });

  it("counts the minutes that are left, and then leads to the plan, and to the certificate that was earned", async () => {
    const passed = attemptWith([{ scaled: 0.9, passed: true }]);
    await home(lessonsFinished, { route: { view: "test" }, stopped: false });
    expect(part(".left")).to.equal("Only the test is left: about 1 minute.");
    const element = await fixture<Home>(
      html`<rc-course-home certificate .outline=${outline} .attempt=${passed} .mastery=${{ score: 0.8, from: "course" }}></rc-course-home>`,
    );
    const leads = (root: ShadowRoot | null | undefined) => [...(root?.querySelectorAll(".on a") ?? [])].map((a) => a.getAttribute("href"));
    expect(leads(element.shadowRoot)).to.deep.equal(["#/plan", "#/result", "#/certificate"]);
    await home(passed, undefined);
    expect(leads([...document.querySelectorAll("rc-course-home")].at(-1)?.shadowRoot)).to.deep.equal(["#/plan", "#/result"]);
  });

  it("has no station of a test in a course without one, counts its lessons alone, and leads from its end to the plan", async () => {
    const untested = untestedCourse.outline;
    const shown = async (attempt: Attempt, goOn: GoOn | undefined, plan?: "revisit") => {
      const course = plan === undefined ? untested : { ...untested, plan };
      const element = await fixture<Home>(html`<rc-course-home .outline=${course} .attempt=${attempt} .goOn=${goOn}></rc-course-home>`);
      const texts = (selector: string) =>
        [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => each.textContent.replace(/\s+/g, " ").trim());
      return { stations: texts(".route li a"), about: texts(".about").join(), ways: texts(".on a") };
    };
    const begun = await shown(emptyAttempt, start);
    expect(begun.stations).to.deep.equal(["The kettle", "Mend it"]);
    expect(begun.about).to.match(/About 2 minutes of lessons\.$/);
    expect((await shown(lessonsFinished, undefined)).ways).to.deep.equal(["Make your action plan"]);
    expect((await shown(lessonsFinished, undefined, "revisit")).ways).to.deep.equal(["Action plan"]);
  });

  it("gives the route a heading, and what stands beside it comes after it", async () => {
    await home(emptyAttempt, start);
    const root = document.querySelector("rc-course-home")?.shadowRoot;
    expect(part("nav h2")).to.equal("The route");
    expect([...(root?.children ?? [])].map(({ className, localName }) => className || localName)).to.deep.equal([
      "hero again",
      "nav",
      "label",
      "cards",
      "aside",
    ]);
  });
});
