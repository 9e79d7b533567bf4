import { TrackingError } from "../tracking-error.ts";

/** Throws a `TrackingError` (`no-host`, `bad-launch`) where of the parameters that a launch needs all or some are missing. */
export function requireParameters(query: URLSearchParams, names: readonly string[], standard: string): void {
  const missing = names.filter((name) => (query.get(name) ?? "") === "");
  if (missing.length === names.length) throw new TrackingError("no-host", `The address has no ${standard} launch parameters`);
  if (missing.length > 0) throw new TrackingError("bad-launch", `The ${standard} launch lacks ${missing.join(", ")}`);
}

/**
 * The parameter as an address of http or https; `javascript:` and the like are refused with `bad-launch`. So is one with a name and a password
 * in it: no browser fetches it, and what fails is named to the learner.
 */
export function webAddressOf(query: URLSearchParams, name: string, standard: string): string {
  const url = query.get(name) ?? "";
  const address = /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  if (address !== undefined && address.username + address.password === "") return url;
  throw new TrackingError("bad-launch", `The ${standard} launch parameter ${name} is not a web address`);
}

/** The parameter `actor` as an object; `bad-launch` where it is none. */
export function actorOf(query: URLSearchParams, standard: string): Readonly<Record<string, unknown>> {
  try {
    const actor: unknown = JSON.parse(query.get("actor") ?? "");
    if (typeof actor === "object" && actor !== null && !Array.isArray(actor)) return actor as Record<string, unknown>;
  } catch {
    // reported below, with what is not JSON at all
  }
  throw new TrackingError("bad-launch", `The ${standard} launch parameter actor is not a JSON object`);
}
