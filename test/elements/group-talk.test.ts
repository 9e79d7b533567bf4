import { expect } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
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

  it("is accessible at a turn", async () => {
    await expectAccessible(await open());
  });

  it("is accessible with the rule shown", async () => {
    const played = await open();
    await key(played, "1", "Enter", "r");
    await expectAccessible(played);
  });
});
