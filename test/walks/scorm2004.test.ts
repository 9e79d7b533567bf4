import { describe, it } from "node:test";
import { ManyWalks } from "./walk-many.ts";

const walks = new ManyWalks("scorm2004");

describe("500 random sessions with an LMS of SCORM 2004, with faults, reloads, crashes and relaunches, judged by the host's log", () => {
  it("T4: a launch without a fault always opens", () => walks.never("T4"));
  it("T6: the attempt is always suspended, so that the next launch goes on with it", () => walks.never("T6"));
  it("T10: nothing is called after the end of a session", () => walks.never("T10"));
  it("T12: status and best score never go down", () => walks.never("T12"));
  it("T19: the stored state can always be read", () => walks.never("T19"));
  it("T20: no progress that was stored is ever lost, and what was saved comes back", () => walks.never("T20"));
  it("T23: the host never has to refuse a value", () => walks.never("T23"));
  it("T33: what could not be saved is there at the next launch in the same browser", () => walks.never("T33"));
  it("T35: the learner never reads that something is saved which is not, and it is once all is calm", () => walks.never("T35"));
  it("T38: nothing is set where nothing is to be recorded", () => walks.never("T38"));
  it("T43: no interaction is told twice or written over", () => walks.never("T43"));
  it("break in no other way", () => walks.neverBut(["T4", "T6", "T10", "T12", "T19", "T20", "T23", "T33", "T35", "T38", "T43"]));
});
