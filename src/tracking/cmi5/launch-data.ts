import type { LaunchMode } from "../../model/launch.ts";
import type { Context } from "../../statements/statement.ts";
import { extensionIris } from "../../statements/iris.ts";
import { isShallow, isWebAddress } from "../lrs/launch-query.ts";
import type { Lrs } from "../lrs/lrs.ts";
import { wrongMastery, type Note } from "../scorm/entry-values.ts";
import { TrackingError } from "../tracking-error.ts";
import { toContextTemplate } from "./context-template.ts";

/** The parts of `LMS.LaunchData` that Recourse uses (cmi5 10). */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly sessionId: string;
  readonly mode: LaunchMode;
  /** 0 to 1; 0 is a value. */
  readonly masteryScore: number | undefined;
  readonly returnUrl: string | undefined;
}

/** Rejects with `bad-launch` where the LMS has written none, or one without a session id. Any other value that is none counts as not given. */
export async function readLaunchData(lrs: Lrs, note: Note): Promise<LaunchData> {
  const content = toObject((await lrs.getState("LMS.LaunchData"))?.content);
  const template = toObject(content?.contextTemplate);
  const sessionId = toObject(template?.extensions)?.[extensionIris.sessionId];
  if (content === undefined || template === undefined || !isShallow(template) || typeof sessionId !== "string" || sessionId === "")
    throw new TrackingError("bad-launch", "The LMS has written no LMS.LaunchData with a context template and a session id");
  return {
    contextTemplate: toContextTemplate(template, note),
    sessionId,
    mode: toMode(content.launchMode, note),
    masteryScore: toMasteryScore(content.masteryScore, note),
    returnUrl: toReturnUrl(content.returnURL, note),
  };
}

/** The first language of `cmi5LearnerPreferences` (cmi5 11), which an LMS may lack or forbid: then undefined. */
export async function readLanguage(lrs: Lrs, note: Note): Promise<string | undefined> {
  const preference = toObject((await lrs.getAgentProfile("cmi5LearnerPreferences"))?.content)?.languagePreference;
  if (isMissing(preference)) return undefined;
  const first = typeof preference === "string" ? (preference.split(",")[0]?.trim() ?? "") : "";
  if (/^[a-z]{1,8}(-[a-z\d]{1,8})*$/i.test(first)) return first;
  note(`languagePreference is none: ${shown(preference)}`);
  return undefined;
}

function toMode(value: unknown, note: Note): LaunchMode {
  if (value === "Normal" || value === "Browse" || value === "Review") return value;
  if (!isMissing(value)) note(`launchMode is none: ${shown(value)}`);
  return "Normal";
}

function toMasteryScore(value: unknown, note: Note): number | undefined {
  if (isMissing(value)) return undefined;
  const score = typeof value === "string" && /^\s*(\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : value;
  if (typeof score === "number" && score >= 0 && score <= 1) return score;
  note(`${wrongMastery}: ${shown(value)}`);
  return undefined;
}

/** An address that a page may go to: one of `javascript:` and the like would be run. */
function toReturnUrl(value: unknown, note: Note): string | undefined {
  if (isMissing(value)) return undefined;
  if (typeof value === "string" && isWebAddress(value)) return value;
  note(`returnURL is not a web address: ${schemeOf(value)}`);
  return undefined;
}

/** A whole address may name the learner: its beginning says what is wrong with it. */
function schemeOf(value: unknown): string {
  if (typeof value !== "string") return typeof value;
  return /^\s*[a-z][a-z0-9+.-]{0,30}:/i.exec(value)?.[0].trim() ?? "no scheme";
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

/** What is no value at all is named by its kind. */
function shown(value: unknown): string {
  return ["string", "number", "boolean"].includes(typeof value) ? String(value).slice(0, 40) : typeof value;
}

function toObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
}
