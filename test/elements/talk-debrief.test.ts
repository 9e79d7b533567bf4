import { expect } from "@open-wc/testing";
import { emulateMedia } from "@web/test-runner-commands";
import { providePeople } from "../../src/elements/people.ts";
import { conductOf } from "../../src/model/role-play/conduct.ts";
import { replayTalk } from "../../src/model/role-play/replay-talk.ts";
import type { Scenario } from "../../src/model/role-play/scenario.ts";
import { smallRules, smallScenario } from "../fixtures/small-scenario.ts";
import { somebody } from "./drawn-person.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";
import { playScenario, type PlayedScenario } from "./play-scenario.ts";

async function playOut(choices: readonly string[], scenario: Scenario = smallScenario): Promise<PlayedScenario> {
  const played = await playScenario(scenario);
  await played.press("Begin the talk");
  await played.play(...choices);
  return played;
}

const sectionOf = (played: PlayedScenario, heading: string): string => textOf(played.one(`section:has(> #${heading})`));

describe("rc-talk-debrief", () => {
  before(useEnglish);

  it("sets the ending beside the conduct, which is the model's, and says that the ending is not in it", async () => {
    const played = await playOut(["pb", "b"]);
    const { state } = replayTalk("pbb", smallScenario, smallRules);
    const { scaled } = conductOf(state, smallScenario, smallRules);
    expect(textOf(played.one("#headline"))).to.equal("Done, and no more");
    expect(textOf(played.one(".figures"))).to.equal(
      `How it ended It was settled, and no more How you conducted it ${Math.round(scaled * 100)}% What is scored is what you did, not how it ended. Some talks cannot be won, and can still be led well.`,
    );
  });

  it("draws tension and trust as two lines told apart by dashes and names, and gives the same as a table", async () => {
    const played = await playOut(["qb", "a", "a"]);
    const lines = played.all(".plot path").map((path) => getComputedStyle(path).strokeDasharray);
    expect(lines).to.have.length(2);
    expect(lines[0]).not.to.equal(lines[1]);
    expect(played.all(".plot .name").map(textOf)).to.deep.equal(["Tension 35", "Trust 80"]);
    expect(played.one("[role=img].chart").getAttribute("aria-label")).to.equal(
      "Tension began at 70, was highest at the start with 70, and ended at 35. Trust began at 30 and ended at 80.",
    );
    expect(played.all("tbody tr").map(textOf)).to.deep.equal([
      "Start 70 30",
      "1 All morning is too long. 50 40",
      "2 I am sorry for the morning. I ring you by six. 35 60",
      "3 You ring. 35 80",
    ]);
  });

  it("tells where it turned: what was said, what it moved, and the rule behind it", async () => {
    const played = await playOut(["rc"]);
    const [first] = played.all(".turning > li");
    expect(textOf(first!)).to.equal(
      "Turn 1 “I am sorry.” Tension rose by 25. Trust fell by 20. Because of stings. Try again from here Turn 1",
    );
    expect(first?.querySelector(".heard.tension")).not.to.equal(null);
  });

  it("leads back into the talk from where it turned", async () => {
    const played = await playOut(["rc"]);
    played.one(".turning .link").click();
    await played.settled();
    expect(textOf(played.one(".line"))).to.equal("“Nobody came.”");
  });

  it("counts turns without the breath: in the chart, its table, the talk, mistakes and the inner voice", async () => {
    const turns = smallScenario.turns.map((turn) => ({
      ...turn,
      lines: turn.lines.map((line) => ({ ...line, thinks: `At ${turn.id}.` })),
    }));
    const played = await playOut(["pc", "y", "c", "a", "b"], { ...smallScenario, turns });
    expect(played.all(".turns > span").map(textOf)).to.deep.equal(["Start", "1", "2", "3", "4"]);
    expect(played.all("tbody tr").map(textOf)).to.deep.equal([
      "Start 70 30",
      "1 I am sorry. 80 20",
      "2 You waited, and nobody came. 65 30",
      "3 I am sorry for the morning. I ring you by six. 45 50",
      "4 You wait for news. 60 15",
    ]);
    expect(played.all(".turning > li > .label").map(textOf)).to.deep.equal(["Turn 2", "Turn 3", "Turn 4"]);
    expect(played.all(".mark").map((mark) => mark.style.insetInlineStart)).to.deep.equal(["50%", "75%", "100%"]);
    const [, , breath, answer] = [...played.one(".whole ol").children].map((line) => textOf(line as HTMLElement)).slice(1);
    expect(breath).to.match(/^You You take a breath\..*Try again from here Turn 2, before the breath$/);
    expect(answer).to.match(/^You Turn 2 “You waited/);
    expect(played.all(".voices .label").map(textOf)).to.deep.equal(["At the first line", "After turn 2", "After turn 3"]);
    expect(played.all(".phases .mistake").map(textOf).join()).to.contain("leave hanging in turn 4");
  });

  it("lets the customer be heard from inside, with the face, who was only heard before", async () => {
    providePeople([somebody]);
    const played = await playOut(["qb", "a", "a"], { ...smallScenario, customer: { ...smallScenario.customer, person: somebody.id } });
    expect(textOf(played.one(".voices > li"))).to.equal("At the first line “Nobody came.” They will say they did.");
    expect(played.one<HTMLElementTagNameMap["rc-customer-face"]>(".voices rc-customer-face").shown).to.deep.equal({
      tension: 70,
      trust: 30,
      feeling: "anger",
    });
    providePeople([]);
  });

  it("lists phase by phase what was shown, missed and gone wrong, with the rule, and what each phase came to", async () => {
    const rows = (await playOut(["pc", "a"])).all(".phases > li").map(textOf);
    expect(rows[0]).to.equal("Stay steady 70% rise to bait in turn 2 Rule of rise-to-bait.");
    expect(rows[1]).to.equal("Hear it 100% Nothing went wrong here.");
    expect(rows[2]).to.equal("Acknowledge 0% selectively agree the talk called for it Rule of selectively-agree.");
    const last = textOf((await playOut(["qb", "a", "b"])).all(".phases > li").at(-1)!);
    // Two are expected: one shown at its best, one missed; two units of cost, a tenth each.
    expect(last).to.equal(
      "Follow through 30% promise with time fully keep promise the talk called for it Rule of keep-promise. leave hanging in turn 3 Rule of leave-hanging.",
    );
  });

  it("says of each promise whether it was kept, and nothing where none was made", async () => {
    expect(sectionOf(await playOut(["qb", "a", "a"]), "ledger")).to.equal("What you promised Ring by six kept");
    expect(sectionOf(await playOut(["qb", "a", "b"]), "ledger")).to.equal("What you promised Ring by six broken");
    expect((await playOut(["pb", "b"])).all("#ledger")).to.have.length(0);
  });

  it("names one thing to do differently, with the turn where it was possible, and leads there", async () => {
    const played = await playOut(["qb", "b"]);
    expect(sectionOf(played, "one")).to.contain("Rule of specific-regret. specific regret: there was room for it in turn 2.");
    await played.press("Try again from turn 2");
    expect(textOf(played.one(".line"))).to.equal("“And now?”");
  });

  it("says so where nothing was left out", async () => {
    expect(sectionOf(await playOut(["qb", "a", "a"]), "one")).to.contain("Nothing that this talk called for was left out.");
  });

  it("gives the whole talk with what each reply did and why, and unfolds it on paper alone", async () => {
    const played = await playOut(["pc", "y", "c", "a", "a"]);
    const whole = played.one<HTMLDetailsElement>("details.whole");
    const lines = [...whole.querySelectorAll<HTMLElement>("ol > li")].map(textOf);
    expect(lines[0]).to.equal("Ms Lindqvist “Nobody came.”");
    expect(lines[1]).to.match(
      /^You Turn 1 “I am sorry.” Tension rose by 10. Trust fell by 10. Because of sorry-too-soon. It comes back louder./,
    );
    expect(
      lines.filter((line) => line.startsWith("Ms Lindqvist")),
      "a line that is heard twice stands once",
    ).to.have.length(4);
    expect(lines.filter((line) => line.startsWith("You"))).to.have.length(5);
    expect(whole.open).to.equal(false);
    window.dispatchEvent(new Event("beforeprint"));
    expect(whole.open).to.equal(true);
    await emulateMedia({ media: "print" });
    expect(getComputedStyle(whole.querySelector("summary")!).display, "it has a heading on paper").to.equal("block");
    await emulateMedia({ media: "screen" });
    window.dispatchEvent(new Event("afterprint"));
    expect(whole.open).to.equal(false);
  });

  it("asks for paper, and begins again from the top as a run that counts", async () => {
    const played = await playOut(["pb", "b"]);
    const asks: string[] = [];
    played.element.addEventListener("rc-asked", ({ ask }) => asks.push(ask));
    await played.press("Print the talk");
    expect(asks).to.deep.equal(["print"]);
    await played.press("Start again from the top");
    expect(played.facts.at(-1)).to.deep.equal({ kind: "scenario-started", block: "more-talk", hash: smallScenario.hash });
  });
});
