import type { Context, MiddlewareHandler } from "hono";

/** Below these every request has its credential, which no other site knows: a client that is no browser may come without an Origin. */
const guardedByCredential = /^\/(?:cmi5\/[^/]+\/xapi|xapi\/[^/]+\/lrs)\//;

/**
 * Keeps other web sites out, which a browser lets talk to 127.0.0.1: the Host must be the preview's own (so no name that was
 * rebound to this address), and a request that changes anything must come from the preview's own pages, or to an LRS from what is no browser.
 */
export function requestGuard(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    if (!ownHosts(port()).includes(host)) return refuse(c, "The Host of this request is not the preview.");
    const safe = ["GET", "HEAD", "OPTIONS"].includes(c.req.method);
    if (!safe && !isSameOrigin(c, host) && !(guardedByCredential.test(c.req.path) && isNoBrowser(c)))
      return refuse(c, "This request does not come from a page of the preview.");
    return next();
  };
}

/** Browsers leave the port out where it is the one of http. */
function ownHosts(port: number): readonly string[] {
  const names = ["127.0.0.1", "localhost"];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

function isSameOrigin(c: Context, host: string): boolean {
  const origin = c.req.header("origin");
  return origin === undefined ? c.req.header("sec-fetch-site") === "same-origin" : origin === `http://${host}`;
}

/** Browsers name the Origin of every POST, PUT and DELETE, and where it comes from. */
function isNoBrowser(c: Context): boolean {
  return c.req.header("origin") === undefined && c.req.header("sec-fetch-site") === undefined;
}

function refuse(c: Context, text: string): Response {
  return c.text(text, 403);
}
