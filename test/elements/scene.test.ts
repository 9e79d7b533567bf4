import { expect, waitUntil } from "@open-wc/testing";
import { emulateMedia, sendKeys } from "@web/test-runner-commands";
import { providePeople } from "../../src/elements/people.ts";
import { sceneChoices } from "../../src/elements/scene/scene-choices.ts";
import "../../src/elements/scene/scene.ts";
import type { Html, OptionId, PersonId } from "../../src/model/ids.ts";
import type { SceneBlock } from "../../src/model/scene.ts";
import { smallScene } from "../fixtures/small-blocks.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { somebody } from "./drawn-person.ts";
import { useEnglish } from "./english.ts";
import { playBlock, textOf, type Played } from "./play-block.ts";
import { ManualClock } from "./scene-parts.ts";

async function play(block: SceneBlock = smallScene, line?: number): Promise<Played & { readonly clock: ManualClock }> {
  const played = await playBlock("rc-scene", block, line === undefined ? undefined : { kind: "scene", line });
  const clock = new ManualClock();
  Object.assign(played.element, { timer: clock.timer, speech: undefined });
  await played.settled();
  return { ...played, clock };
}

const buttonOf = (played: Played, name: string) => {
  const found = played.all("button").find((button) => textOf(button) === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = async (played: Played, name: string) => {
  buttonOf(played, name).click();
  await played.settled();
};
const caption = (played: Played) => textOf(played.one(".bubble > :not(.room)"));
const said = (played: Played) => textOf(played.one("[role=status]"));
const faces = (played: Played) =>
  played.all(".role").map((role) => ({
    name: textOf(role),
    speaking: role.classList.contains("speaking"),
    ...pick(role.querySelector("rc-customer-face")),
  }));
const pick = (face: HTMLElementTagNameMap["rc-customer-face"] | null) => ({ facing: face?.facing, tension: face?.shown?.tension });

describe("rc-scene", () => {
  before(async () => {
    await useEnglish();
    providePeople(["p-birch", "p-alder"].map((id) => ({ ...somebody, id: id as PersonId })));
  });
  beforeEach(() => Object.assign(sceneChoices, { notes: false, aloud: undefined, speed: "normal" }));

  it("puts the employee at the start, facing the others, and says how long it is", async () => {
    const played = await play();
    expect(faces(played)).to.deep.equal([
      { name: "Tom", speaking: false, facing: "end", tension: undefined },
      { name: "Ms Lindqvist", speaking: false, facing: "start", tension: 70 },
    ]);
    expect(caption(played)).to.equal("3 lines. Play them, or go line by line.");
  });

  it("never starts by itself", async () => {
    const { clock, facts } = await play();
    expect(clock.waiting).to.deep.equal([]);
    expect(facts).to.deep.equal([]);
  });

  it("steps line by line: who speaks, what happens, what people show", async () => {
    const played = await play();
    await press(played, "Next line");
    expect(caption(played)).to.equal("Ms Lindqvist “Nobody came.”");
    expect(faces(played).map(({ speaking }) => speaking)).to.deep.equal([false, true]);
    await press(played, "Next line");
    expect(caption(played)).to.equal("The kettle clicks off.");
    expect(faces(played).map(({ speaking }) => speaking)).to.deep.equal([false, false]);
    await press(played, "Next line");
    expect(caption(played)).to.equal("Tom “You waited all morning.”");
    expect(faces(played).map(({ tension }) => tension)).to.deep.equal([undefined, 50]);
    await press(played, "Back");
    expect(faces(played).map(({ tension }) => tension)).to.deep.equal([undefined, 70]);
    expect(textOf(played.one(".count span"))).to.equal("Line 2 of 3");
  });

  it("tells each line that is reached for the first time, and no line twice", async () => {
    const played = await play();
    for (const name of ["Next line", "Next line", "Back", "Next line", "Next line", "Next line"]) await press(played, name);
    expect(played.facts).to.deep.equal([0, 1, 2].map((line) => ({ kind: "line-reached", block: "more-scene", line })));
  });

  it("plays at a reading pace, at least two seconds a line, to its end", async () => {
    const played = await play();
    await press(played, "Play");
    expect(caption(played)).to.equal("Ms Lindqvist “Nobody came.”");
    expect(played.clock.waiting.map(({ ms }) => ms)).to.deep.equal([2000]);
    played.clock.next();
    played.clock.next();
    await played.settled();
    expect(caption(played)).to.equal("Tom “You waited all morning.”");
    expect(played.clock.waiting.map(({ ms }) => ms)).to.deep.equal([2233]);
    played.clock.next();
    await played.settled();
    expect(textOf(played.one(".over"))).to.equal("This one works. You have seen it to the end. Watch again with notes");
    expect(played.clock.waiting).to.deep.equal([]);
    expect(played.facts).to.have.length(3);
  });

  it("pauses and plays on from the same line", async () => {
    const played = await play(smallScene, 1);
    await press(played, "Play");
    expect(played.clock.waiting).to.have.length(1);
    await press(played, "Pause");
    expect(played.clock.waiting).to.deep.equal([]);
    expect(caption(played)).to.equal("The kettle clicks off.");
    await press(played, "Play");
    expect(caption(played)).to.equal("The kettle clicks off.");
    expect(played.clock.waiting).to.have.length(1);
  });

  it("pauses where the learner steps, where the page is hidden and where it is left", async () => {
    const played = await play();
    await press(played, "Play");
    await press(played, "Next line");
    expect(played.clock.waiting).to.deep.equal([]);
    await press(played, "Play");
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    delete (document as { visibilityState?: unknown }).visibilityState;
    expect(played.clock.waiting).to.deep.equal([]);
    await played.settled();
    await press(played, "Play");
    played.element.remove();
    expect(played.clock.waiting).to.deep.equal([]);
  });

  it("goes at the learner's speed, from the line on stage on", async () => {
    const played = await play({ ...smallScene, lines: [{ happens: "x".repeat(60) }, { happens: "y" }] });
    await press(played, "Play");
    const select = played.one<HTMLSelectElement>("select");
    const times = [played.clock.waiting[0]?.ms];
    for (const speed of ["slow", "fast"]) {
      select.value = speed;
      select.dispatchEvent(new Event("change"));
      times.push(played.clock.waiting[0]?.ms);
      expect(played.clock.waiting).to.have.length(1);
    }
    expect(times).to.deep.equal([4700, 6267, 3133]);
  });

  it("opens after a reload at the line where it was, paused, and tells nothing", async () => {
    const played = await play(smallScene, 1);
    expect(caption(played)).to.equal("The kettle clicks off.");
    expect(played.clock.waiting).to.deep.equal([]);
    expect(played.facts).to.deep.equal([]);
  });

  it("announces each line once, as it comes", async () => {
    const played = await play();
    expect(said(played)).to.equal("");
    await press(played, "Play");
    expect(said(played)).to.equal("Ms Lindqvist “Nobody came.”");
    await press(played, "Pause");
    await press(played, "Play");
    played.clock.next();
    await played.settled();
    expect(said(played)).to.equal("The kettle clicks off.");
    await press(played, "Next line");
    expect(said(played)).to.equal("Tom “You waited all morning.” This one works. You have seen it to the end.");
  });

  it("shows what just happened and why where the learner wants it, in the transcript too, and in the next scene", async () => {
    const played = await play(smallScene, 2);
    expect(played.all("[role=note]")).to.have.length(0);
    played.one("input").click();
    await played.settled();
    expect(played.all("[role=note]").map(textOf)).to.deep.equal(["He starts with her morning.", "He starts with her morning."]);
    expect((await play(smallScene, 2)).all("[role=note]")).to.have.length(2);
  });

  it("offers at its end to watch it again with notes", async () => {
    const played = await play(smallScene, 2);
    await press(played, "Watch again with notes");
    expect(caption(played)).to.equal("Ms Lindqvist “Nobody came.”");
    expect(played.one<HTMLInputElement>("input").checked).to.equal(true);
    expect(textOf((played.element.shadowRoot?.activeElement ?? document.body) as HTMLElement)).to.equal("Pause");
    expect(played.facts).to.deep.equal([]);
  });

  it("says what it was an example of at its end, and from then on in the transcript, never before", async () => {
    const played = await play(smallScene, 1);
    const landings = () => played.all(".landing").map((landing) => landing.closest("details, .over, [role=status]")?.className);
    expect(landings()).to.deep.equal([]);
    await press(played, "Next line");
    expect(landings()).to.deep.equal(["over", "transcript", "visually-hidden"]);
    const back = await play(smallScene, 2);
    await press(back, "From the start");
    expect(textOf(back.one(".landing"))).to.equal("This one works.");
    expect(back.one(".landing").closest("details")?.className).to.equal("transcript");
  });

  it("has the whole conversation to read before anything is played, and on paper", async () => {
    const played = await play();
    expect(played.all(".transcript li").map(textOf)).to.deep.equal([
      "Ms Lindqvist Nobody came.",
      "The kettle clicks off.",
      "Tom You waited all morning.",
    ]);
    const details = played.one<HTMLDetailsElement>("details");
    expect(details.open).to.equal(false);
    window.dispatchEvent(new Event("beforeprint"));
    expect(details.open).to.equal(true);
  });

  it("marks the line on stage in the transcript", async () => {
    const played = await play(smallScene, 1);
    expect(played.all(".transcript li").map((item) => item.getAttribute("aria-current"))).to.deep.equal([null, "true", null]);
  });

  it("keeps its buttons in place from line to line, and the focus on them where they lead nowhere", async () => {
    const lines = [{ who: "a" as OptionId, says: "Well. ".repeat(30).trim() }, { happens: "Rain." }];
    const played = await play({ ...smallScene, lines });
    const top = () => buttonOf(played, "Next line").getBoundingClientRect().top;
    const before = top();
    buttonOf(played, "Next line").focus();
    for (let step = 0; step < 3; step++) {
      await sendKeys({ press: "Enter" });
      await played.settled();
      expect(top()).to.equal(before);
    }
    expect(played.element.shadowRoot?.activeElement).to.equal(buttonOf(played, "Next line"));
    expect(buttonOf(played, "Next line").getAttribute("aria-disabled")).to.equal("true");
  });

  it("is played by keyboard alone, in the order of the page", async () => {
    const played = await play();
    const names: string[] = [];
    for (let tabs = 0; tabs < 7; tabs++) {
      await sendKeys({ press: "Tab" });
      const active = played.element.shadowRoot?.activeElement;
      names.push(active instanceof HTMLButtonElement ? textOf(active) : (active?.localName ?? ""));
      if (names.at(-1) === "Next line") await sendKeys({ press: "Space" });
    }
    expect(names).to.deep.equal(["Back", "Play", "Next line", "input", "select", "summary", ""]);
    expect(played.facts).to.have.length(1);
  });

  it("plays where motion is reduced, and moves nothing", async () => {
    await emulateMedia({ reducedMotion: "reduce" });
    const played = await play();
    await press(played, "Play");
    expect(caption(played)).to.equal("Ms Lindqvist “Nobody came.”");
    expect(getComputedStyle(played.one(".arriving")).animationName).to.equal("none");
    expect(getComputedStyle(played.one(".bar i")).transitionDuration).to.equal("0s");
    await emulateMedia({ reducedMotion: "no-preference" });
  });

  it("points to who speaks, in both directions of writing", async () => {
    const played = await play(smallScene, 0);
    const tail = () => getComputedStyle(played.one(".bubble"), "::before");
    for (const dir of ["ltr", "rtl"]) {
      document.documentElement.dir = dir;
      const middle = (box: DOMRect) => box.left + box.width / 2;
      const bubble = played.one(".bubble").getBoundingClientRect();
      const speaker = played.one(".speaking").getBoundingClientRect();
      expect(tail().content, dir).to.equal('""');
      const left = parseFloat(tail().left) + 8;
      const pointed = bubble.left + left;
      expect(Math.abs(pointed - middle(bubble)) < bubble.width, dir).to.equal(true);
      expect(pointed > middle(bubble), dir).to.equal(middle(speaker) > middle(bubble));
    }
    document.documentElement.dir = "";
  });

  describe("with a company's own film", () => {
    const captions = [
      { language: "en", label: "English", text: "WEBVTT\n\n00:00.000 --> 00:02.000\nNobody came." },
      { language: "de", label: "Deutsch", text: "WEBVTT\n\n00:00.000 --> 00:02.000\nNiemand kam." },
    ];
    const filmed: SceneBlock = { ...smallScene, video: { src: "video-more-scene.mp4", captions } };

    it("has its captions on from the start, in the first language, and takes the place of the people", async () => {
      const played = await play(filmed);
      const video = played.one<HTMLVideoElement>("video");
      expect(video.controls && !video.autoplay).to.equal(true);
      expect(played.all("rc-customer-face, .buttons")).to.have.length(0);
      await waitUntil(() => video.textTracks[0]?.cues?.length === 1);
      expect([...video.textTracks].map(({ label, mode }) => [label, mode])).to.deep.equal([
        ["English", "showing"],
        ["Deutsch", "disabled"],
      ]);
    });

    it("counts as watched when it is over, once", async () => {
      const played = await play(filmed);
      for (let times = 0; times < 2; times++) played.one("video").dispatchEvent(new Event("ended"));
      expect(played.facts).to.deep.equal([{ kind: "line-reached", block: "more-scene", line: 2 }]);
      await played.settled();
      expect(textOf(played.one(".over"))).to.equal("This one works.");
    });

    it("keeps transcript and notes, or has a transcript of its own", async () => {
      const played = await play(filmed);
      played.one("input").click();
      await played.settled();
      expect(played.all(".transcript [role=note]")).to.have.length(1);
      const own = await play({ ...filmed, video: { src: "film.mp4", captions, transcript: "<p>She stands at the door.</p>" as Html } });
      expect(textOf(own.one(".transcript .prose"))).to.equal("She stands at the door.");
      expect(own.all(".transcript li, input").filter((part) => part.checkVisibility())).to.have.length(0);
    });

    it("is accessible", async () => {
      await expectAccessible(await play(filmed));
    });
  });

  it("is accessible and fits 320 px", async () => {
    const notes = smallScene.lines.map((line) => ({ ...line, note: "Because she <em>waited</em>." as Html }));
    Object.assign(sceneChoices, { notes: true });
    const played = await play({ ...smallScene, situation: "<p>At ten.</p>" as Html, lines: notes }, 2);
    played.one<HTMLDetailsElement>("details").open = true;
    await expectAccessible(played);
    await expectToFit(played);
  });
});
