// The part of the engine that plays conversations, and tells of their runs.
import "../elements/scenario-player/scenario-player.ts";
import { talkReports } from "../model/role-play/talk-reports.ts";

// As data scripts do: who reports runs finds it on the shelf. Where there is none, in a test of the page, nobody reports.
if ("recourse" in globalThis) globalThis.recourse.provide("talk-reports", talkReports);

/** For a page on which the learner writes the first line. Asked for here: it plays talks as this part does. */
export function ownScenarioPart(): Promise<unknown> {
  return import("./own-scenario-views.ts");
}
