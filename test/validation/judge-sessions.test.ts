import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeLaunched } from "../../src/validation/cmi5/judge-launched.ts";
import { judgeSessions } from "../../src/validation/cmi5/judge-sessions.ts";
import { changeAt } from "./change-at.ts";
import { samples } from "./cmi5-samples.ts";

const { launched, initialized, completed, passed, terminated, satisfied } = samples;
const session = [launched, initialized, completed, passed, terminated, satisfied];
const sessionId = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const mode = "https://w3id.org/xapi/cmi5/context/extensions/launchmode";
const masteryScore = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";

const at = (statement: object, time: string): object => changeAt(statement, ["timestamp"], `2016-06-09T17:${time}Z`);
/** The statement said in a session of the next day. */
const later = (statement: object): object =>
  changeAt(
    changeAt(statement, ["context", "extensions", sessionId], "another"),
    ["timestamp"],
    (statement as { timestamp: string }).timestamp.replace("06-09", "06-10"),
  );
const failed = changeAt(changeAt(passed, ["verb", "id"], "http://adlnet.gov/expapi/verbs/failed"), ["result"], {
  success: false,
  score: { scaled: 0.5 },
  duration: "PT1S",
});
/** Of the LMS, about the session. */
const ofLms = (verb: string): object => changeAt(terminated, ["verb", "id"], `https://w3id.org/xapi/adl/verbs/${verb}`);
/** An allowed statement, of the content and without a category. */
const allowed = changeAt(initialized, ["context", "contextActivities", "category"], []);

const found = (statements: readonly object[]): (readonly [string, number])[] =>
  judgeSessions(statements).map(({ index, finding }) => [finding.rule, index]);

describe("judgeSessions", () => {
  it("finds nothing in the samples of a session, in whatever order an LRS gives them", () => {
    assert.deepEqual(found(session), []);
    assert.deepEqual(found([...session].reverse()), []);
    assert.deepEqual(found([...session, ...[launched, initialized, terminated].map(later)]), []);
  });

  it("cmi5 9.3: finds what was said before initialized, and a session without it", () => {
    assert.deepEqual(found([initialized, at(allowed, "13:20.500")]), [["cmi5 9.3", 1]]);
    assert.deepEqual(found([launched, completed, terminated]), [["cmi5 9.3", 1]]);
  });

  it("cmi5 9.3.8: finds what was said after terminated, and lets the LMS speak then", () => {
    assert.deepEqual(found([...session, at(allowed, "14:00.000")]), [["cmi5 9.3.8", 6]]);
    for (const verb of ["abandoned", "waived"]) assert.deepEqual(found([...session, at(ofLms(verb), "14:00.000")]), []);
  });

  it("cmi5 9.3: finds a verb that was said twice in a session", () => {
    const [abandoned, waived] = ["abandoned", "waived"].map(ofLms) as [object, object];
    for (const statement of [launched, initialized, completed, passed, terminated, abandoned, waived]) {
      const once = [initialized, ...(statement === initialized ? [] : [statement])];
      assert.deepEqual(found(once), []);
      assert.deepEqual(found([...once, statement]), [["cmi5 9.3", once.length]]);
    }
    assert.deepEqual(found([initialized, failed, failed]), [["cmi5 9.3", 2]]);
  });

  it("cmi5 9.3: finds failed beside passed in a session", () => {
    assert.deepEqual(found([initialized, failed, at(passed, "13:36.000")]), [["cmi5 9.3", 2]]);
  });

  it("cmi5 9.3.3, 9.3.4: finds completed and passed a second time in a registration", () => {
    assert.deepEqual(found([...session, later(initialized), later(completed), later(passed)]), [
      ["cmi5 9.3.3", 7],
      ["cmi5 9.3.4", 8],
    ]);
  });

  it("cmi5 9.3: finds failed after passed in a registration, and takes passed after failed", () => {
    assert.deepEqual(found([...session, later(initialized), later(failed)]), [["cmi5 9.3", 7]]);
    assert.deepEqual(found([initialized, failed, terminated, ...[initialized, passed].map(later)]), []);
  });

  it("cmi5 9.3: lets another unit of the registration be completed too", () => {
    const unit = (statement: object): object => changeAt(later(statement), ["object", "id"], "http://example.org/cmi5/au-lms-id/2");
    assert.deepEqual(found([...session, unit(initialized), unit(completed)]), []);
  });

  it("cmi5 9.2, 9.4: finds another actor and another object than those of the launch", () => {
    assert.deepEqual(found([launched, changeAt(initialized, ["actor", "account", "name"], "Somebody")]), [["cmi5 9.2", 1]]);
    assert.deepEqual(found([launched, initialized, changeAt(completed, ["object", "id"], "http://example.org/a")]), [["cmi5 9.4", 2]]);
  });

  it("cmi5 10.0: finds what is judged in a launch to browse or review", () => {
    const reviewed = changeAt(launched, ["context", "extensions", mode], "Review");
    assert.deepEqual(found([reviewed, initialized, completed, terminated]), [["cmi5 10.0", 2]]);
  });

  it("cmi5 9.3.4, 9.3.5, 9.6.3.2: finds a verdict against the mastery score of the launch, and one that does not name it", () => {
    const low = changeAt(passed, ["result", "score", "scaled"], 0.91);
    const high = changeAt(failed, ["result", "score", "scaled"], 0.92);
    const unnamed = changeAt(passed, ["context", "extensions", masteryScore], undefined);
    assert.deepEqual(found([launched, initialized, low]), [["cmi5 9.3.4", 2]]);
    assert.deepEqual(found([launched, initialized, high]), [["cmi5 9.3.5", 2]]);
    assert.deepEqual(found([launched, initialized, unnamed]), [["cmi5 9.6.3.2", 2]]);
  });
});

describe("judgeLaunched(statement, launch)", () => {
  const rules = (statement: object, launch: object) => judgeLaunched(statement, launch).map(({ rule, path }) => `${rule} ${path}`);

  it("holds nothing against what is not known of the launch", () => assert.deepEqual(rules(passed, {}), []));

  it("cmi5 9.6.1, 9.6.3.1, 10.0: finds another registration, another session, and a missing grouping of the template", () => {
    assert.deepEqual(rules(allowed, { registration: "another" }), ["cmi5 9.6.1 context.registration"]);
    assert.deepEqual(rules(allowed, { sessionId: "another" }), [`cmi5 9.6.3.1 context.extensions["${sessionId}"]`]);
    assert.deepEqual(rules(allowed, { publisherId: "http://example.org/another" }), ["cmi5 10.0 context.contextActivities.grouping"]);
    const [publisher] = (allowed as { context: { contextActivities: { grouping: { id: string }[] } } }).context.contextActivities.grouping;
    assert.deepEqual(rules(allowed, { publisherId: publisher?.id }), []);
  });
});
