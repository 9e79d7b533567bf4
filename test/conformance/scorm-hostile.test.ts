import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { emptyAttempt } from "../../src/model/apply-fact.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { decodeSuspendData, encodeSuspendData } from "../../src/model/suspend-data.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { manualEnvironment } from "../tracking/manual-environment.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { smallLookup } from "../tracking/small-lookup.ts";

const { outline } = smallCourse;

const editions = {
  "SCORM 1.2": { Api: StrictScorm12Api, create: createScorm12Session, property: "API" },
  "SCORM 2004": { Api: StrictScorm2004Api, create: createScorm2004Session, property: "API_1484_11" },
} as const;
type Edition = keyof typeof editions;

/** What a page that was written to or run would show. */
const markup = `<img src=x onerror="globalThis.hacked=1">`;
const texts = [
  "",
  " ",
  "abc",
  "-1",
  "0",
  "1",
  "80",
  "101",
  "1e309",
  "-3",
  "1e9",
  "NaN",
  "Infinity",
  "0x50",
  "99999999999999999999",
  "null",
  "undefined",
  "true",
  "passed",
  "failed",
  "PASSED",
  "browse",
  "no-credit",
  "constructor",
  "__proto__",
  "R1.AAAAAAAA.AAAA",
  "R1..",
  `R9.${"z".repeat(20_000)}.A`,
  "\u0000\uFFFF\uD800",
  "\u202Etxt.exe",
  "javascript:alert(1)",
  "${globalThis.hacked=1}",
  markup,
  "A".repeat(10_000),
  "😀".repeat(10_000),
] as const;
const values: readonly unknown[] = [
  undefined,
  null,
  0,
  1,
  -1,
  NaN,
  true,
  false,
  {},
  [],
  Symbol("s"),
  Object.create(null),
  () => "true",
  { toString: () => assert.fail("called") },
  10n,
];

/** The same numbers for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Plays a course in an LMS, or stops at the page that says why not. Whatever else is thrown fails the test. */
async function play(edition: Edition, api: object): Promise<Played> {
  const { create, property } = editions[edition];
  const window: Record<string, unknown> = { [property]: api, opener: null };
  const environment = manualEnvironment({ window: Object.assign(window, { parent: window }) });
  const session = create(outline, smallLookup, defaultSettings, environment);
  try {
    const launching = session.start().catch((error: unknown) => ({ error }));
    await environment.advance(11_000);
    const launch = await launching;
    if ("error" in launch) throw launch.error;
    const { attempt } = decodeSuspendData(launch.suspendData, outline);
    session.begin(attempt);
    await environment.settle();
    const learner = new SmallLearner(session, attempt, launch.masteryScore ?? outline.test.masteryScore);
    learner.finishesLessons();
    if (attempt === emptyAttempt) learner.takesTest(3);
    await environment.advance(400_000);
    const ended = session.end("exit");
    await environment.advance(10_000);
    await ended;
    return { logged: environment.logged, launch, kind: session.saveState.kind };
  } catch (error) {
    assert.ok(error instanceof TrackingError, String(error));
    return { logged: environment.logged, launch: undefined, kind: error.code };
  } finally {
    void session.end("leaving");
    assert.equal((globalThis as { hacked?: unknown }).hacked, undefined);
  }
}

interface Played {
  readonly launch: Awaited<ReturnType<ReturnType<typeof createScorm12Session>["start"]>> | undefined;
  readonly logged: readonly string[];
  /** How it ended. */
  readonly kind: string;
}

const elements: Readonly<Record<Edition, readonly string[]>> = {
  "SCORM 1.2": [
    "cmi.suspend_data",
    "cmi.core.lesson_location",
    "cmi.core.lesson_status",
    "cmi.core.score.raw",
    "cmi.core.score.min",
    "cmi.core.score.max",
    "cmi.core.student_id",
    "cmi.core.student_name",
    "cmi.core.lesson_mode",
    "cmi.core.credit",
    "cmi.core.total_time",
    "cmi.student_data.mastery_score",
    "cmi.student_data.max_time_allowed",
    "cmi.student_data.time_limit_action",
  ],
  "SCORM 2004": [
    "suspend_data",
    "location",
    "completion_status",
    "success_status",
    "progress_measure",
    "score.raw",
    "score.scaled",
    "learner_id",
    "learner_name",
    "mode",
    "credit",
    "total_time",
    "scaled_passing_score",
    "max_time_allowed",
    "time_limit_action",
    "learner_preference.language",
  ].map((name) => `cmi.${name}`),
};

for (const edition of Object.keys(editions) as Edition[]) {
  const { Api } = editions[edition];
  const element12 = (twelve: string, later: string) => (edition === "SCORM 1.2" ? twelve : later);

  describe(`An LMS of ${edition} that answers what no standard knows`, () => {
    it("T40: on entry breaks nothing, whichever element it is, and the course is played or stops with its reason", async () => {
      for (const element of elements[edition])
        for (const text of texts) {
          const { kind } = await play(edition, new Api({ values: { [element]: text } }));
          assert.ok(["ended", "unsaved", "not-recorded"].includes(kind), `${element} = ${text.slice(0, 30)}: ${kind}`);
        }
    });

    it("T40: with 300 seeds of such answers to any call breaks nothing and runs nothing", async () => {
      for (let seed = 1; seed <= 300; seed++) {
        const chance = chanceOf(seed);
        const share = chance() * 0.5;
        const api = new Api();
        const kinds = [
          () => texts[Math.floor(chance() * texts.length)],
          () => values[Math.floor(chance() * values.length)],
          () => Promise.resolve("true"),
          () => Promise.reject(new Error("late")),
          () => {
            throw new Error("thrown by the LMS");
          },
          () => {
            throw "text";
          },
        ];
        const hostile = new Proxy(api, {
          get: (target, name) => {
            const member: unknown = Reflect.get(target, name);
            if (typeof member !== "function") return member;
            return (...parameters: unknown[]): unknown =>
              chance() < share ? kinds[Math.floor(chance() * kinds.length)]?.() : (member.apply(target, parameters) as unknown);
          },
        });
        await play(edition, hostile).catch((error: unknown) => assert.fail(`seed ${seed}: ${String(error)}`));
        for (const [element, value] of api.stored)
          assert.ok(!/Infinity|NaN|undefined|\[object/.test(value), `seed ${seed}: ${element} = ${value}`);
      }
    });

    it("T40: by every function that throws, or gives nothing, an object or a late promise, stops or plays on", async () => {
      const names = Object.getOwnPropertyNames(Api.prototype).filter((name) =>
        /^(LMS)?(Initialize|Finish|Terminate|Get|Set|Commit)/.test(name),
      );
      assert.equal(names.length, 8);
      for (const name of names)
        for (const answer of [...values, Promise.resolve("true"), "throws"]) {
          const api = new Api();
          Object.defineProperty(api, name, {
            value: () => {
              if (answer === "throws") throw new TypeError("no");
              return answer;
            },
          });
          await play(edition, api);
        }
    });

    it("T16: takes no nonsense for a mastery score, and notes it", async () => {
      const element = element12("cmi.student_data.mastery_score", "cmi.scaled_passing_score");
      const good = edition === "SCORM 1.2" ? { "0": 0, "1": 0.01, "80": 0.8 } : { "0": 0, "1": 1, "-1": 0 };
      for (const text of ["abc", "-1", "0", "1", "80", "101", "1e309"]) {
        const { launch, logged } = await play(edition, new Api({ values: { [element]: text } }));
        const expected = (good as Readonly<Record<string, number>>)[text];
        assert.equal(launch?.masteryScore, expected, text);
        assert.equal(
          logged.some((line) => line.includes("the mastery score is none")),
          expected === undefined,
          text,
        );
      }
    });

    it("T12: a score that is no number, or out of range, stands in nobody's way", async () => {
      for (const text of ["1e309", "99999", "-80", "0x64", "abc", "Infinity"]) {
        const element = element12("cmi.core.score.raw", "cmi.score.scaled");
        const api = new Api({ values: { [element]: text } });
        await play(edition, api);
        assert.equal(api.stored.get(element), element12("75", "0.75"), text);
      }
    });

    it("T44: a name of ten thousand characters becomes a line that fits, markup stays text, and the word for no id is none", async () => {
      const [id, name] = [element12("cmi.core.student_id", "cmi.learner_id"), element12("cmi.core.student_name", "cmi.learner_name")];
      const learnerOf = async (values: Record<string, string>) => (await play(edition, new Api({ values }))).launch?.learner;
      const long = await learnerOf({ [name]: "😀".repeat(10_000) });
      assert.equal(Array.from(long?.name ?? "").length, 250);
      assert.equal((await learnerOf({ [name]: markup }))?.name, markup);
      assert.equal((await learnerOf({ [name]: "Ada\u0000\u202E Berg\n" }))?.name, "Ada  Berg");
      for (const none of ["undefined", "null", " ", ""]) assert.equal((await learnerOf({ [id]: none }))?.id, "");
    });

    it("T37: a mode or a credit that nobody knows is normal, and is noted", async () => {
      for (const odd of ["test", markup, "9"]) {
        const values = { [element12("cmi.core.lesson_mode", "cmi.mode")]: odd, [element12("cmi.core.credit", "cmi.credit")]: odd };
        const { launch, logged } = await play(edition, new Api({ values }));
        assert.deepEqual([launch?.mode, launch?.credit], ["Normal", true]);
        assert.equal(logged.filter((line) => /mode is none|credit is none/.test(line)).length, 2);
      }
    });

    it("T43: a number of interactions that is none is not counted on from: nothing is written over", async () => {
      for (const count of ["-3", "1e9", "NaN", "1.5", "many", "9".repeat(40)]) {
        const api = new Api();
        api.fault = (call, element) => (call.endsWith("GetValue") && element === "cmi.interactions._count" ? count : undefined);
        const { kind } = await play(edition, api);
        assert.deepEqual([kind, api.interactions], ["ended", []], count);
      }
    });

    it("T19: an LMS that fails to give the state, the status or the learner is asked three times and then not written to", async () => {
      const before = encodeSuspendData(new SmallLearner().finishesLessons().attempt, outline);
      for (const element of elements[edition].filter((each) => /suspend_data|status|score\.raw|(student|learner)_id|mode/.test(each))) {
        const values = { "cmi.suspend_data": before, [element12("cmi.core.entry", "cmi.entry")]: "resume" };
        const [api, once] = [new Api({ values }), new Api({ values })];
        let failed = 0;
        api.fault = (_, asked) => (asked === element ? "" : undefined);
        once.fault = (_, asked) => (asked === element && failed++ < 2 ? "" : undefined);
        const { kind, launch } = await play(edition, api);
        assert.deepEqual([kind, launch, api.stored.get("cmi.suspend_data")], ["refused", undefined, before], element);
        assert.equal((await play(edition, once)).kind, "ended", element);
      }
    });

    it("T19: an LMS that answers a general error for what was never set opens where everything says that nobody was here", async () => {
      const api = new Api();
      api.fault = (call, element) =>
        call.endsWith("GetValue") && element === "cmi.suspend_data" && !api.stored.has(element) ? "" : undefined;
      const { kind } = await play(edition, api);
      assert.equal(kind, "ended");
    });
  });
}

describe("An LMS of SCORM 2004 and its objectives", () => {
  it("T40: a number of objectives that is none, or endless, means that there are none to write to", async () => {
    for (const count of ["-3", "1e9", "NaN", "999999999", markup]) {
      const api = new StrictScorm2004Api();
      api.fault = (call, element) => (call === "GetValue" && element === "cmi.objectives._count" ? count : undefined);
      const { kind } = await play("SCORM 2004", api);
      assert.deepEqual([kind, api.objectives], ["ended", []], count);
      assert.ok(api.log.length < 400);
    }
  });
});
