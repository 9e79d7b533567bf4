import type { Note } from "../scorm/entry-values.ts";
import { TrackingError } from "../tracking-error.ts";

/** Throws a `TrackingError` (`no-host`, `bad-launch`) where of the parameters that a launch needs all or some are missing. */
export function requireParameters(query: URLSearchParams, names: readonly string[], standard: string): void {
  const missing = names.filter((name) => (query.get(name) ?? "") === "");
  if (missing.length === names.length) throw new TrackingError("no-host", `The address has no ${standard} launch parameters`);
  if (missing.length > 0) throw new TrackingError("bad-launch", `The ${standard} launch lacks ${missing.join(", ")}`);
}

/** Where the page itself stands, with what launched it in the address. */
export type LaunchPage = Pick<Location, "search" | "protocol">;

/**
 * The parameter as an address of http or https; `javascript:` and the like are refused with `bad-launch`. So is one with a name and a password
 * in it, which no browser fetches, and one with characters that browsers leave out or read as others. Plain http to another machine serves where
 * the page came by plain http as well, as inside companies, and is noted; a page of https may not fetch it (Mixed Content 4.4).
 */
export function webAddressOf(query: URLSearchParams, name: string, standard: string, page: LaunchPage, note: Note): string {
  const url = query.get(name) ?? "";
  if (!isWebAddress(url) || /[\s\\#]/.test(url)) throw wrongParameter(standard, name, "is not a web address");
  if (/^http:/i.test(url) && !isLoopback(new URL(url).hostname)) {
    if (page.protocol === "https:") throw wrongParameter(standard, name, "is plain http, which a page of https may not reach");
    note(`${name} is plain http`);
  }
  return url;
}

/** Of http or https, without a name and a password in it. */
export function isWebAddress(url: string): boolean {
  const address = /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined;
  return address !== undefined && address.username + address.password === "";
}

/** This machine, which browsers trust without https (Secure Contexts 3.1). */
function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/i.test(host);
}

/** The parameter `actor` as an object; `bad-launch` where it is none, or one that nobody could write out again. */
export function actorOf(query: URLSearchParams, standard: string): Readonly<Record<string, unknown>> {
  try {
    const actor: unknown = JSON.parse(query.get("actor") ?? "");
    if (typeof actor === "object" && actor !== null && !Array.isArray(actor) && isShallow(actor)) return actor as Record<string, unknown>;
  } catch {
    // reported below, with what is not JSON at all
  }
  throw wrongParameter(standard, "actor", "is not a JSON object");
}

/** Whether a JSON value nests no deeper than anybody means: what is read without end can be too deep to be written. */
export function isShallow(value: unknown, levels = 50): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}

function wrongParameter(standard: string, name: string, what: string): TrackingError {
  return new TrackingError("bad-launch", `The ${standard} launch parameter ${name} ${what}`);
}
