import { describe, it } from "node:test";
import { ManyWalks } from "./walk-many.ts";

const walks = new ManyWalks("web");

describe("500 random sessions with this browser alone, with faults, reloads, crashes and relaunches, judged by the host's log", () => {
  it("T19: what is kept can always be read", () => walks.never("T19"));
  it("T20: no progress that was kept is ever lost, and what was kept comes back", () => walks.never("T20"));
  it("T35: the learner never reads that something is kept which is not, and it is once there is room", () => walks.never("T35"));
  it("break in no other way", () => walks.neverBut(["T19", "T20", "T35"]));
});
