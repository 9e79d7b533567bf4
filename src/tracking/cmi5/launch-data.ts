import type { LaunchMode } from "../../model/launch.ts";
import type { Context } from "../../statements/statement.ts";
import { extensionIris } from "../../statements/iris.ts";
import { TrackingError } from "../tracking-error.ts";
import type { Lrs } from "../lrs/lrs.ts";

/** The parts of `LMS.LaunchData` that Recourse uses (cmi5 10). */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly sessionId: string;
  readonly mode: LaunchMode;
  /** 0 to 1; 0 is a value. */
  readonly masteryScore: number | undefined;
  readonly returnUrl: string | undefined;
}

/** Rejects with `bad-launch` where the LMS has written none, or one without a session id. */
export async function readLaunchData(lrs: Lrs): Promise<LaunchData> {
  const content = toObject((await lrs.getState("LMS.LaunchData"))?.content);
  const contextTemplate = toObject(content?.contextTemplate);
  const sessionId = toObject(contextTemplate?.extensions)?.[extensionIris.sessionId];
  if (content === undefined || contextTemplate === undefined || typeof sessionId !== "string")
    throw new TrackingError("bad-launch", "The LMS has written no LMS.LaunchData with a context template and a session id");
  const { launchMode, returnURL } = content;
  return {
    contextTemplate,
    sessionId,
    mode: launchMode === "Browse" || launchMode === "Review" ? launchMode : "Normal",
    masteryScore: toMasteryScore(content.masteryScore),
    returnUrl: typeof returnURL === "string" && returnURL !== "" ? returnURL : undefined,
  };
}

/** The first language of `cmi5LearnerPreferences` (cmi5 11), which an LMS may lack or forbid: then undefined. */
export async function readLanguage(lrs: Lrs): Promise<string | undefined> {
  const preference = toObject((await lrs.getAgentProfile("cmi5LearnerPreferences"))?.content)?.languagePreference;
  const first = typeof preference === "string" ? preference.split(",")[0]?.trim() : undefined;
  return first === "" ? undefined : first;
}

function toMasteryScore(value: unknown): number | undefined {
  const score = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof score === "number" && score >= 0 && score <= 1 ? score : undefined;
}

function toObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
