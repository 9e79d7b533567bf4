import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { courseLookup } from "../../src/cohort/course-lookup.ts";
import { difficultyOf } from "../../src/cohort/items.ts";
import { LearnerAtWork } from "../../src/cohort/learner-at-work.ts";
import { participant } from "../../src/cohort/participant.ts";
import { SimulatedLaunches } from "../../src/cohort/simulated-launches.ts";
import { bentOf, hardnessOf, type Skill } from "../../src/cohort/skills.ts";
import { seededRandom } from "../../src/model/random.ts";
import { smallPlan } from "./small-cohort.ts";

const { seed, startMs, course } = smallPlan;
const item = "questions/q01";

function atWork(number: number): LearnerAtWork {
  const who = participant(seed, number, "learner");
  const lookup = courseLookup(course);
  return new LearnerAtWork(smallPlan, lookup, who, new SimulatedLaunches(smallPlan, lookup, who.account, startMs), seededRandom(number));
}

/** How many of 4,000 were known, and how many of those came out wrong. */
function shares(at: LearnerAtWork, skills: readonly Skill[]) {
  const tried = Array.from({ length: 4000 }, () => at.tries(item, skills));
  const knew = tried.filter((one) => one.knew);
  return { knew: knew.length / tried.length, slipped: knew.filter(({ slipped }) => slipped).length / Math.max(1, knew.length) };
}

const near = (is: number, should: number) => assert.ok(Math.abs(is - should) < 0.03, `${is}, not ${should}`);

describe("LearnerAtWork.tries(item, skills)", () => {
  it("knows by ability and bent less difficulty and hardness (Rasch), of what is thought about", () => {
    const skills = ["techniques/listening", "techniques/breathe", "techniques/name-feeling", "trades/repair", "objectives/hear"] as const;
    const hard = skills.map((skill) => hardnessOf(seed, skill));
    assert.ok(Math.max(...hard) - Math.min(...hard) > 1);
    for (const number of [1, 2, 3, 4]) {
      for (const [index, skill] of skills.entries()) {
        const at = atWork(number);
        const { ability, effort, slip } = at.learner;
        const lacks = difficultyOf(seed, item) + (hard[index] ?? 0) - ability - bentOf(seed, at.participant.account, skill);
        const { knew, slipped } = shares(at, [skill]);
        near(knew, effort / (1 + Math.exp(lacks)));
        if (knew > 0.2) near(slipped, slip);
      }
    }
  });

  it("adds up all that is called for", () => {
    const skills: readonly Skill[] = ["techniques/listening", "trades/repair"];
    const at = atWork(2);
    const lacks = skills.reduce(
      (sum, skill) => sum + hardnessOf(seed, skill) - bentOf(seed, at.participant.account, skill),
      difficultyOf(seed, item) - at.ability,
    );
    near(shares(at, skills).knew, at.learner.effort / (1 + Math.exp(lacks)));
  });

  it("knows more once something was learned, and notes each try by the first of the skills", () => {
    const at = atWork(3);
    const before = at.ability;
    at.learns();
    assert.ok(at.learner.growth > 0);
    assert.ok(Math.abs(at.ability - before - at.learner.growth) < 0.001);
    at.tries(item, ["techniques/listening", "trades/repair"], 2);
    assert.deepEqual(
      at.notes.tried.map(({ item: of, skill, of: run }) => [of, skill, run]),
      [[item, "techniques/listening", 2]],
    );
  });
});
