import { fromResponses, noAnswers, toResponses, type FormAnswers, type FormResponse } from "./form-answers.ts";
import type { Form } from "./form.ts";
import { readCohort, readRole } from "./form-group.ts";

const format = "recourse-counts";
const version = 1;

/** Most characters of a file that is opened: a form of twenty items in ten waves takes a fifth. */
export const countsFileSize = 65_536;

/** What somebody counted in one form, for this browser and for a file: each wave once, earliest first. */
export interface JobCounts {
  /** As it was typed last; empty where none was. */
  readonly cohort: string;
  readonly role: string;
  readonly waves: readonly CountedWave[];
}

export interface CountedWave {
  /** Days after the course; 0 where it comes in no waves. */
  readonly wave: number;
  readonly answers: FormAnswers;
  readonly handedIn: boolean;
}

export const noCounts: JobCounts = { cohort: "", role: "", waves: [] };

/** What is wrong with a file. */
export type CountsFileMistake = "too-large" | "not-counts" | "other-form" | "newer";

export function countedIn({ waves }: JobCounts, wave: number): CountedWave {
  return waves.find((one) => one.wave === wave) ?? { wave, answers: noAnswers, handedIn: false };
}

/** The last wave before this one in which something was counted. */
export function countedBefore({ waves }: JobCounts, wave: number): CountedWave | undefined {
  return waves.filter((one) => one.wave < wave && one.wave > 0 && one.answers.size > 0).at(-1);
}

/** With one wave anew. */
export function recount(counts: JobCounts, wave: CountedWave): JobCounts {
  const others = counts.waves.filter((one) => one.wave !== wave.wave);
  return { ...counts, waves: [...others, wave].sort((one, other) => one.wave - other.wave) };
}

/** What is here, with the waves of a file in which nothing is counted here. */
export function withOpened(here: JobCounts, opened: JobCounts): JobCounts {
  const news = opened.waves.filter(({ wave }) => countedIn(here, wave).answers.size === 0);
  const { cohort, role } = opened;
  return news.reduce(recount, { cohort: here.cohort || cohort, role: here.role || role, waves: here.waves });
}

/** JSON, version 1. */
export function writeCounts(form: Form, { cohort, role, waves }: JobCounts): string {
  const written = waves.map(({ wave, answers, handedIn }) => ({ wave, handedIn, answers: toResponses(form, answers) }));
  return `${JSON.stringify({ format, version, form: form.id, cohort, role, waves: written }, null, 2)}\n`;
}

/** Reads what `writeCounts` wrote. Takes known fields and the form's own answers alone: what is no answer of this form is left out. */
export function readCounts(form: Form, text: string): JobCounts | CountsFileMistake {
  if (text.length > countsFileSize) return "too-large";
  const value = parsed(text);
  if (!isRecord(value) || value["format"] !== format || !Array.isArray(value["waves"])) return "not-counts";
  if (value["version"] !== version) return typeof value["version"] === "number" && value["version"] > version ? "newer" : "not-counts";
  if (value["form"] !== form.id) return "other-form";
  const waves = value["waves"].flatMap((wave: unknown) => toWave(form, wave) ?? []);
  const head = { cohort: readCohort(toText(value["cohort"])) ?? "", role: readRole(toText(value["role"])) ?? "" };
  return waves.reduce(recount, { ...head, waves: [] });
}

function toWave(form: Form, value: unknown): CountedWave | undefined {
  if (!isRecord(value) || !Array.isArray(value["answers"])) return undefined;
  const { wave, handedIn, answers } = value;
  if (typeof wave !== "number" || !Number.isInteger(wave) || wave < 0 || wave > 999) return undefined;
  return { wave, handedIn: handedIn === true, answers: fromResponses(form, answers.filter(isResponse)) };
}

function isResponse(value: unknown): value is FormResponse {
  if (!isRecord(value) || typeof value["item"] !== "string") return false;
  const { response } = value;
  return Array.isArray(response) && response.every((part) => typeof part === "string");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
