import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { simulateCohort } from "../../src/cohort/simulate-cohort.ts";
import { laterCourse, simulated, smallPlan } from "./small-cohort.ts";

const then = [laterCourse(30), laterCourse(30, "leads")];

describe("simulateCohort(plan), as a stream", () => {
  it("makes a learner when they are asked for, not before", () => {
    const endless = simulateCohort({ ...smallPlan, learners: 2 ** 40 });
    const first = [endless.next().value, endless.next().value];
    endless.return();
    assert.deepEqual(first, simulated({ learners: 2 }));
  });

  it("keeps nothing of a course that it has given", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const stream = simulateCohort({ ...smallPlan, learners: 12, then });
    const given: WeakRef<object>[] = [];
    const take = () => {
      const { value } = stream.next();
      if (value !== undefined)
        given.push(new WeakRef(value), new WeakRef(value.truth), new WeakRef(value.statements), new WeakRef(value.statements[0]!));
      return value !== undefined;
    };
    for (let count = 0; count < 10; count++) take();
    const before = given.length;
    take();
    // A weak reference holds on until the job that made it is over.
    await setImmediate();
    collect();
    const left = given.slice(0, before).filter((one) => one.deref() !== undefined);
    assert.deepEqual([before, left.length], [40, 0]);
  });
});
