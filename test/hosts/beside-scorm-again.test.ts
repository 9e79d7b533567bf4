import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { scormAgain12, scormAgain2004 } from "./scorm-again.ts";
import { StrictScorm12Api } from "./strict-scorm12-api.ts";
import { StrictScorm2004Api } from "./strict-scorm2004-api.ts";

/** An element to be read, or to be set to each value after it; after `=`, the error codes of both hosts where they differ (ours first). */
const calls12 = `
cmi.core._children
cmi.core.score._children
cmi.core.student_id
cmi.core.exit
cmi.core.session_time
cmi.core.foo = 201 401
cmi.suspend_data._children
cmi.core._count
cmi.interactions._count
cmi.interactions.0.id = 201 404
cmi.core.student_id x
cmi.core._children x
cmi.core.lesson_status nonsense
cmi.core.lesson_status not-attempted
cmi.core.lesson_status completed
cmi.core.exit suspend
cmi.core.exit normal = 405 0
cmi.core.session_time 0000:00:10.25
cmi.core.session_time PT10S
cmi.core.session_time 1:00:00 = 405 0
cmi.core.score.raw 80
cmi.core.score.raw 101
cmi.core.score.raw -1
cmi.core.score.raw abc
cmi.suspend_data x*4096
cmi.suspend_data x*4097 = 405 0
cmi.core.lesson_location x*255
cmi.core.lesson_location x*256
cmi.core.total_time 00:00:01
cmi.student_data.mastery_score 1
cmi.student_preference.audio 101
cmi.student_preference.text 2
cmi.interactions.1.id a
cmi.interactions.0.id q1
cmi.interactions.0.type essay
cmi.interactions.0.type choice
cmi.interactions.0.time 9:00:00
cmi.interactions.0.time 09:00:00
cmi.interactions.0.correct_responses.1.pattern a
cmi.interactions.0.correct_responses.0.pattern a
cmi.interactions.0.student_response a,b
cmi.interactions.0.student_response ab = 405 0
cmi.interactions.0.result incorrect = 405 0
cmi.interactions.0.result wrong
cmi.interactions.0.latency PT1S
cmi.interactions.0.latency 00:00:01
cmi.interactions.0.id
cmi.interactions._count 3
cmi.interactions._count`;

const calls2004 = `
cmi._version
cmi.completion_status
cmi.score.scaled
cmi.exit
cmi.suspend_data
cmi.foo
cmi.score._children
cmi.location._children
cmi.location._count
cmi.objectives._count
cmi.objectives.0.id = 301 403
cmi._version 2
cmi.learner_id x
cmi.foo x
cmi.completion_status done
cmi.completion_status completed
cmi.exit suspend
cmi.exit x
cmi.score.scaled 1.5
cmi.score.scaled abc
cmi.score.scaled 0.5
cmi.progress_measure 2
cmi.session_time PT1.234S
cmi.session_time 00:00:10
cmi.session_time PT0S
cmi.suspend_data x*64000
cmi.suspend_data x*64001
cmi.location x*1000
cmi.location x*1001
cmi.objectives.0.success_status passed
cmi.objectives.1.id b = 351 0
cmi.objectives.0.id a
cmi.objectives.0.score.scaled 2
cmi.objectives.0.score.scaled 1
cmi.objectives.0.score.raw
cmi.interactions.0.type choice
cmi.interactions.0.id q1
cmi.interactions.0.learner_response a
cmi.interactions.0.type essay
cmi.interactions.0.type choice
cmi.interactions.0.timestamp 2026-01-01 = 406 0
cmi.interactions.0.timestamp 2026-01-01T10:00:00.00Z
cmi.interactions.0.correct_responses.1.pattern a
cmi.interactions.0.correct_responses.0.pattern a[,]a
cmi.interactions.0.correct_responses.0.pattern a[,]b
cmi.interactions.0.learner_response a[,]b
cmi.interactions.0.result wrong
cmi.interactions.0.result incorrect
cmi.interactions.0.latency 1
cmi.interactions.0.latency PT1S
cmi.interactions.0.description {lang=en}x
cmi.interactions.0.description x*251 = 406 0
cmi.interactions._count 1
cmi.interactions._count
adl.nav.request suspendAll
adl.nav.request x
cmi.learner_preference.audio_level -1
cmi.learner_preference.audio_captioning 2 = 406 407`;

interface Host {
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  code(): unknown;
}

/** Each line as it has to stand, by what both hosts answer. */
function answered(calls: string, ours: Host, other: Host): string[] {
  return calls
    .trim()
    .split("\n")
    .map((line) => {
      const [call = ""] = line.split(" = ");
      const [element = "", text] = call.split(" ");
      const value = text
        ?.replace("not-attempted", "not attempted")
        .replace(/^x\*(\d+)$/, (_, length: string) => "x".repeat(Number(length)));
      const [mine, theirs] = [ours, other].map((host) => {
        if (value === undefined) host.get(element);
        else host.set(element, value);
        return String(host.code());
      });
      return mine === theirs ? call : `${call} = ${mine} ${theirs}`;
    });
}

describe("A strict host beside scorm-again", () => {
  it("SCORM 1.2 RTE 3.3.5: answers with the same error codes, and refuses more where the standard does", async () => {
    const hosts = [new StrictScorm12Api(), (await scormAgain12()).api].map((api): Host => {
      api.LMSInitialize("");
      return { get: (element) => api.LMSGetValue(element), set: (...set) => api.LMSSetValue(...set), code: () => api.LMSGetLastError() };
    });
    assert.deepEqual(answered(calls12, hosts[0]!, hosts[1]!), calls12.trim().split("\n"));
  });

  it("SCORM 2004 4th RTE 3.1.7: answers with the same error codes, and refuses more where the standard does", async () => {
    const hosts = [new StrictScorm2004Api(), (await scormAgain2004()).api].map((api): Host => {
      api.Initialize("");
      return { get: (element) => api.GetValue(element), set: (...set) => api.SetValue(...set), code: () => api.GetLastError() };
    });
    assert.deepEqual(answered(calls2004, hosts[0]!, hosts[1]!), calls2004.trim().split("\n"));
  });
});
