import { expect } from "@open-wc/testing";
import { useEnglish } from "../elements/english.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import type { CourseId } from "../../src/model/ids.ts";
import { outline } from "../elements/attempts.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

function fill(played: PlayedCourse, selector: string, text: string, event = "input"): void {
  const field = played.one<HTMLInputElement>(selector);
  field.value = text;
  field.dispatchEvent(new Event(event));
}

async function note(played: PlayedCourse, trigger: string): Promise<void> {
  await played.wait("rc-hook-form #trigger");
  fill(played, "rc-hook-form #trigger", trigger);
  fill(played, "rc-hook-form #hook", "blamed", "change");
  played.press("rc-hook-form button");
  await played.wait("rc-hook-log ol");
}

const cues = (played: PlayedCourse) => played.all<HTMLInputElement>("rc-plan-line #cue").map(({ value }) => value);

describe("the action plan and the log of hooks", () => {
  before(useEnglish);
  beforeEach(() => localStorage.clear());

  it("are kept in this browser for the same learner, and shown to no other", async () => {
    const first = await playCourse({ hash: "#/plan" });
    fill(first, "rc-plan-line #cue", "a sigh");
    await first.go("#/hooks");
    await note(first, "a tone");
    const again = await playCourse({ hash: "#/plan" });
    expect(cues(again)).to.deep.equal(["a sigh", "", ""]);
    await again.go("#/hooks");
    expect((await again.wait("rc-hook-log ol .speech")).textContent).to.equal("a tone");
    const other = await playCourse({ hash: "#/plan", launch: { learner: { id: "l-2", name: "Bo" } } });
    expect(cues(other)).to.deep.equal(["", "", ""]);
    await other.go("#/hooks");
    await other.wait("rc-hook-log");
    expect(other.all("rc-hook-log ol")).to.have.length(0);
  });

  it("leave nothing in the browser of who only looks around", async () => {
    const played = await playCourse({ hash: "#/hooks", launch: { mode: "Browse" } });
    await note(played, "a tone");
    expect(Object.keys(localStorage).filter((key) => key.includes("own-words"))).to.deep.equal([]);
  });

  it("lead from what catches most often to a line of the plan", async () => {
    const played = await playCourse({ hash: "#/hooks" });
    for (const trigger of ["one", "two", "three"]) await note(played, trigger);
    played.press("rc-hook-log .pattern button");
    await played.wait("rc-action-plan");
    expect(cues(played)).to.deep.equal(["three", "", ""]);
  });

  it("change nothing that is saved, and tell no fact but technique and day of a line that is made", async () => {
    const played = await playCourse({ hash: "#/hooks" });
    const before = played.session.attempt;
    await note(played, "Zanzibar");
    await played.go("#/plan");
    await played.wait("rc-plan-line #cue");
    fill(played, "rc-plan-line #cue", "Zanzibar");
    fill(played, "rc-plan-line #technique", "breathe", "change");
    fill(played, "rc-plan-line #date", "2098-12-01", "change");
    await played.wait("rc-plan-line .door [aria-disabled=false]");
    played.press("rc-plan-line .door button");
    await played.wait("rc-plan-line .turn .card");
    played.press("rc-plan-line .turn .card");
    await played.wait("rc-plan-line .card[aria-pressed=true]");
    played.press("rc-plan-line [type=checkbox]");
    expect(played.session.facts).to.deep.equal([{ kind: "line-planned", line: 1, technique: "breathe", date: "2098-12-01" }]);
    expect(played.session.attempt).to.equal(before);
    const state = encodeSuspendData(played.session.attempt!, outline);
    expect(decodeSuspendData(state, outline).problem).to.equal(undefined);
    expect(state).not.to.contain("Zanzibar");
  });

  it("are found again in a course that comes back to the plan, under the same learner, and told by technique and outcome", async () => {
    const first = await playCourse({ hash: "#/plan" });
    fill(first, "rc-plan-line #cue", "a sigh");
    fill(first, "rc-plan-line #technique", "breathe", "change");
    const later = { ...outline, id: "later" as CourseId, plan: "revisit" as const };
    const other = await playCourse({ hash: "#/plan", outline: later, launch: { learner: { id: "l-2", name: "Bo" } } });
    await other.wait("rc-plan-way-in");
    expect(other.all("rc-plan-way-in button").map(({ textContent }) => textContent.trim())).to.deep.equal(["Write it from memory"]);
    const again = await playCourse({ hash: "#/plan", outline: later, launch: { registration: "r-9" } });
    await again.wait("rc-plan-way-in button");
    again.press("rc-plan-way-in button", "Open the one in this browser");
    await again.wait("rc-revisited-line .outcome");
    again.press("rc-revisited-line .outcome", "Dropped");
    expect(again.session.facts).to.deep.equal([{ kind: "line-revisited", line: 1, technique: "breathe", outcome: "dropped" }]);
    const once = await playCourse({ hash: "#/plan", outline: later, launch: { registration: "r-9" } });
    await once.wait("rc-revisited-line .outcome[aria-pressed=true]");
    expect(cues(await playCourse({ hash: "#/plan" }))).to.deep.equal(["a sigh", "", ""]);
  });

  it("are offered in the contents and beside the route", async () => {
    const played = await playCourse();
    const beside = played.all<HTMLAnchorElement>("rc-course-home .aside a").map((a) => a.getAttribute("href"));
    expect(beside).to.include.members(["#/plan", "#/hooks"]);
  });
});
