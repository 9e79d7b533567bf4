import { expect } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import { providePeople } from "../../src/elements/people.ts";
import type { Html } from "../../src/model/ids.ts";
import { settings, type Scenario } from "../../src/model/role-play/scenario.ts";
import { smallRules, smallScenario } from "../fixtures/small-scenario.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { somebody } from "./drawn-person.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";
import { playScenario, type PlayedScenario } from "./play-scenario.ts";

const { hash } = smallScenario;
const block = "more-talk";
const begin = "Begin the talk";

/** What stands on the page: the words, without the live regions. */
const words = (played: PlayedScenario): string => played.all(".stage").map(textOf).join(" ");

/** In the drawn parts of every setting, somebody is drawn. */
const inSetting = (setting: Scenario["setting"]): Scenario => ({
  ...smallScenario,
  setting,
  customer: { ...smallScenario.customer, person: somebody.id, channel: setting === "phone" ? "phone" : "face" },
  turns: smallScenario.turns.map((turn) => ({ ...turn, manner: turn.manner && setting === "phone" })),
});

describe("rc-scenario-player", () => {
  before(useEnglish);
  before(() => providePeople([somebody]));
  after(() => providePeople([]));

  it("tells before the talk who one is, what has happened, what is practised and how long it takes, and that nothing has begun", async () => {
    const played = await playScenario(smallScenario, undefined, { text: "<p>Now all of it.</p>" as Html });
    const text = textOf(played.one(".intro"));
    for (const said of [
      "Nobody came",
      "You are Tom.",
      "She waited all morning.",
      "Agree before asking",
      "2 to 3 turns",
      "A good one to begin with",
    ]) {
      expect(text).to.contain(said);
    }
    expect(textOf(played.one(".before"))).to.equal("Now all of it.");
    expect(played.one("a[href='#/seen']").textContent).to.contain("What your employer sees");
    expect(played.facts).to.deep.equal([]);
  });

  it("warns before a talk that may be hard to bear, with another way through it, and not before any other", async () => {
    const warning = { text: "<p>He swears.</p>" as Html, instead: "<p>Read this.</p>" as Html };
    const warned = await playScenario({ ...smallScenario, warning });
    expect(textOf(warned.one(".warning"))).to.equal(
      "Before you begin He swears. I would rather read than play it Read this. I have read it. Leave the talk out",
    );
    await warned.press("I have read it. Leave the talk out");
    expect(warned.facts).to.deep.equal([{ kind: "scenario-left-out", block }]);
    const done = "You have read this in place of the talk. It counts as done.";
    expect(warned.announced()).to.equal(done);
    expect(textOf(warned.one(".left-out"))).to.equal(done);
    expect(warned.button(begin), "still open to whoever changes their mind").not.to.equal(undefined);
    expect((await playScenario()).all(".warning")).to.have.length(0);
  });

  it("is played by keyboard alone, with a fact for the beginning, for every choice and for the end", async () => {
    const played = await playScenario();
    played.button(begin).focus();
    await sendKeys({ press: "Enter" });
    await played.settled();
    played.one("input[value=p]").focus();
    await sendKeys({ press: "ArrowRight" });
    played.one("[data-choice=b]").focus();
    for (const choice of ["b", "a", "a"]) {
      await played.settled();
      for (let tabs = 0; tabs < 6 && played.focused()?.dataset["choice"] !== choice; tabs++) await sendKeys({ press: "Tab" });
      expect(played.focused()?.dataset["choice"], "reached by Tab from where the focus was put").to.equal(choice);
      await sendKeys({ press: "Enter" });
      await played.settled();
      await sendKeys({ press: "Enter" });
    }
    await played.settled();
    expect(played.facts).to.deep.equal([
      { kind: "scenario-started", block, hash },
      { kind: "talk-stepped", block, letters: "qb" },
      { kind: "talk-stepped", block, letters: "a" },
      { kind: "talk-stepped", block, letters: "a" },
      { kind: "talk-ended", block, ending: "repaired", scaled: 1 },
    ]);
    expect(textOf(played.focused()!)).to.equal("She is still yours");
  });

  it("shows the learner's own words first, and the customer's answer when the learner says so", async () => {
    const played = await playScenario();
    await played.press(begin);
    played.one("[data-choice=b]").click();
    await played.settled();
    expect(textOf(played.one(".own"))).to.equal("You “All morning is too long.”");
    expect(words(played)).not.to.contain("And now?");
    expect(played.all("[data-choice]")).to.have.length(0);
    expect(textOf(played.focused()!)).to.equal("Go on");
    await played.press("Go on");
    expect(textOf(played.one(".line"))).to.equal("“And now?”");
    expect(textOf(played.one(".echo"))).to.equal("You “All morning is too long.”");
  });

  it("puts the focus on the customer's name when they speak, and says what they say and how they sound, once", async () => {
    const played = await playScenario();
    await played.press(begin);
    expect(textOf(played.focused()!)).to.equal("Ms Lindqvist");
    expect(played.announced()).to.equal("“Nobody came.” She speaks fast and loudly.");
    await played.play("pb");
    expect(played.announced()).to.match(/^“And now\?” She speaks/);
    await sendKeys({ press: "Tab" });
    await played.settled();
    expect(played.announced()).to.equal("");
  });

  it("says in words when it is days later, and when nothing is said", async () => {
    const played = await playScenario();
    await played.press(begin);
    await played.play("pb", "a");
    expect(textOf(played.one(".line"))).to.equal("Five to six The telephone lies on the table.");
    expect(played.announced()).to.equal("Five to six The telephone lies on the table.");
    expect(played.all("rc-customer-voice"), "nobody is on the line").to.have.length(0);
    expect(textOf(played.one(".prompt"))).to.equal("What do you do?");
    expect(textOf(played.one("[data-choice=z]"))).to.equal("Do nothing, and see what comes.");
  });

  it("offers to say nothing at every turn", async () => {
    const played = await playScenario();
    await played.press(begin);
    for (const choice of ["pc", "y", "c", "a"]) {
      expect(textOf(played.one("[data-choice=z]"))).to.match(/^(Say|Do) nothing, and/);
      await played.play(choice);
    }
    await played.play("z");
    expect(played.facts.at(-2)).to.deep.equal({ kind: "talk-stepped", block, letters: "z" });
  });

  it("holds back all but what comes by itself while a hook holds, until a breath is taken", async () => {
    const played = await playScenario();
    const choices = (): string[] => played.all("[data-choice]").map((button) => button.dataset["choice"] ?? "");
    await played.press(begin);
    await played.play("pc");
    expect(choices()).to.have.members(["a", "b", "z"]);
    expect(textOf(played.one(".hook"))).to.contain("She calls you unfair.");
    expect(played.announced()).to.contain("She calls you unfair.");
    await played.press("Take a breath first");
    expect(choices()).to.deep.equal([]);
    expect(textOf(played.focused()!)).to.equal("Back to the talk");
    await played.press("Back to the talk");
    expect(choices()).to.have.members(["a", "b", "c", "z"]);
    expect(textOf(played.focused()!)).to.equal("What do you say?");
    expect(played.announced()).to.equal("The same sentence, and now everything is open to you.");
    expect(played.all(".hook")).to.have.length(0);
    expect(textOf(played.one(".line")), "the same line").to.equal("“So I am lying?”");
    expect(played.facts.at(-1)).to.deep.equal({ kind: "talk-stepped", block, letters: "y" });
  });

  it("breathes without a clock, for less than five seconds, and stands still where motion is reduced", async () => {
    const played = await playScenario();
    await played.press(begin);
    await played.play("pc");
    await played.press("Take a breath first");
    const { animationDuration, animationIterationCount } = getComputedStyle(played.one(".lung"));
    expect(parseFloat(animationDuration) * Number(animationIterationCount)).to.be.below(5);
    await emulateMedia({ reducedMotion: "reduce" });
    expect(getComputedStyle(played.one(".lung")).animationName).to.equal("none");
    await emulateMedia({ reducedMotion: "no-preference" });
  });

  it("calls a manner by a word or two and tells the rest under it, and all of it can be pressed", async () => {
    const played = await playScenario();
    await played.press(begin);
    const [, , over] = played.all<HTMLInputElement>(".tick input");
    const name = played.all("span").find(({ id }) => id === over!.getAttribute("aria-labelledby"));
    expect(textOf(name!)).to.equal("Over her words");
    const more = played.all("span").find(({ id }) => id === over!.getAttribute("aria-describedby"));
    expect(textOf(more!)).to.equal("so that we get on");
    const { left, top, width, height } = more!.getBoundingClientRect();
    const under = (more!.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
    (under as HTMLElement).click();
    expect(over!.checked).to.equal(true);
  });

  it("asks for the manner as the setting has it", async () => {
    const asked = async (setting: Scenario["setting"]): Promise<string> => {
      const rules = { ...smallRules, manners: { [setting]: smallRules.manners.phone! } };
      const played = await playScenario({ ...smallScenario, setting }, undefined, { rules });
      await played.press(begin);
      return textOf(played.one("legend"));
    };
    const legends = await Promise.all(settings.map(asked));
    expect(legends).to.deep.equal([
      "How do you say it?",
      "How do you stand there?",
      "How do you write it?",
      "How do you write it?",
      "How do you sit there?",
      "How do you stand there?",
    ]);
  });

  it("asks for the manner where the turn does, takes the usual one where nothing is said, and nowhere else", async () => {
    const played = await playScenario();
    await played.press(begin);
    expect(played.all<HTMLInputElement>("input").map(({ value, checked }) => `${value} ${checked}`)).to.deep.equal([
      "p true",
      "q false",
      "r false",
    ]);
    await played.play("b");
    expect(played.facts.at(-1)).to.deep.equal({ kind: "talk-stepped", block, letters: "pb" });
    expect(played.all("fieldset")).to.have.length(0);
  });

  it("says nothing of score, of right or wrong, nor of tension and trust, as long as the talk lasts", async () => {
    const played = await playScenario();
    await played.press(begin);
    for (const choice of ["pc", "y", "c", "a"]) {
      expect(textOf(played.element.shadowRoot as unknown as HTMLElement) + words(played)).not.to.match(
        /tension|trust|%|right|wrong|because of/i,
      );
      await played.play(choice);
    }
  });

  it("keeps what was said so far to be read", async () => {
    const played = await playScenario();
    await played.press(begin);
    await played.play("qb");
    expect(textOf(played.one("footer ol"))).to.equal(
      "Ms Lindqvist “Nobody came.” You Slower and lower “All morning is too long.” Ms Lindqvist “And now?”",
    );
  });

  it("goes on at the same turn, showing the same, however often it is left and opened again", async () => {
    const choices = ["pc", "y", "c", "a", "a"];
    const straight = await playScenario();
    await straight.press(begin);
    let turns = 0;
    for (const [at, choice] of choices.entries()) {
      await straight.play(choice);
      if (at === choices.length - 1) break;
      const back = await playScenario(smallScenario, straight.response);
      turns += Number(choice !== "y");
      await back.press(`Go on: turn ${turns + 1}`);
      expect(words(back)).to.equal(words(straight));
      expect(back.facts).to.deep.equal([]);
    }
    const { response } = straight;
    expect(response?.current).to.equal(undefined);
    expect(response?.first?.letters).to.equal(choices.join(""));
  });

  it("begins anew where the scenario has changed since, and keeps the result of the run", async () => {
    const first = { hash: 1, letters: "pb", ending: "settled", scaled: 0.5 } as const;
    const played = await playScenario(smallScenario, {
      kind: "scenario",
      results: [first],
      runs: 1,
      first,
      current: { hash: 1, letters: "pb", practice: false },
    });
    expect(textOf(played.one(".best"))).to.equal("Your talk so far: 50%. It was settled, and no more.");
    expect(played.all("button").map(textOf)).not.to.include("Look back at it");
    await played.press("Talk again");
    expect(textOf(played.one(".line"))).to.equal("“Nobody came.”");
    expect(played.facts).to.deep.equal([{ kind: "scenario-started", block, hash }]);
  });

  it("leads back to the best run that was finished", async () => {
    const first = { hash, letters: "ra", ending: "broken-off", scaled: 0 } as const;
    const best = { hash, letters: "qbaa", ending: "repaired", scaled: 1, number: 2 } as const;
    const played = await playScenario(smallScenario, { kind: "scenario", results: [first, best], runs: 2, first, best });
    expect(textOf(played.one(".best"))).to.contain("The best of your 2 talks: 100%. It was repaired.");
    await played.press("Look back at it");
    expect(textOf(played.focused()!)).to.equal("She is still yours");
    expect(played.facts).to.deep.equal([]);
  });

  it("tries again from a turn as practice: said so, told so, and the result stays", async () => {
    const played = await playScenario();
    await played.press(begin);
    await played.play("qb", "b");
    const { response } = played;
    await played.press("Try again from here Turn 2");
    expect(textOf(played.one(".line"))).to.equal("“And now?”");
    expect(textOf(played.one(".leave"))).to.contain("This is practice and does not count.");
    expect(played.facts.at(-1)).to.deep.equal({ kind: "scenario-started", block, hash, from: "qb" });
    await played.play("a", "a");
    expect(textOf(played.one(".head .label"))).to.equal("Afterwards. This was practice and does not count.");
    expect(played.response).to.deep.equal(response);
  });

  for (const setting of settings) {
    it(`shows the customer as ${setting} lets them be met`, async () => {
      const played = await playScenario(inSetting(setting));
      await played.press(begin);
      const writing = setting === "chat" || setting === "email";
      expect(played.all("rc-customer-voice")).to.have.length(setting === "phone" ? 1 : 0);
      expect(played.all(".stage rc-customer-face")).to.have.length(setting === "phone" || writing ? 0 : 1);
      expect(played.all(".thread")).to.have.length(writing ? 1 : 0);
      const [face] = played.all<HTMLElementTagNameMap["rc-customer-face"]>(".stage rc-customer-face");
      expect(face?.says?.includes("Others are waiting behind her.") ?? false).to.equal(setting === "queue");
      await expectAccessible(played);
    });
  }

  it("tells the page when a talk fills it and when it no longer does", async () => {
    const played = await playScenario();
    const told: boolean[] = [];
    played.element.addEventListener("rc-talk-under-way", ({ underWay }) => told.push(underWay));
    await played.press(begin);
    await played.press("Leave the talk");
    await played.press(begin);
    expect(told).to.deep.equal([true, false, true]);
    await played.play("rc");
    expect(textOf(played.focused()!), "the look back").to.equal("She has hung up");
    expect(told).to.deep.equal([true, false, true, false]);
  });

  it("looks like a chat: messages as they were written, in bubbles, and under the learner's last what the customer does with it", async () => {
    const played = await playScenario(inSetting("chat"));
    await played.press(begin);
    expect(textOf(played.one(".prompt"))).to.equal("What do you write?");
    expect(textOf(played.one("[data-choice=z]"))).to.equal("Don’t answer yet, and leave room.");
    played.one("[data-choice=b]").click();
    await played.settled();
    expect(played.all(".message").map(textOf)).to.deep.equal(["Ms Lindqvist Nobody came.", "You All morning is too long."]);
    expect(textOf(played.one(".state"))).to.equal("Ms Lindqvist is writing …");
    await played.press("Go on");
    expect(played.all(".state")).to.have.length(0);
    played.one("[data-choice=z]").click();
    await played.settled();
    expect(textOf(played.one(".event.newest"))).to.equal("You don’t answer. Under it stands “seen”.");
    const [theirs, mine] = played.all(".message").map((message) => message.getBoundingClientRect());
    expect(theirs!.left).to.be.below(mine!.left);
    expect(getComputedStyle(played.one(".message .written")).fontFamily).not.to.contain("Newsreader");
  });

  it("says of a message only that it was seen, where the answer does not come at once", async () => {
    const chat = inSetting("chat");
    const slow = chat.turns.map((turn) => ({ ...turn, lines: turn.lines.map((line) => ({ ...line, does: "Two minutes. Then:" })) }));
    const played = await playScenario({ ...chat, turns: slow });
    await played.press(begin);
    for (const choice of ["b", "a"]) {
      played.one(`[data-choice=${choice}]`).click();
      await played.settled();
      expect(textOf(played.one(".state"))).to.equal("Seen");
      await played.press("Go on");
    }
  });

  it("looks like a mail: who to whom, when, about what, and under it what it answers", async () => {
    const setting = inSetting("email");
    const [first, ...rest] = setting.turns;
    const dated = first!.lines.map((line) => ({ ...line, at: "Monday, 05:50", subject: "NOBODY" }));
    const played = await playScenario({ ...setting, turns: [{ ...first!, lines: dated }, ...rest] });
    await played.press(begin);
    expect(textOf(played.one(".message"))).to.equal("From Ms Lindqvist To You Sent Monday, 05:50 Subject NOBODY Nobody came.");
    played.one("[data-choice=b]").click();
    await played.settled();
    expect(textOf(played.one(".message"))).to.equal(
      "From You To Ms Lindqvist Subject Re: NOBODY All morning is too long. Ms Lindqvist wrote: Nobody came.",
    );
    await played.press("Go on");
    expect(textOf(played.one(".message"))).to.equal("From Ms Lindqvist To You And now? You wrote: All morning is too long.");
    expect(textOf(played.one(".earlier summary"))).to.equal("1 earlier message");
    await played.play("a");
    expect(played.all(".message").map(textOf)[0], "the last letter is the learner's own").to.contain("From You");
    expect(textOf(played.one(".event.newest"))).to.equal("The telephone lies on the table.");
  });

  it("shows that somebody is writing for less than five seconds, and stands still where motion is reduced", async () => {
    const played = await playScenario(inSetting("chat"));
    await played.press(begin);
    played.one("[data-choice=b]").click();
    await played.settled();
    const dot = getComputedStyle(played.one(".typing i:last-child"));
    const seconds = parseFloat(dot.animationDelay) + parseFloat(dot.animationDuration) * Number(dot.animationIterationCount);
    expect(seconds).to.be.above(0).and.below(5);
    await emulateMedia({ reducedMotion: "reduce" });
    expect(getComputedStyle(played.one(".typing i")).animationName).to.equal("none");
    await emulateMedia({ reducedMotion: "no-preference" });
  });

  it("is accessible before it begins", async () => {
    await expectAccessible(await playScenario());
  });

  it("is accessible with a hook", async () => {
    const played = await playScenario();
    await played.press(begin);
    await played.play("pc");
    await expectAccessible(played);
  });

  it("is accessible with a breath", async () => {
    const played = await playScenario();
    await played.press(begin);
    await played.play("pc");
    await played.press("Take a breath first");
    await expectAccessible(played);
  });

  it("is accessible afterwards, with everything unfolded", async () => {
    const played = await playScenario();
    await played.press(begin);
    await played.play("pc", "y", "c", "a", "b");
    played.all<HTMLDetailsElement>("details").forEach((details) => (details.open = true));
    await expectAccessible(played);
  });

  for (const setting of settings) {
    it(`fits 320 px as ${setting}, from either side and with text at 200%, to the end`, async () => {
      const played = await playScenario(inSetting(setting));
      await expectToFit(played);
      await played.press(begin);
      await played.play(setting === "phone" ? "pc" : "c");
      await expectToFit(played);
      await played.press("Take a breath first");
      await expectToFit(played);
      await played.press("Back to the talk");
      await played.play("c", "a", "b");
      played.all<HTMLDetailsElement>("details").forEach((details) => (details.open = true));
      await expectToFit(played);
    });
  }
});
