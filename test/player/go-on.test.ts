import { expect } from "@open-wc/testing";
import { hrefTo } from "../../src/elements/route.ts";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import type { Attempt, Place } from "../../src/model/attempt.ts";
import { goOn } from "../../src/player/go-on.ts";
import { after, lessonsFinished, outline, pageShown } from "../elements/attempts.ts";

function leadsTo(attempt: Attempt, place: Place = { kind: "home" }): string | undefined {
  const way = goOn(attempt, outline, place);
  return way && `${way.stopped ? "back to" : "on to"} ${hrefTo(way.route)}`;
}

const taken = (scaled: number, passed: boolean): Attempt => ({
  ...lessonsFinished,
  test: { results: [{ scaled, passed }], last: undefined, current: undefined },
});

describe("goOn(attempt, outline, place)", () => {
  it("starts with the first page", () => {
    expect(leadsTo(emptyAttempt)).to.equal("on to #/lesson/start/1");
  });

  it("leads back to the page left, though pages before it were not seen", () => {
    const attempt = after([pageShown("mend", "mend-words")]);
    expect(leadsTo(attempt, attempt.place)).to.equal("back to #/lesson/mend/2");
  });

  it("leads on to the first page not seen where the place is home or gone", () => {
    const attempt = after([pageShown("start", "start-text")]);
    expect(leadsTo(attempt)).to.equal("on to #/lesson/start/2");
    expect(leadsTo(attempt, { kind: "lesson", lesson: "retired" as never, page: "gone" as never })).to.equal("on to #/lesson/start/2");
  });

  it("leads on to the first practice left when every page was seen", () => {
    const pages = [
      pageShown("start", "start-text"),
      pageShown("start", "start-cards"),
      pageShown("mend", "mend-spot"),
      pageShown("mend", "mend-words"),
    ];
    expect(leadsTo(after(pages))).to.equal("on to #/lesson/start/2");
  });

  it("leads on to the test when every lesson is finished, and again while it is not passed", () => {
    expect(leadsTo(lessonsFinished)).to.equal("on to #/test");
    expect(leadsTo(taken(0.5, false))).to.equal("on to #/test");
  });

  it("leads back to the overview where the learner was about to hand in", () => {
    const form = ["q01", "q02"] as never;
    const attempt = after(
      [
        { kind: "test-started", seed: 1, form },
        { kind: "question-shown", question: undefined },
      ],
      lessonsFinished,
    );
    expect(leadsTo(attempt, attempt.place)).to.equal("back to #/test/overview");
  });

  it("leads nowhere when the test is passed, or no attempt is left", () => {
    expect(leadsTo(taken(0.9, true))).to.equal(undefined);
    const failed = { scaled: 0.5, passed: false };
    expect(leadsTo({ ...lessonsFinished, test: { results: [failed, failed, failed], last: undefined, current: undefined } })).to.equal(
      undefined,
    );
  });
});
