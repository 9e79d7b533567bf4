import { expect } from "@open-wc/testing";
import { talkReports } from "../../src/model/role-play/talk-reports.ts";
import { DataError, DataLoader } from "../../src/player/data-loader.ts";
import { DataShelf } from "../../src/player/data-shelf.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { smallRules, smallScenario, smallTalk } from "../fixtures/small-scenario.ts";

/** A document whose scripts arrive when the test says so. */
function fakeDocument(): { document: Document; asked: string[]; arrive(): void; fail(): void } {
  const scripts: HTMLScriptElement[] = [];
  const asked: string[] = [];
  const head = {
    append: (script: HTMLScriptElement) => {
      scripts.push(script);
      asked.push(script.getAttribute("src") ?? "");
    },
  };
  const document = { createElement: (tag: string) => window.document.createElement(tag), head } as unknown as Document;
  return {
    document,
    asked,
    arrive: () => scripts.pop()?.dispatchEvent(new Event("load")),
    fail: () => scripts.pop()?.dispatchEvent(new Event("error")),
  };
}

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const [lesson] = smallCourse.lessons;

describe("DataLoader", () => {
  it("loads the script of a key once and gives what it provides", async () => {
    const shelf = new DataShelf();
    const page = fakeDocument();
    const loader = new DataLoader(page.document, shelf);
    const both = [loader.load("lesson:start"), loader.load("lesson:start")];
    shelf.provide("lesson:start", lesson);
    page.arrive();
    expect(await Promise.all(both)).to.deep.equal([lesson, lesson]);
    expect(await loader.load("lesson:start")).to.equal(lesson);
    expect(page.asked).to.deep.equal(["lesson-start.js"]);
  });

  it("names the file that did not arrive, and tries again at the next call", async () => {
    const shelf = new DataShelf();
    const page = fakeDocument();
    const loader = new DataLoader(page.document, shelf);
    const first = failure(loader.load("bank:mastery"));
    page.fail();
    expect(await first)
      .to.be.instanceOf(DataError)
      .with.property("file", "bank-mastery.js");
    const second = loader.load("bank:mastery");
    shelf.provide("bank:mastery", smallCourse.bank);
    page.arrive();
    expect(await second).to.equal(smallCourse.bank);
  });

  it("fails where a script arrives and provides something else", async () => {
    const page = fakeDocument();
    const loading = failure(new DataLoader(page.document, new DataShelf()).load("job-aids"));
    page.arrive();
    expect(await loading).to.be.instanceOf(DataError);
  });
});

describe("DataShelf", () => {
  it("has a scenario once its lesson, the scenario, the rules and what tells of runs are all there", () => {
    const shelf = new DataShelf();
    const parts = [
      ["lesson:mend", smallCourse.lessons[1]],
      ["scenario:small-door", smallScenario],
      ["talk-rules", smallRules],
      ["talk-reports", talkReports],
    ] as const;
    for (const [key, value] of parts) {
      expect(shelf.scenario(smallTalk.id)).to.equal(undefined);
      shelf.provide(key, value);
    }
    expect(shelf.scenario(smallTalk.id)?.scenario).to.equal(smallScenario);
    expect(shelf.scenario("more-sort" as typeof smallTalk.id)).to.equal(undefined);
  });

  it("finds the questions and blocks that are loaded", () => {
    const shelf = new DataShelf();
    expect(shelf.question("q01" as never)).to.equal(undefined);
    shelf.provide("bank:mastery", smallCourse.bank);
    shelf.provide("lesson:start", lesson);
    expect(shelf.question("q01" as never)).to.equal(smallCourse.bank.questions[0]);
    expect(shelf.block("start-reply" as never)?.kind).to.equal("choose-reply");
    expect(shelf.block("mend-spot" as never)).to.equal(undefined);
  });
});
