import { expect } from "@open-wc/testing";
import { localVoices } from "../../src/elements/device-voice.ts";
import { readAloud, voiceFor } from "../../src/elements/scene/read-aloud.ts";
import { sceneChoices } from "../../src/elements/scene/scene-choices.ts";
import "../../src/elements/scene/scene.ts";
import { smallScene } from "../fixtures/small-blocks.ts";
import { useEnglish } from "./english.ts";
import { playBlock, textOf } from "./play-block.ts";
import { FakeSpeech, ManualClock, useFakeUtterances, voice } from "./scene-parts.ts";

const kate = voice("Kate", "en-GB");
const sam = voice("Sam", "en_US");

let putBack: () => void;
before(() => (putBack = useFakeUtterances()));
after(() => putBack());

describe("localVoices(speech, language)", () => {
  it("gives voices of the language alone, and none that reads over the network", () => {
    const speech = new FakeSpeech();
    speech.voices = [voice("Cloud", "en-GB", false), voice("Anna", "de-DE"), kate, sam];
    expect(localVoices(speech, "en").map(({ name }) => name)).to.deep.equal(["Kate", "Sam"]);
    expect(localVoices(speech, "fr")).to.deep.equal([]);
    expect(localVoices(undefined, "en")).to.deep.equal([]);
  });
});

describe("voiceFor(voices, seed, role)", () => {
  it("gives people different voices, the same ones each time", () => {
    const [one, other] = [0, 1].map((role) => voiceFor([kate, sam], "open-scene", role));
    expect(one?.voice).not.to.equal(other?.voice);
    expect(voiceFor([kate, sam], "open-scene", 0)).to.deep.equal(one);
  });

  it("tells people apart by pitch where there is one voice", () => {
    expect(new Set([0, 1, 2, 3].map((role) => voiceFor([kate], "open-scene", role).pitch))).to.have.property("size", 4);
  });
});

describe("readAloud(speech, text, how, done)", () => {
  for (const how of ["end", "error"] as const) {
    it(`is done once, at its ${how}`, () => {
      const speech = new FakeSpeech();
      let done = 0;
      readAloud(speech, "You waited.", { voice: kate, pitch: 1, rate: 1 }, () => (done += 1));
      speech.finish(how);
      speech.finish("end");
      expect(done).to.equal(1);
    });
  }

  it("is never done once it is stopped", () => {
    const speech = new FakeSpeech();
    let done = 0;
    readAloud(speech, "You waited.", { pitch: 1, rate: 1 }, () => (done += 1))();
    speech.finish();
    expect([speech.cancelled, done]).to.deep.equal([1, 0]);
  });
});

describe("rc-scene, read aloud", () => {
  before(useEnglish);
  beforeEach(() => Object.assign(sceneChoices, { notes: false, aloud: undefined, speed: "normal" }));
  afterEach(() => delete document.documentElement.dataset["speech"]);

  async function play(voices = [kate, sam]) {
    const played = await playBlock("rc-scene", smallScene);
    const clock = new ManualClock();
    const speech = new FakeSpeech();
    speech.voices = voices;
    Object.assign(played.element, { timer: clock.timer, speech });
    await played.settled();
    return { ...played, clock, speech, button: (name: string) => played.all("button").find((button) => textOf(button) === name)! };
  }

  it("is not offered where no voice lives on the device", async () => {
    const { all } = await play([voice("Cloud", "en-GB", false)]);
    expect(all("label").map(textOf)).to.have.length(2);
    expect((await play()).all("label").map(textOf)[1]).to.equal("Read aloud by this device");
  });

  it("says nothing until the learner asks for it", async () => {
    const { button, speech } = await play();
    button("Play").click();
    expect(speech.spoken).to.deep.equal([]);
  });

  it("reads each line in its speaker's voice and goes on when it is read", async () => {
    document.documentElement.dataset["speech"] = "on";
    const { button, speech, clock, settled, one } = await play();
    button("Play").click();
    expect(speech.spoken.map(({ text }) => text)).to.deep.equal(["Nobody came."]);
    await settled();
    expect(textOf(one("[role=status]"))).to.equal("");
    for (let line = 1; line < 3; line++) {
      speech.finish();
      clock.next();
    }
    expect(speech.spoken.map(({ text }) => text)).to.deep.equal(["Nobody came.", "The kettle clicks off.", "You waited all morning."]);
    expect(speech.spoken[0]?.voice).not.to.equal(speech.spoken[2]?.voice);
  });

  it("goes on where the device never tells that it is at the end", async () => {
    document.documentElement.dataset["speech"] = "on";
    const { button, speech, clock } = await play();
    button("Play").click();
    clock.next();
    clock.next();
    expect(speech.spoken.map(({ text }) => text)).to.deep.equal(["Nobody came.", "The kettle clicks off."]);
    expect(clock.waiting).to.have.length(1);
  });

  it("falls silent when it is switched off, paused or left", async () => {
    const { button, speech, settled, all, element } = await play();
    all("input")[1]?.click();
    button("Play").click();
    await settled();
    button("Pause").click();
    expect(speech.cancelled).to.equal(1);
    await settled();
    button("Play").click();
    all("input")[1]?.click();
    expect(speech.cancelled).to.equal(2);
    all("input")[1]?.click();
    element.remove();
    expect(speech.cancelled).to.equal(3);
    expect(speech.spoken).to.have.length(3);
  });
});
