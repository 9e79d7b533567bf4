import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import "../../src/elements/action-plan/action-plan.ts";
import type { RcActionPlan } from "../../src/elements/action-plan/action-plan.ts";
import type { PlanChangedEvent } from "../../src/elements/action-plan/plan-changed-event.ts";
import "../../src/elements/action-plan/plan-line.ts";
import type { FactEvent } from "../../src/elements/fact-event.ts";
import type { Fact } from "../../src/model/fact.ts";
import { emptyPlan, isMade, type Plan, type PlanLine } from "../../src/model/plan/plan.ts";
import { writePlan } from "../../src/model/plan/plan-file.ts";
import type { BehaviourId } from "../../src/model/role-play/behaviour.ts";
import { smallPlan } from "../fixtures/small-plan.ts";
import { readIcs, readText } from "../fixtures/read-ics.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";
import { savedFiles } from "./saved-files.ts";

const made: PlanLine = { cue: "a sigh", technique: "breathe" as BehaviourId, date: "2026-12-01", reply: "I wait.", aloud: true };
const named: PlanLine = { ...made, name: "Take a breath" };
const withMade: Plan = { key: "k7", lines: [made, ...emptyPlan("k7").lines.slice(1)] };

interface PlayedPlan {
  readonly page: RcActionPlan;
  readonly facts: Fact[];
  readonly plans: Plan[];
  settled(): Promise<void>;
  /** In the first line. */
  inLine<E extends HTMLElement>(selector: string): E;
  press(text: string): Promise<void>;
}

async function open(plan: Plan = emptyPlan("k7"), changes: Partial<RcActionPlan> = {}): Promise<PlayedPlan> {
  const facts: Fact[] = [];
  const plans: Plan[] = [];
  const page = await fixture<RcActionPlan>(
    html`<rc-action-plan
      .plan=${plan}
      .offer=${smallPlan}
      .course=${{ id: "small", title: "A small course", language: "en" }}
      .today=${"2026-11-23"}
      .now=${() => Date.UTC(2026, 10, 23)}
      @rc-line-planned=${({ fact }: FactEvent) => facts.push(fact)}
      @rc-plan-changed=${(event: PlanChangedEvent) => plans.push(event.plan)}
    ></rc-action-plan>`,
  );
  Object.assign(page, changes);
  const line = () => page.shadowRoot!.querySelector("rc-plan-line")!;
  const settled = async () => {
    await page.updateComplete;
    await line().updateComplete;
    await page.updateComplete;
  };
  await settled();
  return {
    page,
    facts,
    plans,
    settled,
    inLine: <E extends HTMLElement>(selector: string) => line().shadowRoot!.querySelector<E>(selector)!,
    press: async (text) => {
      const roots = [page.shadowRoot!, line().shadowRoot!];
      const button = roots.flatMap((root) => [...root.querySelectorAll("button")]).find((each) => textOf(each).startsWith(text))!;
      button.click();
      await settled();
    },
  };
}

async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  field.focus();
  await sendKeys({ type: text });
}

/** Chosen as the browser does it: the value, and the events. */
async function choose({ settled, inLine }: PlayedPlan, selector: string, value: string): Promise<void> {
  const field = inLine<HTMLSelectElement | HTMLInputElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event("change"));
  field.dispatchEvent(new FocusEvent("blur"));
  await settled();
}

async function openFile(played: PlayedPlan, text: string): Promise<void> {
  const input = opener(played).querySelector<HTMLInputElement>("input[type=file]")!;
  const files = new DataTransfer();
  files.items.add(new File([text], "plan.json"));
  input.files = files.files;
  input.dispatchEvent(new Event("change"));
  await waitUntil(() => input.value === "", "the file was not read");
  await played.settled();
}

const opener = ({ page }: PlayedPlan) => page.shadowRoot!.querySelector("rc-plan-opener")!.shadowRoot!;
const notice = (played: PlayedPlan) => textOf(opener(played).querySelector<HTMLElement>(".notice")!);

describe("rc-action-plan", () => {
  before(useEnglish);

  it("makes a line by cue, technique, day and one rehearsal, and tells technique and day once", async () => {
    const played = await open();
    await type(played.inLine("#cue"), "a sigh");
    await played.settled();
    expect(played.inLine("button.plain").getAttribute("aria-disabled")).to.equal("true");
    await choose(played, "#technique", "breathe");
    await choose(played, "#date", "2026-12-01");
    expect(played.facts).to.deep.equal([]);
    await played.press("Rehearse it once");
    expect(textOf(played.inLine(".turn .said"))).to.equal("a sigh");
    expect(played.inLine("textarea").matches(":focus")).to.equal(true);
    await played.press("“Take a breath, two.”");
    played.inLine<HTMLInputElement>("[type=checkbox]").click();
    await played.settled();
    const planned = { kind: "line-planned", line: 1, technique: "breathe", date: "2026-12-01" };
    expect(played.facts).to.deep.equal([planned]);
    expect(isMade(played.plans.at(-1)!.lines[0]!)).to.equal(true);
    expect(textOf(played.inLine("#state"))).to.contain("Made and rehearsed");
    await choose(played, "#date", "2026-12-01");
    expect(played.facts).to.have.length(1);
    await choose(played, "#date", "2026-12-08");
    expect(played.facts.slice(1)).to.deep.equal([{ ...planned, date: "2026-12-08" }]);
  });

  it("takes the learner's own words as well, and asks for an answer before it counts as said", async () => {
    const played = await open({ ...withMade, lines: [{ ...made, reply: "", aloud: false }, ...withMade.lines.slice(1)] });
    await played.press("Rehearse it once");
    const box = played.inLine<HTMLInputElement>("[type=checkbox]");
    box.click();
    await played.settled();
    expect(box.checked).to.equal(false);
    expect(textOf(played.inLine(".turn > p.small"))).to.contain("Write your answer first");
    await type(played.inLine("textarea"), "And then?");
    box.click();
    await played.settled();
    expect(played.plans.at(-1)!.lines[0]).to.include({ reply: "And then?", aloud: true });
  });

  it("wants another rehearsal for another cue", async () => {
    const played = await open(withMade);
    await type(played.inLine("#cue"), "!");
    await played.settled();
    expect(textOf(played.inLine("#state"))).to.equal("Still open: the rehearsal");
  });

  it("says in one line where it is kept and who is told", async () => {
    const played = await open(undefined, { keptIn: "memory", told: true });
    const line = textOf(played.page.shadowRoot!.querySelector<HTMLElement>(".kept")!);
    expect(line).to.contain("gone when you close the course");
    expect(line).to.contain("never your words");
    Object.assign(played.page, { keptIn: "browser", told: false });
    await played.settled();
    expect(textOf(played.page.shadowRoot!.querySelector<HTMLElement>(".kept")!)).to.contain("stays in this browser");
  });

  it("saves a file that it opens again, without telling anything a second time", async () => {
    const saved = savedFiles();
    const played = await open(withMade);
    await played.press("Save as a file");
    const file = (await saved.done())[0]!;
    expect(file.name).to.equal("small-plan.json");
    const other = await open();
    await openFile(other, file.text);
    expect(other.plans.at(-1)!.lines[0]).to.deep.equal({ ...named, told: "breathe 2026-12-01" });
    await choose(other, "#date", "2026-12-01");
    expect(other.facts).to.deep.equal([]);
  });

  it("asks before a file takes the place of what is there", async () => {
    const played = await open(withMade);
    const text = writePlan({ key: "k8", lines: [{ ...made, cue: "another" }] });
    await openFile(played, text);
    expect(played.plans).to.deep.equal([]);
    await played.press("Keep mine");
    expect(played.page.plan).to.equal(withMade);
    await openFile(played, text);
    await played.press("Take the one I opened");
    expect(played.page.plan.lines[0]?.cue).to.equal("another");
  });

  it("says what is wrong with a file and where, and changes nothing", async () => {
    const played = await open(withMade);
    await openFile(played, "{");
    expect(notice(played)).to.contain("cannot be read");
    await openFile(played, writePlan(withMade).replace("2026-12-01", "2026-02-30"));
    expect(notice(played)).to.contain("lines[0].date");
    await openFile(played, "x".repeat(70_000));
    expect(notice(played)).to.contain("too large");
    expect([played.plans, played.page.plan]).to.deep.equal([[], withMade]);
  });

  it("shows what a file holds as text, whatever it is", async () => {
    const played = await open();
    await openFile(played, writePlan({ key: "k8", lines: [{ ...made, cue: "<img src=x onerror=alert(1)>" }] }));
    expect(played.page.shadowRoot!.querySelector("img")).to.equal(null);
    expect(played.inLine<HTMLInputElement>("#cue").value).to.equal("<img src=x onerror=alert(1)>");
  });

  it("RFC 5545: gives the made lines as a calendar, and the messages after the course", async () => {
    const saved = savedFiles();
    const played = await open(withMade);
    await played.press("Your plan in your calendar");
    await played.press("2 short reminders");
    const [plan, messages] = (await saved.done()).map(({ text }) => readIcs(text).components);
    const of = (events: typeof plan, name: string) =>
      events?.map(({ properties }) => readText(properties.find((each) => each.name === name)!.value));
    expect(of(plan, "SUMMARY")).to.deep.equal(["If a sigh, then I will take a breath"]);
    expect([of(plan, "UID"), of(plan, "DTSTART")]).to.deep.equal([["k7-1@recourse"], ["20261201"]]);
    expect(of(messages, "DTSTART")).to.deep.equal(["20261125", "20261128"]);
  });

  it("keeps a line whose technique the course does not have as it is, by the name it has in the file", async () => {
    const saved = savedFiles();
    const whistle: PlanLine = { ...made, technique: "whistle" as BehaviourId, name: "Whistle a tune" };
    const played = await open({ ...withMade, lines: [whistle, ...withMade.lines.slice(1)] });
    expect(textOf(played.inLine("#state"))).to.contain("Made and rehearsed");
    const select = played.inLine<HTMLSelectElement>("#technique");
    expect([select.value, textOf(select.selectedOptions[0]!)]).to.deep.equal(["whistle", "whistle a tune"]);
    await played.press("Your plan in your calendar");
    const [event] = readIcs((await saved.done())[0]!.text).components;
    expect(readText(event!.properties.find(({ name }) => name === "SUMMARY")!.value)).to.equal("If a sigh, then I will whistle a tune");
  });

  it("prints all three lines, with room to write in those that are open", async () => {
    const { page } = await open(withMade);
    const lines = [...page.shadowRoot!.querySelectorAll<HTMLElement>(".paper li")];
    expect(textOf(lines[0]!)).to.equal("If a sigh then I will take a breath The rule of breathe. I wait. from December 1, 2026");
    expect(lines.map((line) => line.querySelectorAll(".blank").length)).to.deep.equal([0, 3, 3]);
  });
});
