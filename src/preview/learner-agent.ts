import type { Agent, LaunchOptions } from "./run.ts";

/** The learner as the preview names them to a course. */
export function learnerAgent({ learnerId, learnerName }: LaunchOptions): Agent {
  return { objectType: "Agent", name: learnerName, account: { homePage: "https://recourse-preview.invalid", name: learnerId } };
}
