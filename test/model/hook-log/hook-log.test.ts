import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  addEntry,
  hookPattern,
  hookRoom,
  readHookLog,
  writeHookLog,
  type HookEntry,
  type HookKind,
} from "../../../src/model/hook-log/hook-log.ts";

const entry = (hook: HookKind, date = "2026-11-20", trigger = `“${hook}”`): HookEntry => ({
  date,
  hook,
  trigger,
  body: "jaw",
  did: "I explained.",
  next: "Ask.",
});
const logOf = (...hooks: readonly HookKind[]): readonly HookEntry[] => hooks.map((hook) => entry(hook));

describe("addEntry(log, entry)", () => {
  it("puts the newest day first, and of one day what was written last", () => {
    const log = [entry("sigh", "2026-11-20"), entry("again", "2026-11-10")];
    const dates = addEntry(log, entry("blamed", "2026-11-15")).map(({ date }) => date);
    assert.deepEqual(dates, ["2026-11-20", "2026-11-15", "2026-11-10"]);
    assert.equal(addEntry(log, entry("blamed", "2026-11-20"))[0]?.hook, "blamed");
  });

  it("lets the oldest go where there is no more room", () => {
    const full = Array.from({ length: hookRoom.entries }, () => entry("sigh", "2026-11-01"));
    const log = addEntry(full, entry("blamed"));
    assert.equal(log.length, hookRoom.entries);
    assert.equal(log[0]?.hook, "blamed");
  });
});

describe("readHookLog(text)", () => {
  it("gives back what was written, and keeps no trace of an empty log", () => {
    const log = logOf("sigh", "blamed");
    assert.deepEqual(readHookLog(writeHookLog(log)), log);
    assert.equal(writeHookLog([]), "");
    assert.deepEqual(readHookLog(""), []);
  });

  it("leaves out what is no entry, and never throws", () => {
    const good = entry("sigh");
    const bad = [
      { ...good, date: "soon" },
      { ...good, hook: "x" },
      { ...good, body: "x" },
      { ...good, did: 7 },
      { ...good, next: "x".repeat(301) },
      null,
      "x",
    ];
    assert.deepEqual(readHookLog(JSON.stringify([...bad, good])), [good]);
    for (const text of ["{", "{}", "null", "7"]) assert.deepEqual(readHookLog(text), []);
  });
});

describe("hookPattern(log)", () => {
  it("is the hook of most entries of the last ten, with the words of its newest", () => {
    const log = [
      entry("sigh"),
      entry("blamed", "2026-11-20", ""),
      entry("blamed", "2026-11-19", "“You lot.”"),
      entry("sigh"),
      entry("blamed"),
    ];
    assert.deepEqual(hookPattern(log), { hook: "blamed", times: 3, of: 5, trigger: "“You lot.”" });
    assert.equal(
      hookPattern([...Array.from({ length: 10 }, () => entry("sigh")), ...logOf(...Array.from({ length: 20 }, () => "blamed" as const))])
        ?.hook,
      "sigh",
    );
  });

  it("is the newer of two that are equal", () => {
    assert.equal(hookPattern(logOf("again", "sigh", "sigh", "again"))?.hook, "again");
  });

  it("is none before a hook caught twice in at least three entries", () => {
    assert.equal(hookPattern(logOf("sigh", "sigh")), undefined);
    assert.equal(hookPattern(logOf("sigh", "blamed", "again")), undefined);
    assert.equal(hookPattern([]), undefined);
  });
});
