import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cohortTruth } from "../../src/cohort/cohort-truth.ts";
import { coursesOf, type SimulatedCourse } from "../../src/cohort/simulate-cohort.ts";
import { extension, laterCourse, objectOf, simulated, smallPlan, verbOf } from "./small-cohort.ts";

const then = [laterCourse(30), laterCourse(30, "leads"), laterCourse(90), laterCourse(90, "leads")];
const year = simulated({ learners: 240, then });
const inCourse = (id: string) => year.filter(({ truth }) => truth.course === id);
const byAccount = grouped(year, ({ truth }) => truth.account);
const dayMs = 86_400_000;
const timeOf = (course: SimulatedCourse, at: number) => Date.parse(course.statements.at(at)?.timestamp ?? "");

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): ReadonlyMap<string | undefined, readonly Item[]> {
  return new Map([...new Set(items.map(keyOf))].map((key) => [key, items.filter((item) => keyOf(item) === key)]));
}

describe("simulateCohort({ then })", () => {
  it("has the same people in each wave, under a registration of its own, so many days after", () => {
    const [first, month, quarter] = ["small", "learners-30", "learners-90"].map(inCourse);
    assert.equal(first?.length, 240);
    assert.ok(month!.length > 100 && month!.length < 200 && quarter!.length > 100 && quarter!.length < 200);
    for (const later of [...month!, ...quarter!]) {
      const [before] = byAccount.get(later.truth.account) ?? [];
      assert.notEqual(later.truth.registration, before!.truth.registration);
      assert.deepEqual(later.truth.learner, before!.truth.learner);
      assert.equal(later.truth.ability.before >= before!.truth.ability.after, true);
      const days = (timeOf(later, 0) - timeOf(before!, -1)) / dayMs;
      const wave = later.truth.course === "learners-30" ? 30 : 90;
      assert.ok(days >= wave && days < wave + 4, `${days}`);
    }
  });

  it("has leads observe sixty days apart", () => {
    const waves = [...byAccount.values()].filter(([first, second]) => first?.truth.course === "leads-30" && second !== undefined);
    assert.ok(waves.length > 10);
    for (const [month, quarter] of waves) {
      assert.ok(timeOf(month!, 0) >= smallPlan.startMs + 30 * dayMs);
      const days = (timeOf(quarter!, 0) - timeOf(month!, -1)) / dayMs;
      assert.ok(days >= 60 && days < 64, `${days}`);
    }
  });

  it("has nobody come back who left the first course for good", () => {
    for (const courses of byAccount.values()) if (courses[0]?.truth.stoppedIn !== undefined) assert.equal(courses.length, 1);
  });

  it("comes back to the lines that stand in the plan, and to no other", () => {
    let kept = 0;
    for (const courses of byAccount.values()) {
      const plan = new Map<number, string>();
      for (const { truth, statements } of courses) {
        if (truth.course.startsWith("leads")) continue;
        const told = statements.filter((statement) => verbOf(statement) === "reviewed");
        assert.deepEqual(
          told.map(({ result }) => result?.extensions?.[extension("plan-outcome")]),
          truth.revisited.map(({ outcome }) => outcome),
        );
        if (truth.stoppedIn === undefined && truth.course !== "small")
          assert.deepEqual(
            truth.revisited.map(({ line, technique }) => [line, technique]),
            [...plan],
          );
        for (const { line, outcome } of truth.revisited) {
          if (outcome === "dropped") plan.delete(line);
          if (outcome === "kept") kept++;
        }
        for (const { line, technique } of truth.planned) plan.set(line, technique);
      }
    }
    assert.ok(kept > 50);
  });

  it("has one lead for six learners, who observe and are in nobody's team", () => {
    const leads = [...byAccount.values()].filter(([first]) => first?.truth.leads !== undefined);
    assert.equal(leads.length, 40);
    assert.deepEqual(leads[1]?.[0]?.truth.leads, [7, 8, 9, 10, 11, 12]);
    for (const { statements, truth } of leads.flat()) {
      assert.match(truth.account, /^lead-/);
      const answers = statements.filter((statement) => objectOf(statement).startsWith("forms/"));
      for (const statement of answers) assert.equal(verbOf(statement), "observed");
    }
  });

  it("has groups of sixty, each with its leads, under one code", () => {
    const groups = grouped(
      year.flatMap(({ truth }) => truth.forms.map(({ group }) => ({ code: group?.cohort, truth }))),
      ({ code }) => code,
    );
    assert.deepEqual([...groups.keys()].sort(), ["SIM01", "SIM02", "SIM03", "SIM04"]);
    for (const those of groups.values()) assert.ok(those.some(({ truth }) => truth.leads !== undefined) && those.length > 20);
  });

  it("has more done a month after than a quarter after, and most by those who tell it of themselves", () => {
    const { byWave, ofOneself } = cohortTruth(smallPlan).onTheJob;
    assert.ok(byWave[30]! > byWave[90]! && ofOneself > 0);
    const meanIn = (course: string) => {
      const counts = inCourse(course).flatMap(({ statements }) =>
        statements.flatMap(({ result }) => result?.extensions?.[extension("count")] ?? []),
      ) as number[];
      assert.ok(counts.length > 25, `${counts.length} in ${course}`);
      return counts.reduce((total, count) => total + count, 0) / counts.length;
    };
    assert.ok(meanIn("learners-30") > meanIn("learners-90"));
    assert.ok(meanIn("leads-30") > meanIn("leads-90"));
    assert.ok(meanIn("learners-30") > meanIn("leads-30") && meanIn("learners-90") > meanIn("leads-90"));
  });

  it("gives a learner the same courses however many there are", () => {
    const few = simulated({ learners: 3, then });
    assert.deepEqual(
      few.filter(({ truth }) => truth.leads === undefined),
      [...byAccount.values()].slice(0, 3).flat(),
    );
  });

  it("has leads alone take what is for leads alone", () => {
    const [only] = [laterCourse(30, "leads")];
    const leads = simulated({ ...only, learners: 4 });
    assert.deepEqual(
      leads.map(({ truth }) => truth.account),
      ["lead-00001", "lead-00002", "lead-00003", "lead-00004"],
    );
  });

  it("says of each course what is so of it", () => {
    const heads = coursesOf({ ...smallPlan, then, earlier: "0.9.0" }).map(cohortTruth);
    assert.deepEqual(
      heads.map(({ course, wave, earlier }) => [course, wave, earlier?.version]),
      [
        ["small", undefined, "0.9.0"],
        ["learners-30", 30, undefined],
        ["leads-30", 30, undefined],
        ["learners-90", 90, undefined],
        ["leads-90", 90, undefined],
      ],
    );
  });
});
