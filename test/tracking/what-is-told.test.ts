import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { standards, type Standard } from "../../src/model/catalogue.ts";
import type { CourseOutline } from "../../src/model/course.ts";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import type { WhatIsTold } from "../../src/model/told-kind.ts";
import type { ToldWhat } from "../../src/model/told-rows.ts";
import { whatIsTold } from "../../src/statements/what-is-told.ts";
import { carefulCourse, smallCourse } from "../fixtures/small-course.ts";
import { rowOfElement, rowsToldBy } from "../statements/rows-told.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";
import { openCmi5Tab } from "./cmi5-run.ts";
import { launchScorm12, type Run } from "./scorm12-run.ts";
import { launchScorm2004 } from "./scorm2004-run.ts";
import { StrictCmi5Endpoint } from "../hosts/strict-cmi5-endpoint.ts";
import type { Call } from "../hosts/strict-scorm-api.ts";
import { StrictScorm12Api, type StrictOptions } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { StrictTinCanLrs } from "../hosts/strict-tin-can-lrs.ts";
import { openXapiTab } from "./xapi-run.ts";

const { outline } = smallCourse;
const normal = { mode: "Normal", credit: true } as const;

/** Does everything that somebody could be told of: a scene, a card, a line of a plan, every kind of practice, conversations, tests until none is left or one is passed. */
async function playAll({ learner, session }: Run): Promise<void> {
  const scene = { kind: "line-reached", block: "more-scene" as never, line: 2 } as const;
  learner.opensCard().plans().does(scene).finishesLessons().talks("pb b").talks("qb a a").beginsTalk("qb").says("b").endsTalk();
  await session.save();
  learner.takesTest(1).takesTest(4, 2);
  await session.end("exit");
}

/** The rows under which all that was set falls. */
function heard(log: readonly Call[], edition: "rc:scorm12" | "rc:scorm2004"): Set<ToldWhat | "unknown"> {
  const sets = log.filter(({ name }) => name.endsWith("SetValue"));
  return new Set(sets.flatMap(({ element = "", value = "" }) => rowOfElement(element, value, edition) ?? []));
}

type Heard = (settings: Settings) => Promise<Set<ToldWhat | "unknown">>;
const hosts: Readonly<Partial<Record<Standard, Heard>>> = {
  scorm12: async (settings) => {
    const api = new StrictScorm12Api();
    await playAll(await launchScorm12(api, undefined, undefined, settings));
    return heard(api.log, "rc:scorm12");
  },
  "scorm2004-4th": async (settings) => {
    const api = new StrictScorm2004Api();
    await playAll(await launchScorm2004(api, { settings }));
    return heard(api.log, "rc:scorm2004");
  },
  cmi5: async (settings) => {
    const lms = new StrictCmi5Endpoint();
    lms.launch({});
    await playAll(await openCmi5Tab(lms, undefined, settings));
    return new Set([...lms.session.statements.flatMap(rowsToldBy), ...(lms.documents.size > 0 ? (["state"] as const) : [])]);
  },
  xapi: async (settings) => {
    const lrs = new StrictTinCanLrs();
    await playAll(await openXapiTab(lrs, undefined, settings));
    return new Set([...lrs.statements.flatMap(rowsToldBy), ...(lrs.documents.size > 0 ? (["state"] as const) : [])]);
  },
};

const whatOf = ({ told }: WhatIsTold) => told.map(({ what }) => what);

describe("whatIsTold(outline, settings, launch)", () => {
  for (const [standard, play] of Object.entries(hosts) as [Standard, Heard][]) {
    for (const behaviourReporting of ["full", "run", "off"] as const) {
      it(`is what was sent, no more and no less: ${standard}, behaviour ${behaviourReporting}`, async () => {
        const settings: Settings = { ...defaultSettings, standard, behaviourReporting };
        const told = whatOf(whatIsTold(outline, settings, normal));
        assert.deepEqual([...(await play(settings))].sort(), [...told].sort());
      });
    }
  }

  it("names what is left out by the setting among what nobody is told", () => {
    const untold = (behaviourReporting: Settings["behaviourReporting"]) =>
      whatIsTold(outline, { ...defaultSettings, standard: "cmi5", behaviourReporting }, normal).untold;
    const never = ["words", "hooks", "again", "pace", "settings"];
    assert.deepEqual(untold("full"), never);
    assert.deepEqual(untold("run"), ["practice", "turns", ...never]);
    assert.deepEqual(untold("off"), ["practice", "turns", "runs", "looked-up", "plan", ...never]);
  });

  it("says what becomes of a plan's lines in a course that comes back to them, and of no other", () => {
    const later = { ...outline, plan: "revisit" } as const;
    const of = (behaviourReporting: Settings["behaviourReporting"], course = outline) =>
      whatOf(whatIsTold(course, { ...defaultSettings, standard: "xapi", behaviourReporting }, normal)).includes("revisit");
    assert.deepEqual([of("full"), of("full", later), of("run", later), of("off", later)], [false, true, true, false]);
  });

  it("says of how sure learners are that an LRS is told and an LMS of SCORM is not, where they are asked", () => {
    const of = (standard: Standard, course: CourseOutline) => {
      const { told, untold } = whatIsTold(course, { ...defaultSettings, standard }, normal);
      return [told.some(({ what }) => what === "confidence"), untold.includes("confidence")];
    };
    const { outline: careful } = carefulCourse();
    for (const standard of ["cmi5", "xapi"] as const) assert.deepEqual(of(standard, careful), [true, false]);
    for (const standard of ["scorm12", "scorm2004-3rd", "scorm2004-4th"] as const) assert.deepEqual(of(standard, careful), [false, true]);
    for (const standard of ["cmi5", "scorm12"] as const) assert.deepEqual(of(standard, outline), [false, false]);
  });

  it("says nothing of a test where a course has none", () => {
    for (const standard of standards) {
      const ofTest = (course: CourseOutline) =>
        whatOf(whatIsTold(course, { ...defaultSettings, standard }, normal)).filter((what) =>
          ["score", "answers", "objectives"].includes(what),
        );
      assert.deepEqual(ofTest(untestedCourse.outline), []);
      assert.equal(ofTest(outline).length > 0, standard !== "web");
    }
  });

  it("says nothing of conversations where a course has none", () => {
    const lessons = outline.lessons.map((lesson) => ({
      ...lesson,
      pages: lesson.pages.map((page) => ({ ...page, blocks: page.blocks.filter(({ kind }) => kind !== "scenario") })),
    }));
    const { told, untold } = whatIsTold({ ...outline, lessons }, { ...defaultSettings, standard: "cmi5" }, normal);
    const words: readonly string[] = [...told.map(({ what }) => what), ...untold];
    assert.deepEqual(
      ["runs", "promises", "turns", "behaviours", "again"].filter((what) => words.includes(what)),
      [],
    );
  });

  it("says of a form about the job that it is reported only where it goes to the record store, and that nobody hears of it only where that is so", () => {
    const form = { id: "count" as never, kind: "form" } as const;
    const lessons = outline.lessons.map((lesson) => ({
      ...lesson,
      pages: lesson.pages.map((page) => ({ ...page, blocks: [...page.blocks, form] })),
    }));
    const said = (jobForms?: Settings["jobForms"], of: CourseOutline = { ...outline, lessons }) => {
      const { told, untold } = whatIsTold(of, { ...defaultSettings, standard: "cmi5", ...(jobForms && { jobForms }) }, normal);
      return [told.some(({ what }) => what === "on-job"), untold.includes("on-job")];
    };
    assert.deepEqual(said({ mode: "confidential", seenBy: "the training team" }), [true, false]);
    assert.deepEqual(said({ mode: "anonymous", seenBy: "the training team", host: "counts.example" }), [false, false]);
    assert.deepEqual(said(), [false, true]);
    assert.deepEqual(said({ mode: "confidential", seenBy: "the training team" }, outline), [false, false]);
  });

  it("tells nobody anything from the web package, and of who looks around that they were there at most", () => {
    const settings = (standard: Standard): Settings => ({ ...defaultSettings, standard });
    assert.deepEqual(whatOf(whatIsTold(outline, settings("web"), normal)), []);
    for (const mode of ["Browse", "Review"] as const) {
      assert.deepEqual(whatOf(whatIsTold(outline, settings("cmi5"), { mode, credit: true })), ["time"]);
      assert.deepEqual(whatOf(whatIsTold(outline, settings("scorm12"), { mode, credit: true })), []);
    }
  });

  it("tells an LMS of SCORM without credit the state and the time alone, as it is", async () => {
    const options: StrictOptions = { values: { "cmi.core.credit": "no-credit" } };
    const api = new StrictScorm12Api(options);
    const settings: Settings = { ...defaultSettings, standard: "scorm12" };
    await playAll(await launchScorm12(api, undefined, undefined, settings));
    assert.deepEqual(
      [...heard(api.log, "rc:scorm12")].sort(),
      whatOf(whatIsTold(outline, settings, { mode: "Normal", credit: false })).sort(),
    );
  });
});
