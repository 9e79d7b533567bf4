import type { LrsPlace } from "./lrs.ts";

/** Where statements wait for this learner, registration and activity at this endpoint, and no others. Every value of the actor but the name tells learners apart. */
export function outboxKey({ endpoint, actor, registration, activityId }: LrsPlace): string {
  return JSON.stringify([endpoint, { ...actor, name: undefined }, registration, activityId]);
}
