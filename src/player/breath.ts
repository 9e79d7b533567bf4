import type { Environment } from "../tracking/environment.ts";

/** Lets the browser see to its own work: a slow phone that starts a course in one go answers to no touch meanwhile. */
export function breath({ after }: Pick<Environment, "after">): Promise<void> {
  return new Promise((resolve) => void after(0, resolve));
}
