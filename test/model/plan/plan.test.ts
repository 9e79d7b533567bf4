import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addDays, changeLine, emptyPlan, isDay, isMade, lacking, newsOf, type PlanLine } from "../../../src/model/plan/plan.ts";
import { messageReminders } from "../../../src/model/plan/message-reminders.ts";
import type { BehaviourId } from "../../../src/model/role-play/behaviour.ts";
import { smallPlan } from "../../fixtures/small-plan.ts";

const breathe = "breathe" as BehaviourId;
const made: PlanLine = { cue: "a sigh", technique: breathe, date: "2026-12-01", reply: "I wait.", aloud: true };
const planned = { ...emptyPlan("k"), lines: [made, ...emptyPlan("k").lines.slice(1)] };

describe("lacking(line)", () => {
  it("is made with cue, technique, day and rehearsal, and not without any of them", () => {
    assert.deepEqual(lacking(made), []);
    assert.deepEqual(lacking(emptyPlan("k").lines[0]!), ["cue", "technique", "date", "aloud"]);
    assert.deepEqual(lacking({ ...made, cue: "  " }), ["cue"]);
    assert.deepEqual(lacking({ ...made, date: "2026-02-30" }), ["date"]);
    assert.ok(!isMade({ ...made, aloud: false }));
  });
});

describe("changeLine(plan, index, change)", () => {
  it("wants the rehearsal again where cue or technique is another, and not for another day or answer", () => {
    const after = (change: Partial<PlanLine>) => changeLine(planned, 0, change).lines[0]!;
    assert.ok(!after({ cue: "a shout" }).aloud);
    assert.ok(!after({ technique: "listening" as BehaviourId }).aloud);
    assert.ok(after({ date: "2026-12-02" }).aloud);
    assert.ok(after({ reply: "I breathe." }).aloud);
  });

  it("leaves the other lines alone", () => {
    assert.deepEqual(changeLine(planned, 1, { cue: "x" }).lines[0], made);
  });
});

describe("newsOf(line)", () => {
  it("is there once for a technique and a day, and again where one of them changes", () => {
    assert.equal(newsOf(made), "breathe 2026-12-01");
    assert.equal(newsOf({ ...made, told: "breathe 2026-12-01" }), undefined);
    assert.equal(newsOf({ ...made, told: "breathe 2026-12-01", date: "2026-12-02" }), "breathe 2026-12-02");
    assert.equal(newsOf({ ...made, aloud: false }), undefined);
  });
});

describe("isDay(text)", () => {
  it("knows the calendar", () => {
    for (const day of ["2026-12-01", "2028-02-29", "2000-02-29"]) assert.ok(isDay(day), day);
    for (const none of ["2026-02-29", "2026-13-01", "2026-1-1", "1999-12-31", "", "2026-12-01T00:00", "0026-12-01"])
      assert.ok(!isDay(none), none);
  });
});

describe("addDays(day, days)", () => {
  it("goes over months, years and changes of the clock", () => {
    assert.equal(addDays("2026-12-01", 90), "2027-03-01");
    assert.equal(addDays("2028-02-28", 2), "2028-03-01");
    assert.equal(addDays("2026-03-28", 2), "2026-03-30");
    assert.throws(() => addDays("2026-02-30", 1), RangeError);
  });
});

describe("messageReminders(messages, course, start)", () => {
  const reminders = messageReminders(smallPlan.messages ?? [], { id: "small", title: "A small course" }, "2026-12-01");

  it("gives day 2 two days after the start, with the question as its title and the cue below it", () => {
    const [first] = reminders;
    assert.deepEqual(first, {
      uid: "small-20261201-day-2@recourse",
      date: "2026-12-03",
      summary: "Where was it?",
      description: "Breathe out.\n\nA small course",
    });
  });

  it("has an id for each message that is the same each time, and another for another start", () => {
    const uids = (start: string) => messageReminders(smallPlan.messages ?? [], { id: "small", title: "" }, start).map(({ uid }) => uid);
    assert.deepEqual(
      uids("2026-12-01"),
      reminders.map(({ uid }) => uid),
    );
    assert.equal(new Set([...uids("2026-12-01"), ...uids("2026-12-02")]).size, 4);
  });
});
