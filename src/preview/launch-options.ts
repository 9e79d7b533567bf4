import { isRecord } from "./statement.ts";
import type { LaunchOptions, MasteryChoice } from "./run.ts";

export const defaultOptions: LaunchOptions = {
  learnerId: "learner-1",
  learnerName: "Sample, Sam",
  mode: "Normal",
  credit: true,
  mastery: { from: "package" },
  where: "frame",
};

/** Options as the run page sends them; all that is wrong with them where they are none. */
export function readLaunchOptions(value: unknown): LaunchOptions | { readonly problems: readonly string[] } {
  if (!isRecord(value)) return { problems: ["launch options are a JSON object"] };
  const { learnerId, learnerName, mode, credit, where } = value;
  const problems: string[] = [];
  const mastery = readMastery(value["mastery"]);
  if (typeof learnerId !== "string" || learnerId.trim() === "" || learnerId.length > 255) problems.push("learner id: 1 to 255 characters");
  if (typeof learnerName !== "string" || learnerName.length > 255) problems.push("learner name: at most 255 characters");
  if (mode !== "Normal" && mode !== "Browse" && mode !== "Review") problems.push("mode: Normal, Browse or Review");
  if (typeof credit !== "boolean") problems.push("credit: true or false");
  if (where !== "frame" && where !== "window") problems.push("where: frame or window");
  if (mastery === undefined) problems.push("mastery score: the package's, none, or a number from 0 to 1");
  if (problems.length > 0) return { problems };
  return { learnerId, learnerName, mode, credit, where, mastery } as LaunchOptions;
}

function readMastery(value: unknown): MasteryChoice | undefined {
  if (!isRecord(value)) return undefined;
  if (value["from"] === "package" || value["from"] === "none") return { from: value["from"] };
  const score = value["score"];
  if (value["from"] !== "own" || typeof score !== "number" || !(score >= 0 && score <= 1)) return undefined;
  return { from: "own", score };
}

/** The mastery score that the course is told, 0 to 1; undefined: none. */
export function masteryScoreOf(choice: MasteryChoice, packaged: number | undefined): number | undefined {
  if (choice.from === "own") return choice.score;
  return choice.from === "none" ? undefined : packaged;
}
