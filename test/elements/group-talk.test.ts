import { expect } from "@open-wc/testing";
import { sendKeys, setViewport } from "@web/test-runner-commands";
import { expectAccessible } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { textOf } from "./play-block.ts";
import { playScenario, type PlayedScenario } from "./play-scenario.ts";

const open = async (): Promise<PlayedScenario> => {
  const played = await playScenario();
  await played.press("Play it with a group");
  return played;
};
const key = async (played: PlayedScenario, ...keys: readonly string[]): Promise<void> => {
  for (const press of keys) {
    await sendKeys({ press });
    await played.settled();
  }
};
const counts = (played: PlayedScenario): string[] => played.all("output").map(textOf);
const offers = (played: PlayedScenario): string[] => played.all("dialog .words").map(textOf);
/** Which number plays it. */
const numberOf = (played: PlayedScenario, words: string): string => String(offers(played).indexOf(words) + 1);
const says = (played: PlayedScenario): string => played.all("dialog .talk > .said, dialog .talk > .speech").map(textOf).join(" ");

describe("rc-group-talk", () => {
  before(useEnglish);

  it("fills the window with the line and every choice, numbered, with silence among them", async () => {
    const played = await open();
    const { width } = played.one("dialog").getBoundingClientRect();
    expect(width).to.equal(document.documentElement.clientWidth);
    expect(says(played)).to.equal("“Nobody came.”");
    expect(offers(played)).to.have.members([
      "The log has a visit.",
      "All morning is too long.",
      "I am sorry.",
      "Say nothing, and leave room.",
    ]);
    expect(counts(played)).to.deep.equal(["0", "0", "0", "0"]);
    expect(textOf(played.one(".help"))).to.contain("Nothing is recorded.");
  });

  it("counts votes by number keys and by buttons, and takes them back", async () => {
    const played = await open();
    await key(played, "2", "2", "3");
    await sendKeys({ down: "Shift" });
    await key(played, "Digit2", "Digit1");
    await sendKeys({ up: "Shift" });
    expect(counts(played)).to.deep.equal(["0", "1", "1", "0"]);
    const [less, more] = played.all<HTMLButtonElement>("dialog li:nth-child(3) button");
    more?.click();
    more?.click();
    less?.click();
    await played.settled();
    expect(counts(played)).to.deep.equal(["0", "1", "2", "0"]);
  });

  it("plays what most chose, of equal ones the first, and says so where nobody has voted", async () => {
    const played = await open();
    await key(played, "Enter");
    expect(played.announced()).to.contain("Nobody has voted yet.");
    expect(says(played)).to.equal("“Nobody came.”");
    const number = numberOf(played, "All morning is too long.");
    await key(played, number, number, number === "1" ? "2" : "1", "Enter");
    expect(says(played)).to.equal("“And now?”");
    expect(textOf(played.one("dialog .echo"))).to.equal("You all “All morning is too long.”");
    expect(counts(played)).to.deep.equal(["0", "0", "0", "0"]);
  });

  it("goes back a step, and shows the rule behind the last change", async () => {
    const played = await open();
    await key(played, numberOf(played, "All morning is too long."), "Enter", "r");
    expect(textOf(played.one("dialog .rule"))).to.equal("Tension fell by 15. Trust grew by 10. Because of agreed.");
    await key(played, "b");
    expect(says(played)).to.equal("“Nobody came.”");
    expect(played.all("dialog .rule")).to.have.length(0);
    await key(played, "b", "r");
    expect(says(played), "nothing before the first").to.equal("“Nobody came.”");
  });

  it("plays to the end, with the course of tension and trust, and records nothing", async () => {
    const played = await open();
    for (const words of ["All morning is too long.", "Tomorrow, or the day after?"]) await key(played, numberOf(played, words), "Enter");
    expect(textOf(played.one("dialog h2"))).to.equal("Done, and no more");
    expect(played.all("dialog rc-tension-chart")).to.have.length(1);
    expect(played.facts).to.deep.equal([]);
    expect(played.response).to.equal(undefined);
  });

  it("is left by Escape, back to the button that opened it", async () => {
    const played = await playScenario();
    played.button("Play it with a group").focus();
    await key(played, "Enter", "Escape");
    expect(played.all("dialog")).to.have.length(0);
    expect(textOf(played.focused()!)).to.equal("Play it with a group");
  });

  it("shows how many have voted in all, and which choice leads", async () => {
    const played = await open();
    await key(played, "2", "2", "3");
    expect(textOf(played.one("dialog .total"))).to.equal("3 votes in all");
    expect(played.all(".leading .words").map(textOf)).to.deep.equal([offers(played)[1]]);
  });

  it("hides the counts while a group votes, and shows them again", async () => {
    const played = await open();
    await key(played, "v", "2", "2", "3");
    expect(counts(played)).to.deep.equal(["–hidden", "–hidden", "–hidden", "–hidden"]);
    expect(played.all(".leading")).to.have.length(0);
    expect(played.announced()).to.match(/^Counted: /);
    expect(textOf(played.one("dialog .total")), "that it is counted can be seen").to.equal("3 votes in all");
    await played.press("Show the votes V");
    expect(counts(played)).to.deep.equal(["0", "2", "1", "0"]);
    await key(played, "v", "Enter");
    expect(textOf(played.button(/^Show the votes/)), "hidden still at the next turn").not.to.equal("");
  });

  it("has every key on the screen: those of the buttons on the buttons, the others in words", async () => {
    const played = await open();
    await key(played, "1", "Enter");
    const named = played
      .all<HTMLButtonElement>("dialog .acts button")
      .map((button) => `${button.getAttribute("aria-keyshortcuts")}: ${textOf(button)}`);
    expect(named).to.deep.equal([
      "enter: Play what most chose Enter",
      "b: One step back B",
      "r: Why it went so R",
      "v: Hide the votes V",
      "t: Start again from the top T",
      "escape: Leave Esc",
    ]);
    expect(textOf(played.one(".help"))).to.match(
      /^Number keys add a vote, with Shift they take one back\. M: .* There is no clock\. Nothing is recorded\.$/,
    );
  });

  it("goes through the manners by a key, and plays the one that is chosen", async () => {
    const played = await open();
    await key(played, "m");
    expect(played.all<HTMLInputElement>("input").map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(played.announced()).to.equal("Slower and lower");
    await key(played, numberOf(played, "All morning is too long."), "Enter");
    expect(textOf(played.one("dialog .echo"))).to.equal("You all Slower and lower “All morning is too long.”");
  });

  it("begins again from the top by a key", async () => {
    const played = await open();
    await key(played, "1", "Enter", "1", "Enter", "t");
    expect(says(played)).to.equal("“Nobody came.”");
    expect(played.button(/^One step back/).getAttribute("aria-disabled")).to.equal("true");
  });

  it("goes on where it was left, by a slip of the Escape key too, and from the top once it was over", async () => {
    const played = await open();
    await key(played, numberOf(played, "All morning is too long."), "Enter", "Escape");
    await played.press("Play it with a group");
    expect(says(played)).to.equal("“And now?”");
    await key(played, numberOf(played, "Tomorrow, or the day after?"), "Enter", "Escape");
    await played.press("Play it with a group");
    expect(says(played)).to.equal("“Nobody came.”");
  });

  it("gives a group at the end what to talk about: where it turned and why, what the customer thought, one thing to try, and no score", async () => {
    const played = await open();
    for (const words of ["I am sorry.", "It is in the log."]) await key(played, numberOf(played, words), "Enter");
    await key(played, numberOf(played, "Tomorrow, or the day after?"), "Enter");
    expect(textOf(played.one("dialog .turning > li"))).to.match(/^Turn 1 “I am sorry\.” Tension rose by 10/);
    expect(textOf(played.one("dialog .voices"))).to.contain("They will say they did.");
    expect(textOf(played.one("dialog .one"))).to.equal("One thing to do differently Rule of selectively-agree.");
    expect(textOf(played.one("dialog .room"))).not.to.contain("%");
    expect(played.all("dialog .link"), "a group does not leave the projector for a turn of its own").to.have.length(0);
  });

  it("shows the line and all that can be chosen at once on a projector of 1280 × 720", async () => {
    await setViewport({ width: 1280, height: 720 });
    const played = await open();
    const [line, last] = [played.one("dialog .said"), played.all("dialog .offers > li").at(-1)!].map((part) =>
      part.getBoundingClientRect(),
    );
    const { top } = played.one("dialog footer").getBoundingClientRect();
    expect(line!.right).to.be.below(last!.left);
    expect(Math.max(line!.bottom, last!.bottom)).to.be.below(top);
    await setViewport({ width: 1024, height: 768 });
  });

  it("is accessible with votes hidden", async () => {
    const played = await open();
    await key(played, "v", "1");
    await expectAccessible(played);
  });

  it("is accessible at its end", async () => {
    const played = await open();
    for (const words of ["All morning is too long.", "Tomorrow, or the day after?"]) await key(played, numberOf(played, words), "Enter");
    await expectAccessible(played);
  });

  it("is accessible at a turn", async () => {
    await expectAccessible(await open());
  });

  it("is accessible with the rule shown", async () => {
    const played = await open();
    await key(played, "1", "Enter", "r");
    await expectAccessible(played);
  });
});
