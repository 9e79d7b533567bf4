import { expect, fixture, html, waitUntil } from "@open-wc/testing";
import "../../src/elements/action-plan/action-plan.ts";
import type { RcActionPlan } from "../../src/elements/action-plan/action-plan.ts";
import type { PlanChangedEvent } from "../../src/elements/action-plan/plan-changed-event.ts";
import type { FactEvent } from "../../src/elements/fact-event.ts";
import "../../src/elements/plan-revisit/plan-way-in.ts";
import "../../src/elements/plan-revisit/revisited-line.ts";
import type { Fact } from "../../src/model/fact.ts";
import { emptyLine, emptyPlan, type Plan, type PlanLine } from "../../src/model/plan/plan.ts";
import { writePlan } from "../../src/model/plan/plan-file.ts";
import { beginRevisit } from "../../src/model/plan/revisit.ts";
import type { BehaviourId } from "../../src/model/role-play/behaviour.ts";
import { smallPlan } from "../fixtures/small-plan.ts";
import { readIcs } from "../fixtures/read-ics.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";
import { savedFiles } from "./saved-files.ts";

const made: PlanLine = { cue: "a sigh", technique: "breathe" as BehaviourId, date: "2026-10-01", reply: "I wait.", aloud: true };
const plan: Plan = { key: "k7", lines: [made, { ...made, cue: "a shout", technique: "listening" as BehaviourId }, emptyLine] };

interface Revisited {
  readonly page: RcActionPlan;
  readonly facts: Fact[];
  readonly plans: Plan[];
  /** In every shadow root of the page. */
  all<E extends HTMLElement>(selector: string): E[];
  press(text: string): Promise<void>;
  fill(selector: string, text: string, event?: string): Promise<void>;
}

function deep<E extends Element>(root: ParentNode, selector: string): E[] {
  const inside = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : deep<E>(shadowRoot, selector)));
  return [...root.querySelectorAll<E>(selector), ...inside];
}

async function open(shown: Plan = emptyPlan("k9"), changes: Partial<RcActionPlan> = {}): Promise<Revisited> {
  const facts: Fact[] = [];
  const plans: Plan[] = [];
  const hear = ({ fact }: FactEvent) => facts.push(fact);
  const page = await fixture<RcActionPlan>(
    html`<rc-action-plan
      .plan=${shown}
      .offer=${smallPlan}
      .course=${{ id: "later", title: "Some weeks on", language: "en", plan: "revisit" }}
      .today=${"2026-11-23"}
      @rc-line-planned=${hear}
      @rc-line-revisited=${hear}
      @rc-plan-changed=${(event: PlanChangedEvent) => plans.push(event.plan)}
    ></rc-action-plan>`,
  );
  Object.assign(page, changes);
  const all = <E extends HTMLElement>(selector: string) => deep<E>(page.shadowRoot!, selector);
  const settled = async () => {
    for (let round = 0; round < 3; round++)
      for (const each of [page, ...all("*")]) await (each as { readonly updateComplete?: Promise<boolean> }).updateComplete;
  };
  await settled();
  return {
    page,
    facts,
    plans,
    all,
    press: async (text) => {
      const button = all("button").find((each) => textOf(each).startsWith(text));
      if (button === undefined) throw new Error(`no button ${text}`);
      button.click();
      await settled();
    },
    fill: async (selector, text, event = "input") => {
      const [field] = all<HTMLInputElement>(selector);
      if (field === undefined) throw new Error(`no ${selector}`);
      field.value = text;
      field.dispatchEvent(new Event(event));
      await settled();
    },
  };
}

const opened = () => open(beginRevisit(plan, "later"));
const states = ({ all }: Revisited) => all(".state").map(textOf);
const stoodLines = ({ all }: Revisited) => all("blockquote").map(textOf);

describe("rc-action-plan in a course that comes back to a plan", () => {
  before(useEnglish);

  it("opens with the ways to the plan, and shows nothing of one that was found before it is wanted", async () => {
    const played = await open(undefined, { found: plan });
    expect(played.all("h2").map(textOf)).to.deep.equal(["Open your plan"]);
    expect(played.page.shadowRoot!.querySelector<HTMLElement>(".screen")!.textContent).not.to.contain("a sigh");
    expect(played.all("rc-revisited-line, rc-plan-line")).to.have.length(0);
    await expect(played.page).to.be.accessible();
    await played.press("Open the one in this browser");
    expect(stoodLines(played)).to.deep.equal([
      "If a sigh then I will take a breath from October 1, 2026",
      "If a shout then I will listen from October 1, 2026",
    ]);
    expect(played.all("rc-plan-line")).to.have.length(1);
    expect(played.page.shadowRoot!.activeElement).to.equal(played.page.shadowRoot!.querySelector("h1"));
    expect(played.facts).to.deep.equal([]);
  });

  it("offers none that was not found, and opens a file", async () => {
    const played = await open();
    expect(played.all("button").map(textOf)).to.deep.equal(["Write it from memory"]);
    const [input] = played.all<HTMLInputElement>("input[type=file]");
    const files = new DataTransfer();
    files.items.add(new File([writePlan(plan)], "plan.json"));
    input!.files = files.files;
    input!.dispatchEvent(new Event("change"));
    await waitUntil(() => played.all("rc-revisited-line").length === 2, "the lines did not come");
    expect(played.page.plan.revisitedIn).to.equal("later");
  });

  it("tells the outcome of a line and its technique once, and never a word", async () => {
    const played = await opened();
    expect(states(played)[0]).to.equal("Still open: kept, changed or dropped");
    await played.press("Kept");
    const kept: Fact = { kind: "line-revisited", line: 1, technique: "breathe" as BehaviourId, outcome: "kept" };
    expect(played.facts).to.deep.equal([kept]);
    expect(states(played)[0]).to.equal("✓ Kept");
    await played.fill("#why", "It fires, Zanzibar.");
    expect(played.plans.at(-1)!.lines[0]!.revisit).to.include({ outcome: "kept", why: "It fires, Zanzibar.", told: "kept" });
    await played.press("Kept");
    await played.press("Kept");
    expect(played.facts).to.deep.equal([kept]);
    await played.press("Dropped");
    expect(played.facts).to.deep.equal([kept, { ...kept, outcome: "dropped" }]);
    await expect(played.page).to.be.accessible();
  });

  it("has a changed line written and rehearsed as lines are, and tells it as planned", async () => {
    const played = await opened();
    await played.press("Changed");
    expect(states(played)[0]).to.equal("Still open: what you change");
    await played.fill("#cue", "her hand on the counter");
    expect(states(played)[0]).to.equal("Still open: the day · the rehearsal");
    await played.fill("#date", "2026-12-01", "change");
    expect(states(played)[0]).to.equal("Still open: the rehearsal");
    await played.press("Rehearse it once");
    played.all<HTMLInputElement>("[type=checkbox]")[0]!.click();
    await waitUntil(() => states(played)[0] === "✓ Changed", "it is not changed");
    expect(played.facts.at(-1)).to.deep.equal({ kind: "line-planned", line: 1, technique: "breathe", date: "2026-12-01" });
    expect(stoodLines(played)[0]).to.contain("If a sigh");
  });

  it("keeps what was written under an outcome for who looks at another", async () => {
    const played = await opened();
    await played.press("Changed");
    await played.fill("#cue", "her hand on the counter");
    await played.press("Kept");
    expect(played.page.plan.lines[0]!.cue).to.equal("a sigh");
    await played.press("Changed");
    expect(played.all<HTMLInputElement>("#cue")[0]!.value).to.equal("her hand on the counter");
  });

  it("may have another in the place of a dropped line, and need not", async () => {
    const played = await opened();
    await played.press("Dropped");
    expect(states(played)[0]).to.equal("✓ Dropped");
    await played.press("Put a new line in its place");
    const there = () => played.all("rc-plan-line").some(({ shadowRoot }) => shadowRoot!.activeElement?.id === "cue");
    await waitUntil(there, "the new line is not where one writes");
    await played.fill("#cue", "shoes");
    expect(states(played)[0]).to.equal("Still open: what you do · the day · the rehearsal");
  });

  it("lets a line be written from memory, and one that is forgotten be dropped alone", async () => {
    const played = await open();
    await played.press("Write it from memory");
    expect(played.all("rc-revisited-line")).to.have.length(3);
    expect(played.all("input[type=date]")).to.have.length(0);
    await played.press("Kept");
    expect(played.page.plan.lines[0]!.revisit!.outcome).to.equal("");
    await played.fill("#cue", "a tone");
    await played.fill("#technique", "breathe", "change");
    await played.press("Kept");
    expect(stoodLines(played)[0]).to.equal("If a tone then I will take a breath");
    expect(played.facts).to.deep.equal([{ kind: "line-revisited", line: 1, technique: "breathe", outcome: "kept" }]);
    played.all(".outcome")[5]!.click();
    await waitUntil(() => stoodLines(played)[1] === "A line that you cannot remember", "it is not dropped");
    expect(played.facts).to.have.length(1);
  });

  it("goes on where it was, with outcomes, and reminds of nothing that is over", async () => {
    const saved = savedFiles();
    const played = await opened();
    await played.press("Kept");
    const again = await open(played.page.plan);
    expect(states(again)[0]).to.equal("✓ Kept");
    expect(again.all(".acts [aria-disabled=true]").map(textOf)).to.deep.equal(["Your plan in your calendar"]);
    await again.press("Changed");
    await again.fill("#date", "2026-12-01", "change");
    await again.press("Rehearse it once");
    again.all<HTMLInputElement>("[type=checkbox]")[0]!.click();
    await waitUntil(() => states(again)[0] === "✓ Changed", "it is not changed");
    await again.press("Your plan in your calendar");
    expect(readIcs((await saved.done())[0]!.text).components).to.have.length(1);
  });
});
