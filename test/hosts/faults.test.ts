import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { withHttpFaults, type HttpCall, type HttpFault } from "./http-faults.ts";
import { withScormFaults, type HeardCall, type ScormCall, type ScormFault } from "./scorm-faults.ts";
import { scriptedFaults } from "./scripted-faults.ts";
import { StrictScorm12Api } from "./strict-scorm12-api.ts";

const location = "cmi.core.lesson_location";

/** A host in which the second SetValue goes wrong. */
function faulty(fault: ScormFault) {
  const host = new StrictScorm12Api();
  const late: (() => void)[] = [];
  const heard: HeardCall[] = [];
  const plan = scriptedFaults<ScormCall, ScormFault>([{ at: ({ name }) => name === "SetValue", times: [2], fault }]);
  const api = withScormFaults(host, plan, { after: (_ms, run) => void late.push(run), heard: (call) => void heard.push(call) });
  api.LMSInitialize("");
  api.LMSSetValue(location, "one");
  const answer = (() => {
    try {
      return api.LMSSetValue(location, "two");
    } catch {
      return "thrown";
    }
  })();
  return { answer, code: api.LMSGetLastError(), holds: host.LMSGetValue(location), heard, late, host };
}

describe("A faulty SCORM host", () => {
  it("refuses with any code, once, and is well again", () => {
    const { answer, code, holds } = faulty({ kind: "refuses", code: "391" });
    assert.deepEqual([answer, code, holds], ["false", "391", "one"]);
  });

  it("answers what no standard knows, throws, forgets, denies and cuts", () => {
    const faults: readonly (readonly [ScormFault, unknown, string])[] = [
      [{ kind: "answers", value: null }, null, "one"],
      [{ kind: "answers", value: undefined }, undefined, "one"],
      [{ kind: "throws" }, "thrown", "one"],
      [{ kind: "forgets" }, "true", "one"],
      [{ kind: "denies" }, "false", "two"],
      [{ kind: "cuts", length: 2 }, "true", "tw"],
    ];
    for (const [fault, answer, holds] of faults) {
      const result = faulty(fault);
      assert.deepEqual([result.answer, result.holds], [answer, holds], fault.kind);
    }
  });

  it("does late what it has said yes to", () => {
    const { answer, holds, late, host } = faulty({ kind: "late", ms: 500 });
    assert.deepEqual([answer, holds], ["true", "one"]);
    for (const run of late) run();
    assert.equal(host.LMSGetValue(location), "two");
  });

  it("logs what was done beside what was answered", () => {
    const denied = faulty({ kind: "denies" }).heard.filter(({ name }) => name === "SetValue");
    assert.deepEqual(
      denied.map(({ answer, done }) => [answer, done?.answer]),
      [
        ["true", "true"],
        ["false", "true"],
      ],
    );
  });
});

/** What comes back of one POST, and how often the endpoint behind was asked. */
async function posted(fault: HttpFault | undefined, signal?: AbortSignal) {
  const asked: string[] = [];
  const waits: (() => void)[] = [];
  const endpoint: typeof fetch = async (input) => {
    asked.push(String(input));
    return new Response(null, { status: 204 });
  };
  const plan = (_call: HttpCall) => fault;
  const send = withHttpFaults(endpoint, plan, { after: (_ms, run) => void waits.push(run) });
  const request = send("https://lms.example/xapi/statements", { method: "POST", body: '[{"id":"a"}]', ...(signal ? { signal } : {}) });
  const answer = request.then(
    async (response) => [response.status, response.headers.get("retry-after"), await response.text()] as const,
    (error: Error) => error.name,
  );
  await new Promise<void>((done) => setImmediate(done));
  for (const run of waits) run();
  return { answer, asked };
}

describe("A faulty endpoint", () => {
  it("refuses, asking for patience", async () => {
    const { answer, asked } = await posted({ kind: "refuses", status: 429, retryAfter: "7" });
    assert.deepEqual([await answer, asked.length], [[429, "7", "refused by the test"], 0]);
  });

  it("cuts the line before and after it has stored", async () => {
    const [before, after] = [await posted({ kind: "cut", done: false }), await posted({ kind: "cut", done: true })];
    assert.deepEqual([await before.answer, before.asked.length, await after.answer, after.asked.length], ["TypeError", 0, "TypeError", 1]);
  });

  it("lies: answers as one does that has stored", async () => {
    const { answer, asked } = await posted({ kind: "lies" });
    assert.deepEqual([await answer, asked.length], [[200, null, '["a"]'], 0]);
  });

  it("answers late, or never until the course gives up", async () => {
    const slow = await posted({ kind: "slow", ms: 9000 });
    assert.deepEqual([await slow.answer, slow.asked.length], [[204, null, ""], 1]);
    const aborter = new AbortController();
    const stalled = await posted({ kind: "stalls" }, aborter.signal);
    aborter.abort();
    assert.deepEqual([await stalled.answer, stalled.asked.length], ["AbortError", 0]);
  });
});
