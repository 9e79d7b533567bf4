import { expect } from "@open-wc/testing";
import { useEnglish } from "../elements/english.ts";
import { encodeSuspendData } from "../../src/model/suspend-data.ts";
import { ownCourse, ownScenario } from "../fixtures/own-scenario.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const hash = "#/lesson/mend/4";
const [lesson] = ownCourse.lessons.slice(-1);
const data = { "lesson:mend": lesson, "scenario:small-own": ownScenario };
const open = (learner = "l-1") => playCourse({ hash, outline: ownCourse.outline, data, launch: { learner: { id: learner, name: "Ada" } } });

function write(played: PlayedCourse, id: string, text: string): void {
  const field = played.one<HTMLTextAreaElement>(`rc-own-scenario #${id}`);
  field.value = text;
  field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input"));
}

async function talk(played: PlayedCourse, ...letters: readonly string[]): Promise<void> {
  played.press("rc-own-scenario button", "Talk with them");
  for (const letter of letters) await answer(played, letter);
}

async function answer(played: PlayedCourse, letter: string): Promise<void> {
  (await played.wait(`[data-choice=${letter}]`)).click();
  (await played.wait(".go-on")).click();
}

describe("a page on which the learner writes a customer of their own", () => {
  before(useEnglish);
  // Unbundled they come as many files; they are here before a page asks for them.
  before(() => import("../../src/player/own-scenario-views.ts"));
  beforeEach(() => localStorage.clear());

  it("keeps the words in this browser for the same learner, and shows them to no other", async () => {
    const first = await open();
    await first.wait("rc-own-scenario #statement");
    write(first, "statement", "You never ring back, Zanzibar.");
    const again = await open();
    expect((await again.wait<HTMLTextAreaElement>("rc-own-scenario #statement")).value).to.equal("You never ring back, Zanzibar.");
    const other = await open("l-2");
    expect((await other.wait<HTMLTextAreaElement>("rc-own-scenario #statement")).value).to.equal("");
  });

  it("saves that a talk was played, and not a word or a choice of it", async () => {
    const played = await open();
    await played.wait("rc-own-scenario #statement");
    write(played, "statement", "You never ring back, Zanzibar.");
    const before = played.session.attempt;
    await talk(played, "b");
    expect(played.session.attempt).to.equal(before);
    await answer(played, "b");
    expect((await played.wait("#headline")).textContent).to.equal("Done, and no more");
    const { attempt } = played.session;
    expect([...(attempt?.responses ?? [])]).to.deep.equal([["own-talk", { kind: "own-scenario" }]]);
    expect(attempt && encodeSuspendData(attempt, ownCourse.outline)).not.to.contain("Zanzibar");
  });

  it("leads to a line of the plan with what was said", async () => {
    const played = await open();
    await played.wait("rc-own-scenario #statement");
    write(played, "statement", "You never ring back.");
    await talk(played, "b", "b");
    await played.wait(".after");
    played.press("rc-own-scenario .after button", "Make it a line of your plan");
    await played.wait("rc-action-plan");
    expect(played.all<HTMLInputElement>("rc-plan-line #cue").map(({ value }) => value)).to.deep.equal([
      "somebody says “You never ring back.”",
      "",
      "",
    ]);
  });
});
