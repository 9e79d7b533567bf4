import { describe, it } from "node:test";
import { ManyWalks } from "./walk-many.ts";

const walks = new ManyWalks("xapi");

describe("500 random sessions with an LRS, in one tab or several, with faults, reloads, crashes and relaunches, judged by the host's log", () => {
  it("T9: what a page could not deliver before it was gone, another delivers", () => walks.never("T9"));
  it("T4: a launch without a fault always opens", () => walks.never("T4"));
  it("T10: nothing is sent after the end of a session", () => walks.never("T10"));
  it("T12: completed and passed are said once in a registration", () => walks.never("T12"));
  it("T19: the stored state can always be read", () => walks.never("T19"));
  it("T20: no progress that was stored is ever lost, and what was saved comes back", () => walks.never("T20"));
  it("T26: the host never has to refuse a statement or a document", () => walks.never("T26"));
  it("T33: what could not be saved is there at the next launch in the same browser", () => walks.never("T33"));
  it("T35: the learner never reads that something is saved which is not, and it is once all is calm", () => walks.never("T35"));
  it("T45: no statement is stored twice", () => walks.never("T45"));
  it("follow the profile as a whole, wherever nothing is missing and no two pages were open at once", () => walks.followsProfile(150));
  it("break in no other way", () => walks.neverBut(["T9", "T4", "T10", "T12", "T19", "T20", "T26", "T33", "T35", "T45"]));
});
