import { conductOf } from "./conduct.ts";
import { promisesMade } from "./promises-made.ts";
import { replayTalk } from "./replay-talk.ts";
import { reportTurn } from "./report-turn.ts";

/**
 * What tells of a run: handed over with a scenario (`Lookup`), never imported by what reports. So it comes with the part of the engine that plays
 * scenarios, and the first view goes without.
 */
export const talkReports = { replay: replayTalk, turn: reportTurn, conduct: conductOf, promises: promisesMade } as const;
export type TalkReports = typeof talkReports;
