import { expect } from "@open-wc/testing";
import type { BlockId, CourseId } from "../../src/model/ids.ts";
import type { Launch } from "../../src/model/launch.ts";
import { forgetWords, OwnWords } from "../../src/player/own-words.ts";
import { launchOf } from "./fixtures/fake-session.ts";

const course = "small" as CourseId;
const block = "mend-words" as BlockId;
const day = 24 * 60 * 60 * 1000;

function open(changes: Partial<Launch> = {}, nowMs = 0, storage: Storage | null = localStorage): OwnWords {
  return new OwnWords(storage ?? undefined, course, launchOf(changes), () => nowMs);
}

describe("OwnWords", () => {
  beforeEach(() => localStorage.clear());

  it("gives the words back at the next launch of the same learner and registration", () => {
    open().set(block, "I would ring her.");
    expect(open().get(block)).to.equal("I would ring her.");
    expect(open().keptIn).to.equal("browser");
  });

  it("never shows them to another learner or registration", () => {
    open().set(block, "I would ring her.");
    expect(open({ learner: { id: "l-2", name: "Bo" } }).get(block)).to.equal("");
    expect(open({ registration: "r-2" }).get(block)).to.equal("");
    expect(open({ learner: { id: "l-1:r-1", name: "" }, registration: "" }).get(block)).to.equal("");
  });

  it("forgets them 400 days after the last change, whoever opens the course", () => {
    open().set(block, "I would ring her.");
    expect(open({}, 400 * day).get(block)).to.equal("I would ring her.");
    open({ learner: { id: "l-2", name: "Bo" } }, 400 * day + 1);
    expect(localStorage).to.have.length(0);
  });

  it("finds what the same learner wrote in other courses of this host, the newest first, and nobody else's", () => {
    const other = (id: string, changes: Partial<Launch>, nowMs: number) =>
      new OwnWords(localStorage, id as CourseId, launchOf(changes), () => nowMs);
    other("first", { registration: "r-7" }, 0).set("#plan", "older");
    other("second", { registration: "r-8" }, 5).set("#plan", "newer");
    other("third", {}, 9).set("#hooks", "a log");
    other("first", { learner: { id: "l-2", name: "Bo" } }, 9).set("#plan", "another's");
    other("first", { learner: { id: "l-1:r-7", name: "" }, registration: "" }, 9).set("#plan", "another's, too");
    open().set("#plan", "of this course");
    expect(open().elsewhere("#plan")).to.deep.equal(["newer", "older"]);
    expect(open({ mode: "Review" }).elsewhere("#plan")).to.deep.equal([]);
    expect(open({ learner: { id: "", name: "" } }).elsewhere("#plan")).to.deep.equal([]);
    expect(open({}, 0, null).elsewhere("#plan")).to.deep.equal([]);
  });

  it("takes all words of one course out of the browser, where the learner starts over", () => {
    open().set(block, "I would ring her.");
    open({ registration: "r-2" }).set(block, "Or write.");
    localStorage.setItem("recourse.own-words:another:l-1:r-1", "stays");
    forgetWords(localStorage, "small" as never);
    expect(Object.keys(localStorage)).to.deep.equal(["recourse.own-words:another:l-1:r-1"]);
    forgetWords(undefined, "small" as never);
  });

  it("keeps them in memory, and says so, where storage is forbidden", () => {
    const words = open({}, 0, null);
    words.set(block, "I would ring her.");
    expect(words.get(block)).to.equal("I would ring her.");
    expect(words.keptIn).to.equal("memory");
  });

  it("keeps nothing of a learner whom the LMS does not name", () => {
    const words = open({ learner: { id: "", name: "" } });
    words.set(block, "I would ring her.");
    expect(words.keptIn).to.equal("memory");
    expect(localStorage).to.have.length(0);
  });

  it("shows what was written before in review, and keeps nothing new", () => {
    open().set(block, "I would ring her.");
    const review = open({ mode: "Review" });
    expect(review.get(block)).to.equal("I would ring her.");
    review.set(block, "Else.");
    expect(review.keptIn).to.equal("memory");
    expect(open().get(block)).to.equal("I would ring her.");
  });

  it("goes on in memory where the store is full", () => {
    const full = { ...fakeStorage, setItem: fill };
    const words = open({}, 0, full as unknown as Storage);
    words.set(block, "I would ring her.");
    expect(words.get(block)).to.equal("I would ring her.");
  });

  it("begins anew where what was kept cannot be read", () => {
    open().set(block, "I would ring her.");
    const key = localStorage.key(0) ?? "";
    localStorage.setItem(key, '{"savedAtMs":0,"words":{"mend-words":7}}');
    expect(open().get(block)).to.equal("");
  });
});

const fakeStorage = { getItem: () => null, removeItem: () => undefined };

function fill(): never {
  throw new DOMException("full", "QuotaExceededError");
}
