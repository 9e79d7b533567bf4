import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { parse } from "yaml";
import type { Report } from "../../src/elements/diagnostics/report.ts";
import { provideWords, word } from "../../src/elements/words.ts";
import type { Standard } from "../../src/model/catalogue.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { toReport } from "../../src/player/diagnostics/to-report.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import { createXapiSession } from "../../src/tracking/xapi/create-xapi-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { manualEnvironment, memoryStorage } from "../tracking/manual-environment.ts";
import { smallLookup } from "../tracking/small-lookup.ts";
import { goodActor, goodLaunchData, HostileLms } from "./hostile-lms.ts";
import { hostileTexts, markup } from "./hostile-values.ts";
import { searchOf } from "./play-hostile.ts";

const { outline } = smallCourse;
const english = readFileSync(new URL("../../src/content/messages/en.yaml", import.meta.url), "utf8");
const create = {
  scorm12: createScorm12Session,
  "scorm2004-4th": createScorm2004Session,
  cmi5: createCmi5Session,
  xapi: createXapiSession,
} satisfies Partial<Record<Standard, unknown>>;

interface Shown {
  /** Below the words of a term. */
  readonly of: (key: string) => string;
  readonly logged: readonly string[];
}

/** What the panel shows of a launch, whether it opened a session or was stopped. */
async function shown(standard: keyof typeof create, window: object, lms = new HostileLms()): Promise<Shown> {
  const around = { navigator: { userAgent: "Browser/1" }, location: new URL("https://courses.example/7/"), ...window };
  const environment = manualEnvironment({ window: around, fetch: lms.fetch, sessionStorage: memoryStorage() });
  const settings = { ...defaultSettings, standard };
  const session = create[standard](outline, smallLookup, settings, environment);
  await session.start().catch(() => undefined);
  const { groups }: Report = toReport(session.findings(), { outline, settings }, environment);
  const rows = groups.flatMap((group) => group.rows);
  const lines = rows.flatMap(({ says, technical = [] }) => [says, ...technical]);
  assert.equal((globalThis as { hacked?: unknown }).hacked, undefined);
  for (const line of lines) assert.ok(line.length <= 400, line);
  const of = (key: string) =>
    rows
      .filter(({ term }) => term === word(key))
      .flatMap(({ says, technical = [] }) => [says, ...technical])
      .join("\n");
  return { of, logged: environment.logged };
}

/** The value as it is shown: cut to at most 80 characters. */
function stands(value: string, text: string): boolean {
  return text.includes(value.trim().slice(0, 30)) && !text.includes(value.padEnd(81, "x").slice(0, 81));
}

const scorm = (edition: "1.2" | "2004", values: Readonly<Record<string, string>>) => {
  const api = edition === "1.2" ? new StrictScorm12Api({ values }) : new StrictScorm2004Api({ values });
  const window = { opener: null, API: api, API_1484_11: api };
  return shown(edition === "1.2" ? "scorm12" : "scorm2004-4th", Object.assign(window, { parent: window }));
};
const launched = (standard: "cmi5" | "xapi", changes: Readonly<Record<string, string>>) =>
  shown(standard, { location: new URL(`https://courses.example/7/${searchOf(standard, changes)}`) });
const withData = (changes: object) => {
  const body = JSON.stringify({ ...goodLaunchData, ...changes });
  const lms = new HostileLms((asked, good) => (asked === "launchData" ? body : good));
  return shown("cmi5", { location: new URL(`https://courses.example/7/${searchOf("cmi5")}`) }, lms);
};

describe("Whoever looks how saving works, after a launch with values that cannot be", () => {
  before(() => provideWords(parse(english) as Record<string, string>, "en"));

  it("T16: reads which pass mark the platform gave, that it is left aside, and which one holds", async () => {
    for (const value of ["abc", "-1", "101", markup, "9".repeat(500)]) {
      const found = [
        await scorm("1.2", { "cmi.student_data.mastery_score": value }),
        await scorm("2004", { "cmi.scaled_passing_score": value.replace(/^-1$/, "-1.5") }),
        await withData({ masteryScore: value.replace(/^101$/, "1.01") }),
      ];
      for (const { of } of found) {
        assert.match(of("diagnostics.mastery"), /^80%, the course’s own\. What the platform gave/, value);
        assert.match(of("diagnostics.ignored"), /the mastery score is none: /);
      }
      assert.ok(stands(value, found[0]?.of("diagnostics.mastery") ?? ""), value);
    }
  });

  it("cmi5 10: reads of a returnURL that is no address of the web what it begins with, and nothing behind it", async () => {
    for (const [url, begins] of [
      ["javascript:globalThis.hacked=1//ada", "javascript:"],
      ["data:text/html,ada", "data:"],
      ["https://ada:secret@lms.example/", "https:"],
      [markup, "no scheme"],
    ] as const) {
      const { of } = await withData({ returnURL: url });
      assert.ok(of("diagnostics.ignored").endsWith(`returnURL is not a web address: ${begins}`), of("diagnostics.ignored"));
    }
  });

  it("T19: reads that the saved state is garbage and how long it is, and none of it", async () => {
    for (const state of hostileTexts.filter((text) => text.trim() !== "")) {
      const { of } = await scorm("2004", { "cmi.suspend_data": state });
      const said = of("diagnostics.ignored");
      assert.match(said, new RegExp(`the saved state is (unreadable|newer-version): ${state.length} characters`), state.slice(0, 40));
      assert.ok(state.length < 12 || !said.includes(state.slice(0, 12)), state.slice(0, 40));
    }
  });

  it("T37, T38: reads the mode and the credit that no standard knows", async () => {
    for (const value of ["constructor", markup, "A".repeat(500)]) {
      const { of } = await scorm("1.2", { "cmi.core.lesson_mode": value, "cmi.core.credit": value });
      assert.match(of("diagnostics.ignored"), /the mode is none: .*\n.*credit is none: /);
      assert.ok(stands(value, of("diagnostics.ignored")), value);
      assert.ok(stands(value, (await withData({ launchMode: value })).of("diagnostics.ignored")), value);
    }
  });

  it("T30: reads which parameter of the link is missing or wrong, without its value", async () => {
    for (const standard of ["cmi5", "xapi"] as const) {
      for (const endpoint of ["javascript:globalThis.hacked=1", markup, "ftp://ada@lms.example/", "https://ada:secret@lms.example/xapi"]) {
        const { of } = await launched(standard, { endpoint });
        assert.match(
          of("diagnostics.errors"),
          new RegExp(`The ${standard === "cmi5" ? "cmi5" : "xAPI"} launch parameter endpoint is not a web address`),
        );
        assert.doesNotMatch(of("diagnostics.errors") + of("diagnostics.lrs"), /hacked|secret|ada/);
      }
      const { of } = await launched(standard, { actor: "" });
      assert.match(of("diagnostics.link"), /^Lacks something\n[^]*actor: missing/);
    }
  });

  it("T44: reads that a name is over-long or marked up, and not the name", async () => {
    const names: readonly (readonly [string, RegExp])[] = [
      [`${"Ada".repeat(4000)}`, /the learner's name has 12000 characters/],
      [`Ada ${markup}`, /the learner's name has markup or control characters/],
      ["Ada\u202Egreb", /the learner's name has markup or control characters/],
    ];
    for (const [name, noted] of names) {
      const said = [
        (await scorm("1.2", { "cmi.core.student_name": name })).of("diagnostics.ignored"),
        (await launched("cmi5", { actor: JSON.stringify({ ...goodActor, name }) })).of("diagnostics.ignored"),
        (await launched("xapi", { actor: JSON.stringify({ ...goodActor, name }) })).of("diagnostics.ignored"),
      ];
      for (const text of said) {
        assert.match(text, noted);
        assert.doesNotMatch(text, /Ada/);
      }
    }
  });

  it("T35: reads what stands in the log as well, fifty at most", async () => {
    const values = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`cmi.objectives.${n}.score.scaled`, "7"]));
    const objectives = Array.from({ length: 120 }, (_, n) => `o-${n}`);
    const api = new StrictScorm2004Api({ values, objectives });
    const window = { opener: null, API_1484_11: api };
    const { of, logged } = await shown("scorm2004-4th", Object.assign(window, { parent: window }));
    const lines = of("diagnostics.ignored").split("\n").slice(1);
    assert.equal(lines.length, 50);
    assert.equal(logged.filter((line) => line.startsWith("the LMS answers what cannot be")).length, 120);
    for (const line of lines) assert.ok(logged.includes(`the LMS answers what cannot be: ${line}`), line);
  });
});
