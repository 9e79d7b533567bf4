import { expect } from "@open-wc/testing";
import { useEnglish } from "../elements/english.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const page = "#/lesson/mend/3";

async function play(played: PlayedCourse, ...choices: readonly string[]): Promise<void> {
  for (const choice of choices) {
    (await played.wait(`[data-choice=${choice}]`)).click();
    (await played.wait(".go-on")).click();
  }
}

describe("a page with a conversation", () => {
  before(useEnglish);
  // Unbundled it comes as many files; it is here before a page asks for it.
  before(() => import("../../src/player/role-play-views.ts"));

  it("opens with the conversation, its rules, and the part of the engine that plays it", async () => {
    const played = await playCourse({ hash: page });
    expect((await played.wait("rc-scenario-player h2")).textContent).to.equal("Nobody came");
  });

  it("says so where the conversation or its rules do not arrive, and goes on when they do", async () => {
    for (const file of ["scenario:small-door", "talk-rules"]) {
      const missing = new Set([file]);
      const played = await playCourse({ hash: page, missing });
      expect((await played.wait("rc-message-page h1")).textContent).to.contain("did not arrive");
      missing.clear();
      played.press("rc-message-page button", "Try again");
      await played.wait("rc-scenario-player h2");
    }
  });

  it("saves every choice, so that the talk goes on in the middle", async () => {
    const played = await playCourse({ hash: page });
    (await played.wait(".starts button")).click();
    await play(played, "b");
    const saved = played.session.attempt;
    const back = await playCourse({ hash: page, ...(saved && { saved }) });
    expect((await back.wait(".starts button")).textContent.trim()).to.equal("Go on: turn 2");
    (await back.wait(".starts button")).click();
    await play(back, "b");
    expect((await back.wait("#headline")).textContent).to.equal("Done, and no more");
    const response = back.session.attempt?.responses.get("more-talk" as never);
    expect(response).to.deep.include({ kind: "scenario", runs: 1 });
  });
});
