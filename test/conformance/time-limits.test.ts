import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { TimeNews } from "../../src/tracking/time-watch.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { launchScorm12, type Run } from "../tracking/scorm12-run.ts";
import { launchScorm2004 } from "../tracking/scorm2004-run.ts";

const minuteMs = 60_000;

const launch12 = (allowed: string, action = "", spent = "0000:00:00.00", more: Record<string, string> = {}) => {
  const values = { "cmi.student_data.max_time_allowed": allowed, "cmi.student_data.time_limit_action": action, ...more };
  const api = new StrictScorm12Api({ values: { ...values, "cmi.core.total_time": spent } });
  return launchScorm12(api).then((run) => ({ ...run, api, told: listen(run) }));
};

const launch2004 = (allowed: string, action = "continue,no message", spent = "PT0S") => {
  const values = { "cmi.max_time_allowed": allowed, "cmi.time_limit_action": action, "cmi.total_time": spent };
  const api = new StrictScorm2004Api({ values });
  return launchScorm2004(api).then((run) => ({ ...run, api, told: listen(run) }));
};

/** Each news as the learner gets it: what, and after how many active minutes. */
function listen({ session }: Run): string[] {
  const told: string[] = [];
  session.onTimeNews(({ kind, usedMs }: TimeNews) => void told.push(`${kind} ${Math.round(usedMs / minuteMs)}`));
  return told;
}

/** The learner does something every minute. */
async function work({ environment, learner }: Run, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    learner.opens("start", minute % 2 === 0 ? "start-text" : "start-cards");
    await environment.advance(minuteMs);
  }
}

describe("An LMS that allows a learner so much time", () => {
  it("T41: is honoured in both editions: told once at four fifths, once shortly before the end, then everything is saved and the session ended", async () => {
    for (const run of [await launch12("0001:00:00.00", "exit,message"), await launch2004("PT1H", "exit,message")]) {
      await work(run, 47);
      assert.deepEqual(run.told, []);
      await work(run, 2);
      assert.deepEqual(run.told, ["near 48"]);
      await work(run, 10);
      assert.deepEqual(run.told, ["near 48", "last 58"]);
      run.learner.replies("c");
      await work(run, 2);
      assert.deepEqual(run.told, ["near 48", "last 58", "over 60"]);
      assert.equal(run.session.saveState.kind, "ended");
      assert.match(run.api.log.at(-1)?.name ?? "", /Finish|Terminate/);
      assert.match([...run.api.stored.entries()].find(([element]) => element.endsWith("location"))?.[1] ?? "", /start\//);
    }
  });

  it("T41: goes on where it says continue, and is told of the end once", async () => {
    const run = await launch12("0000:30:00.00", "continue,message");
    await work(run, 60);
    assert.deepEqual(run.told, ["near 24", "last 28", "over 30"]);
    assert.equal(run.session.saveState.kind, "saved");
  });

  it("T41: says nothing where no message is wanted, and still ends where it has to", async () => {
    const quiet = await launch2004("PT30M", "continue,no message");
    await work(quiet, 40);
    assert.deepEqual([quiet.told, quiet.session.saveState.kind], [[], "saved"]);
    const ended = await launch2004("PT30M", "exit,no message");
    await work(ended, 29);
    assert.deepEqual(ended.told, []);
    await work(ended, 2);
    assert.deepEqual([ended.told, ended.session.saveState.kind], [["over 30"], "ended"]);
  });

  it("T41: counts the sessions before, and time at the course alone", async () => {
    const run = await launch12("0001:00:00.00", "exit,message", "0000:40:00.00");
    run.session.setVisible(false);
    await run.environment.advance(10 * 60 * minuteMs);
    assert.deepEqual(run.told, []);
    run.session.setVisible(true);
    await work(run, 9);
    assert.deepEqual(run.told, ["near 48"]);
    run.session.setVisible(false);
    await run.environment.advance(10 * 60 * minuteMs);
    assert.deepEqual(run.told, ["near 48"]);
    const late = await launch2004("P1D", "exit,message", "P1DT0.5S");
    await late.environment.settle();
    assert.deepEqual([late.told, late.session.saveState.kind], [["over 1440"], "ended"]);
  });

  it("T41: ends only once it is saved, and tries until it is", async () => {
    const run = await launch12("0000:10:00.00", "exit,message");
    await work(run, 9);
    run.api.fault = (name) => (name === "LMSCommit" || name === "LMSFinish" ? "false" : undefined);
    await work(run, 2);
    assert.equal(run.session.saveState.kind, "unsaved");
    run.api.fault = undefined;
    await run.environment.advance(10 * minuteMs);
    assert.equal(run.session.saveState.kind, "ended");
  });

  it("T41: has none by default, and none where what it says makes no sense, which is noted", async () => {
    const nonsense = ["", "soon", "-1", "0000:00:00", "99999:00:00", "PT", "P", "PT-5S", "1e9", `P${"9".repeat(400)}Y`];
    for (const allowed of nonsense) {
      for (const run of [await launch12(allowed, "exit,message"), await launch2004(allowed, "exit,message")]) {
        assert.equal(run.launch.timeLimit, undefined, allowed);
        assert.equal(
          run.environment.logged.some((line) => line.includes("max_time_allowed is no time")),
          allowed !== "",
        );
      }
    }
    const without = new StrictScorm12Api({ notImplemented: ["cmi.student_data.max_time_allowed", "cmi.student_data.time_limit_action"] });
    assert.equal((await launchScorm12(without)).launch.timeLimit, undefined);
  });

  it("T41: ends nothing by an action that nobody knows: SCORM 2004 then says continue,no message, SCORM 1.2 nothing, and the learner is told", async () => {
    for (const action of ["", "EXIT", "exit;message", "exit,message,message", "leave,message"]) {
      assert.deepEqual((await launch2004("PT1H", action)).launch.timeLimit, {
        limitMs: 3_600_000,
        spentMs: 0,
        action: "continue",
        told: false,
      });
      assert.deepEqual((await launch12("01:00:00", action)).launch.timeLimit, {
        limitMs: 3_600_000,
        spentMs: 0,
        action: "continue",
        told: true,
      });
    }
    assert.equal((await launch12("01:00:00", " Exit, Message ")).launch.timeLimit?.action, "exit");
    assert.equal((await launch12("01:00:00", "exit,message", "garbage")).launch.timeLimit?.spentMs, 0);
  });

  it("T41: limits nobody who only looks around", async () => {
    const run = await launch12("0000:10:00.00", "exit,message", "0001:00:00.00", { "cmi.core.lesson_mode": "review" });
    await work(run, 20);
    assert.deepEqual([run.told, run.session.saveState.kind], [[], "not-recorded"]);
  });
});
