import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings } from "../../src/model/settings.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { launchScorm12, type Run } from "../tracking/scorm12-run.ts";
import { launchScorm2004 } from "../tracking/scorm2004-run.ts";

const { outline } = smallCourse;
const editions = {
  "SCORM 1.2": {
    host: () => new StrictScorm12Api(),
    launch: (api: unknown, settings = defaultSettings) => launchScorm12(api as StrictScorm12Api, undefined, undefined, settings),
    results: ["cmi.core.lesson_status", "cmi.core.score.raw", "cmi.core.lesson_location"],
  },
  "SCORM 2004": {
    host: () => new StrictScorm2004Api(),
    launch: (api: unknown, settings = defaultSettings) => launchScorm2004(api as StrictScorm2004Api, { settings }),
    results: ["cmi.completion_status", "cmi.success_status", "cmi.score.scaled", "cmi.score.raw", "cmi.location"],
  },
};
/** Asked for anew each time: it changes while a test waits. */
const shown = ({ session }: Run) => session.saveState.kind;
const detail = ({ session }: Run) => (session.saveState.kind === "unsaved" ? session.saveState.detail : "");
const isSet = (name: string) => name.endsWith("SetValue");

for (const [edition, { host, launch, results }] of Object.entries(editions))
  describe(`An LMS of ${edition} that says yes and does nothing`, () => {
    for (const element of [...results, "cmi.suspend_data"])
      it("T35: is found out by what it gives back, shown, and asked again until it holds status, score, place and state", async () => {
        const api = host();
        const run = await launch(api);
        const { learner, session, environment } = run;
        let lies = true;
        api.fault = (name, asked) => (lies && isSet(name) && asked === element ? "true" : undefined);
        learner.finishesLessons().takesTest(4);
        await environment.settle();
        assert.match(detail(run), new RegExp(`${element} reads back differently`));
        await environment.advance(15_000);
        assert.equal(shown(run), "unsaved");
        lies = false;
        await environment.advance(60_000);
        assert.equal(shown(run), "saved");
        assert.notEqual(api.stored.get(element) ?? "", "");
        await session.end("exit");
        assert.equal(shown(run), "ended");
      });

    it("T35: is not suspected where an element cannot be read, nor where the LMS judges by itself or writes a number its own way", async () => {
      const api = host();
      const other = edition === "SCORM 1.2" ? "completed" : "passed";
      api.fault = (name, element) => {
        if (!name.endsWith("GetValue")) return undefined;
        if (element?.endsWith("score.raw") && api.stored.get("cmi.suspend_data") !== undefined) return "75.00";
        return element?.endsWith("success_status") || (element?.endsWith("lesson_status") && api.count("LMSCommit") > 1)
          ? other
          : undefined;
      };
      const run = await launch(api);
      const { learner, environment } = run;
      learner.finishesLessons().takesTest(3);
      await environment.settle();
      assert.equal(shown(run), "saved");
    });

    it("T19, T35: a state that is cut is not what the next session finds: the last whole one is put back", async () => {
      const api = host();
      const run = await launch(api);
      const { learner, session } = run;
      learner.finishesStart();
      await session.save();
      const whole = learner.attempt;
      const set = (element: string, value: string) =>
        "LMSSetValue" in api
          ? StrictScorm12Api.prototype.LMSSetValue.call(api, element, value)
          : StrictScorm2004Api.prototype.SetValue.call(api, element, value);
      const longest = (api.stored.get("cmi.suspend_data") ?? "").length;
      let cutting = false;
      api.fault = (name, element, value = "") => {
        if (cutting || !isSet(name) || element !== "cmi.suspend_data" || value.length <= longest) return undefined;
        cutting = true;
        set(element, value.slice(0, longest));
        cutting = false;
        return "true";
      };
      learner.finishesLessons();
      await session.save();
      assert.match(detail(run), /reads back differently/);
      assert.deepEqual(decodeSuspendData(api.stored.get("cmi.suspend_data") ?? "", outline).attempt, whole);
    });

    it("T36: a window of the LMS that was closed is told at the next heartbeat, though there is nothing to write and the API still says yes", async () => {
      const api = host();
      const run = await launch(api);
      const { environment } = run;
      await environment.advance(1_000_000);
      assert.equal(shown(run), "saved");
      const commits = api.log.length;
      Object.assign(environment.window, { closed: true });
      await environment.advance(300_000);
      assert.match(detail(run), /window of the LMS was closed/);
      assert.ok("over" in run.session.saveState && run.session.saveState.over);
      assert.ok(api.log.length >= commits);
    });

    it("T36: an API that throws, or a session that the LMS has given up, is told at the next heartbeat", async () => {
      for (const fault of [
        () => assert.fail("freed script"),
        (name: string) => (name.endsWith("GetValue") ? "" : /Set|Commit/.test(name) ? "false" : undefined),
      ]) {
        const api = host();
        const run = await launch(api);
        const { environment } = run;
        await environment.advance(1_000_000);
        assert.equal(shown(run), "saved");
        api.fault = fault;
        await environment.advance(300_000);
        assert.equal(shown(run), "unsaved");
      }
    });

    it("T34: a company's own interval holds, but for a changed status, a hidden page and the exit", async () => {
      const api = host();
      const { learner, session, environment } = await launch(api, { ...defaultSettings, commitEveryMs: 60_000 });
      const commits = () => api.count("LMSCommit") + api.count("Commit");
      for (let second = 0; second < 180; second++) {
        learner.opens("start", second % 2 === 0 ? "start-text" : "start-cards");
        await environment.advance(1000);
      }
      assert.equal(commits(), 4);
      learner.finishesLessons();
      await environment.settle();
      assert.equal(commits(), 5);
      await session.save();
      assert.equal(commits(), 6);
    });
  });

describe("An LMS of SCORM 2004 that does not take the word to suspend", () => {
  it("T6: is not committed to until it does, since it would drop the learner's state", async () => {
    const api = new StrictScorm2004Api();
    let refuses = true;
    api.fault = (name, element) => (refuses && name === "SetValue" && element === "cmi.exit" ? "false" : undefined);
    const run = await launchScorm2004(api);
    const { learner, environment } = run;
    learner.finishesLessons();
    await environment.settle();
    assert.deepEqual([shown(run), api.count("Commit")], ["unsaved", 0]);
    refuses = false;
    await environment.advance(60_000);
    assert.deepEqual([shown(run), api.stored.get("cmi.exit")], ["saved", "suspend"]);
  });
});
