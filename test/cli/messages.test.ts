import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readIcs, readText } from "../fixtures/read-ics.ts";
import { runHere } from "./run-here.ts";

describe("recourse messages", () => {
  it("prints eight messages with a question and a cue each", async () => {
    const { code, out, err } = await runHere(["messages", "rescue"]);
    assert.deepEqual([code, err], [0, ""]);
    const days = [...out.matchAll(/^Day (\d+)\n[^\n]+\?\n[^\n]+$/gm)].map(([, day]) => Number(day));
    assert.deepEqual(days, [2, 5, 9, 16, 30, 45, 60, 90]);
  });

  it("counts the days from the start", async () => {
    const { out } = await runHere(["messages", "rescue", "--start", "2026-12-01"]);
    assert.match(out, /^Day 2, 2026-12-03$/m);
    assert.match(out, /^Day 90, 2027-03-01$/m);
  });

  it("RFC 5545: prints a calendar, each message on its day", async () => {
    const { code, out } = await runHere(["messages", "rescue", "--start", "2026-12-01", "--format", "ics"]);
    assert.equal(code, 0);
    const events = readIcs(out).components;
    const of = (name: string) => events.map(({ properties }) => properties.find((one) => one.name === name)?.value ?? "");
    assert.deepEqual(of("DTSTART"), ["20261203", "20261206", "20261210", "20261217", "20261231", "20270115", "20270130", "20270301"]);
    assert.equal(new Set(of("UID")).size, 8);
    for (const summary of of("SUMMARY")) assert.match(readText(summary), /\?$/);
  });

  it("gives the same calendar each time", async () => {
    const args = ["messages", "rescue", "--start", "2026-12-01", "--format", "ics"];
    assert.equal((await runHere(args)).out, (await runHere(args)).out);
  });

  it("prints JSON with objective and behaviours, for who sends it otherwise", async () => {
    const { out } = await runHere(["messages", "rescue", "--start", "2026-12-01", "--format", "json"]);
    const { course, messages } = JSON.parse(out) as { course: string; messages: Record<string, unknown>[] };
    assert.equal(course, "rescue");
    assert.deepEqual(Object.keys(messages[0] ?? {}), ["day", "objective", "behaviours", "question", "cue", "date"]);
    assert.equal(messages[0]?.["date"], "2026-12-03");
  });

  it("says what is wrong with what was asked", async () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["rescue", "--format", "ics"], /--format ics needs --start/],
      [["rescue", "--start", "2026-02-30"], /--start: "2026-02-30" is no day/],
      [["rescue", "--format", "pdf"], /There is no format "pdf"\. Formats: text, json, ics/],
      [["none"], /There is no course "none"/],
      [[], /takes one COURSE/],
    ];
    for (const [args, message] of cases) {
      const { code, out, err } = await runHere(["messages", ...args]);
      assert.deepEqual([code, out], [1, ""]);
      assert.match(err, message);
    }
  });
});
