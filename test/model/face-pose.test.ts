import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { faceWords } from "../../src/elements/customer-face/face-words.ts";
import { voiceWords } from "../../src/elements/customer-voice/voice-words.ts";
import { provideWords } from "../../src/elements/words.ts";
import { describePose } from "../../src/model/describe-pose.ts";
import { poseFor, type FacePose } from "../../src/model/face-pose.ts";
import { rooms } from "../../src/model/person.ts";
import { feelings, type Shown } from "../../src/model/shown.ts";
import { voiceFor } from "../../src/model/voice-pose.ts";

const english = parse(readFileSync(new URL("../../src/content/messages/en.yaml", import.meta.url), "utf8")) as Record<string, string>;
provideWords(english, "en");

const steps = Array.from({ length: 101 }, (_, at) => at);
const everyShown = feelings.flatMap((feeling) =>
  steps.flatMap((tension) => [0, 10, 25, 40, 50, 60, 75, 90, 100].map((trust): Shown => ({ tension, trust, feeling }))),
);
const pronouns = ["he", "she", "they"] as const;

/** The largest step of any number between two poses; degrees in tenths, so that all scales are alike. */
function distance(one: object, other: object): number {
  const numbers = other as Record<string, number>;
  return Math.max(
    ...Object.entries(one as Record<string, number>).map(
      ([name, value]) => Math.abs(value - (numbers[name] ?? NaN)) / (name === "headTilt" ? 10 : 1),
    ),
  );
}

describe("poseFor(shown)", () => {
  it("changes little where tension changes little", () => {
    for (const shown of everyShown.filter(({ tension }) => tension < 100)) {
      const step = distance(poseFor(shown), poseFor({ ...shown, tension: shown.tension + 1 }));
      assert.ok(step < 0.045, `${JSON.stringify(shown)}: ${step}`);
    }
  });

  it("changes little where trust changes little", () => {
    for (const feeling of feelings) {
      for (const tension of [0, 30, 50, 80]) {
        for (const trust of steps.slice(1)) {
          const step = distance(poseFor({ tension, trust, feeling }), poseFor({ tension, trust: trust - 1, feeling }));
          assert.ok(step < 0.045, `${feeling} ${tension} ${trust}: ${step}`);
        }
      }
    }
  });

  it("lowers brows and draws them together as anger rises", () => {
    for (const trust of [0, 50, 100]) {
      const poses = steps.map((tension) => poseFor({ tension, trust, feeling: "anger" }));
      for (const [at, pose] of poses.slice(1).entries()) {
        const before = poses[at] as FacePose;
        assert.ok(pose.browInner <= before.browInner && pose.browHeight <= before.browHeight && pose.browKnit >= before.browKnit, `${at}`);
      }
    }
  });

  it("keeps every number on its scale", () => {
    for (const shown of everyShown) {
      for (const [name, value] of Object.entries(poseFor(shown))) {
        const low = ["upperLid", "lowerLid", "browKnit", "mouthOpen", "mouthPress", "hollows", "wet", "skew"].includes(name) ? 0 : -1;
        const most = name === "headTilt" ? 12 : 1;
        assert.ok(value >= low * most && value <= most, `${name} ${value} at ${JSON.stringify(shown)}`);
      }
    }
  });

  it("tells the six feelings apart from tension 40 on, and shows none of them at ease", () => {
    for (const one of feelings) {
      for (const other of feelings.filter((feeling) => feeling !== one)) {
        assert.ok(distance(poseFor({ tension: 40, trust: 40, feeling: one }), poseFor({ tension: 40, trust: 40, feeling: other })) > 0.25);
        assert.deepEqual(poseFor({ tension: 0, trust: 60, feeling: one }), poseFor({ tension: 0, trust: 60, feeling: other }));
      }
    }
  });

  it("takes what is out of range for the end of the scale", () => {
    assert.deepEqual(poseFor({ tension: 140, trust: -20, feeling: "fear" }), poseFor({ tension: 100, trust: 0, feeling: "fear" }));
  });
});

describe("describePose(pose)", () => {
  const named =
    /\b(?:ang(?:er|ry)|furious|fear|afraid|scared|humiliat|asham|exhaust|tired|weary|grief|griev|sad|disappoint|upset|worr|happy|calm|tens)/i;

  it("names no feeling, whatever is shown and in whatever pronoun", () => {
    for (const shown of everyShown) {
      for (const pronoun of pronouns) assert.doesNotMatch(`${faceWords(shown, pronoun)} ${voiceWords(shown, pronoun)}`, named);
    }
    assert.match(faceWords({ tension: 60, trust: 30, feeling: "anger" }, "he"), /brows drawn down/);
  });

  it("gives whole sentences with every word filled in", () => {
    const texts = new Set(
      everyShown.flatMap((shown) => pronouns.flatMap((pronoun) => [faceWords(shown, pronoun), voiceWords(shown, pronoun, rooms[0])])),
    );
    assert.ok(texts.size > 60, `${texts.size}`);
    for (const text of texts) assert.match(text, /^(?:[A-Z][a-z ,’]+\.(?: |$)){2,}$/);
  });

  it("says at most four things of a face, each of them once", () => {
    for (const shown of everyShown) {
      const { features } = describePose(poseFor(shown));
      assert.ok(features.length >= 1 && features.length <= 4 && new Set(features).size === features.length);
    }
  });

  it("says the same of all six feelings where there is nothing to see of them, and six different things at their height", () => {
    const at = (tension: number) => new Set(feelings.map((feeling) => faceWords({ tension, trust: 30, feeling }, "she")));
    assert.equal(at(0).size, 1);
    assert.equal(at(60).size, 6);
    assert.equal(at(100).size, 6);
  });

  it("reads a hard face and a friendly one", () => {
    assert.equal(
      faceWords({ tension: 55, trust: 20, feeling: "anger" }, "he"),
      "Jaw set, brows drawn down, eyes narrowed, corners of the mouth down. He looks straight at you.",
    );
    assert.equal(faceWords({ tension: 0, trust: 95, feeling: "anger" }, "she"), "An open smile. She looks at you.");
  });
});

describe("voiceFor(shown)", () => {
  it("changes little where tension changes little", () => {
    for (const shown of everyShown.filter(({ tension }) => tension < 100)) {
      assert.ok(distance(voiceFor(shown), voiceFor({ ...shown, tension: shown.tension + 1 })) < 0.045);
    }
  });

  it("grows louder and faster in anger, quieter in humiliation", () => {
    assert.equal(
      voiceWords({ tension: 95, trust: 10, feeling: "anger" }, "she", "kitchen"),
      "She speaks fast and loudly. A kettle boils in the background.",
    );
    assert.equal(
      voiceWords({ tension: 90, trust: 10, feeling: "humiliation" }, "he"),
      "He speaks slowly and quietly. The pauses are long.",
    );
  });
});
