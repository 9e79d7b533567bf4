import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import { openCmi5Tab } from "../tracking/cmi5-run.ts";
import { launchScorm12, type Run } from "../tracking/scorm12-run.ts";
import { launchScorm2004 } from "../tracking/scorm2004-run.ts";
import type { SmallLearner } from "../tracking/small-learner.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import { verbOf, type ReceivedStatement } from "../hosts/strict-lrs.ts";
import type { Call } from "../hosts/strict-scorm-api.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { openXapiTab } from "../tracking/xapi-run.ts";

interface ScormHost {
  readonly log: readonly Call[];
  /** How many interactions the host says it has. */
  readonly held: number;
  launch(settings?: Settings): Promise<Run>;
  relaunch(): void;
}

const scorm12 = (): ScormHost => {
  const api = new StrictScorm12Api();
  const host = { log: api.log, launch: (settings?: Settings) => launchScorm12(api, undefined, undefined, settings) };
  return { ...host, relaunch: () => void api.relaunch(), held: 0 };
};
const scorm2004 = (held = 0): ScormHost => {
  const values = Object.fromEntries(Array.from({ length: held }, (_, n) => [`cmi.interactions.${n}.id`, `earlier-${n}`]));
  const api = new StrictScorm2004Api({ values });
  const host = { log: api.log, launch: (settings = defaultSettings) => launchScorm2004(api, { settings }) };
  return { ...host, relaunch: () => void api.relaunch(), held };
};

/** The interactions that were set, in order, by name of element. */
function interactionsOf({ log }: ScormHost): ReadonlyMap<string, string>[] {
  const list: Map<string, string>[] = [];
  for (const { name, element = "", value = "" } of log) {
    const [, part] = /^cmi\.interactions\.\d+\.(.+)$/.exec(element) ?? [];
    if (part === undefined || !name.endsWith("SetValue")) continue;
    if (part === "id") list.push(new Map());
    list.at(-1)?.set(part, value);
  }
  return list;
}

const idsOf = (host: ScormHost) => interactionsOf(host).map((interaction) => interaction.get("id") ?? "");
const refusalsOf = ({ log }: ScormHost) =>
  log.filter(({ element, error }) => element?.startsWith("cmi.interactions.") === true && error !== "0");

/** One session from launch to exit. */
async function play(host: ScormHost, act: (learner: SmallLearner) => void, settings?: Settings): Promise<void> {
  const { learner, session } = await host.launch(settings);
  act(learner);
  await session.end("exit");
  host.relaunch();
}

for (const [edition, newHost] of Object.entries({ "SCORM 1.2": scorm12, "SCORM 2004": scorm2004 })) {
  describe(`Conversations as an LMS of ${edition} hears of them`, () => {
    it("T18: every turn of a scenario is an interaction, and the run is one, by the book", async () => {
      const host = newHost();
      await play(host, (learner) => learner.talks("pc y c a a"));
      assert.deepEqual(refusalsOf(host), []);
      const told = interactionsOf(host);
      const response = edition === "SCORM 1.2" ? "student_response" : "learner_response";
      assert.deepEqual(
        told.map((one) => [one.get("id"), one.get("type"), one.get(response), one.get("result")]),
        [
          ["more-talk-r1-t01", "choice", edition === "SCORM 1.2" ? "p,c" : "p[,]c", edition === "SCORM 1.2" ? "wrong" : "incorrect"],
          ["more-talk-r1-t02", "choice", "y", "correct"],
          ["more-talk-r1-t03", "choice", "c", "correct"],
          ["more-talk-r1-t04", "choice", "a", "correct"],
          ["more-talk-r1-t05", "choice", "a", "correct"],
          ["more-talk-r1", "numeric", "100", "neutral"],
        ],
      );
    });

    it("T18: a turn is told with the next commit, though the run is never finished", async () => {
      const host = newHost();
      await play(host, (learner) => learner.beginsTalk().says("pa"));
      assert.deepEqual(idsOf(host), ["more-talk-r1-t01"]);
    });

    it("T43: a run that spans sessions is told once, turn after turn", async () => {
      const host = newHost();
      await play(host, (learner) => learner.beginsTalk().says("pa y"));
      await play(host, (learner) => learner.says("c b").endsTalk());
      await play(host, () => {});
      const turns = [1, 2, 3, 4].map((turn) => `more-talk-r1-t0${turn}`);
      assert.deepEqual(idsOf(host), [...turns, "more-talk-r1"]);
    });

    it("T43: the first and the best run go turn by turn, the others as one summary, practice not at all", async () => {
      const host = newHost();
      await play(host, (learner) => learner.talks("ra").talks("z z").talks("qb a a"));
      await play(host, (learner) => learner.talks("pb b").beginsTalk("pb").says("a b").endsTalk());
      const ids = idsOf(host);
      // The second run was the best when it ended.
      const runs = ["1-t01", "1", "2-t01", "2-t02", "2", "3-t01", "3-t02", "3-t03", "3", "4"];
      assert.deepEqual(
        ids,
        runs.map((run) => `more-talk-r${run}`),
      );
      assert.equal(new Set(ids).size, ids.length);
    });

    it("T43: turns are left out before they take the room of the test's answers, and support is told how many", async () => {
      const host = newHost();
      // Three tests of four, nine summaries, seven practices: 28 that must find room.
      const settings: Settings = { ...defaultSettings, interactions: 30 };
      const { learner, session } = await host.launch(settings);
      learner.talks("pa y c a a");
      await session.save();
      assert.deepEqual(idsOf(host), ["more-talk-r1-t01", "more-talk-r1-t02", "more-talk-r1"]);
      const refused = session.saveState.kind === "saved" ? session.saveState.refused : undefined;
      assert.match(refused ?? "", /turns of conversations left out: 3, for at most 30 /);
      learner.finishesLessons().takesTest(1).takesTest(2, 2).takesTest(4, 3);
      await session.end("exit");
      assert.equal(idsOf(host).filter((id) => /^t\d-q/.test(id)).length, 12);
      assert.ok(idsOf(host).length <= 30);
    });

    it("T43: behaviour reported by run leaves the turns out, reported not at all the runs as well", async () => {
      const told = async (behaviourReporting: Settings["behaviourReporting"]) => {
        const host = newHost();
        await play(host, (learner) => learner.talks("pb b").talks("qb a a"), { ...defaultSettings, behaviourReporting });
        return idsOf(host);
      };
      assert.deepEqual(await told("run"), ["more-talk-r1", "more-talk-r2"]);
      assert.deepEqual(await told("off"), []);
    });
  });
}

describe("Conversations in an LMS of SCORM 2004 that has room for 250 interactions and no more", () => {
  it("T43: what it held before counts: it refuses nothing, and every answer of the test is there", async () => {
    const host = scorm2004(220);
    const { learner, session } = await host.launch();
    learner.talks("pa y c a a");
    await session.save();
    learner.finishesLessons().takesTest(1).takesTest(2, 2).takesTest(4, 3);
    await session.end("exit");
    assert.deepEqual(refusalsOf(host), []);
    const ids = idsOf(host);
    assert.equal(ids.filter((id) => id.includes("-t0")).length, 2);
    assert.equal(ids.filter((id) => /^t\d-q/.test(id)).length, 12);
    assert.ok(host.held + ids.length <= 250);
  });
});

interface Lrs {
  readonly statements: readonly ReceivedStatement[];
  readonly refusals: readonly unknown[];
}

const throughLrs = {
  cmi5: async (...sessions: readonly ((learner: SmallLearner) => void)[]): Promise<Lrs> => {
    const lms = new StrictCmi5Endpoint();
    const statements: ReceivedStatement[] = [];
    for (const act of sessions) {
      lms.launch({});
      const { learner, session } = await openCmi5Tab(lms);
      act(learner);
      await session.end("exit");
      statements.push(...lms.session.statements);
    }
    return { statements, refusals: lms.refusals };
  },
  xAPI: async (...sessions: readonly ((learner: SmallLearner) => void)[]): Promise<Lrs> => {
    const lrs = new StrictTinCanLrs();
    for (const act of sessions) {
      const { learner, session } = await openXapiTab(lrs);
      act(learner);
      await session.end("exit");
    }
    return lrs;
  },
};

/** What was said of scenarios, their turns and what was shown in them. */
const ofTalks = ({ statements }: Lrs) =>
  statements.filter(({ object }) => /\/(scenarios|behaviours)\//.test(object.id ?? "")).map((statement) => verbOf(statement));

for (const [standard, play] of Object.entries(throughLrs)) {
  describe(`Conversations as an LRS hears of them by ${standard}`, () => {
    it("T18: every turn of a scenario is a statement, the run is scored, and nothing of it is refused", async () => {
      const lrs = await play((learner) => learner.talks("pc y c a a"));
      const shown = Array<string>(4).fill("showed");
      assert.deepEqual(ofTalks(lrs), ["attempted", ...Array<string>(5).fill("answered"), "scored", ...shown]);
      assert.deepEqual(lrs.refusals, []);
    });

    it("T43: a run that spans sessions is told once; the first and a better run turn by turn, another as its summary, practice not at all", async () => {
      const lrs = await play(
        (learner) => learner.beginsTalk().says("pb"),
        (learner) => learner.says("b").endsTalk(),
        (learner) => learner.talks("ra").beginsTalk("pb").says("a b").endsTalk(),
        (learner) => learner.talks("qb a a"),
      );
      const first = ["attempted", "answered", "answered", "scored", "showed", "missed", "missed", "missed"];
      const best = ["attempted", "answered", "answered", "answered", "scored", "showed", "showed", "showed", "showed"];
      assert.deepEqual(ofTalks(lrs), [...first, "attempted", "scored", ...best]);
      assert.deepEqual(lrs.refusals, []);
      assert.equal(new Set(lrs.statements.map(({ id }) => id)).size, lrs.statements.length);
    });
  });
}
