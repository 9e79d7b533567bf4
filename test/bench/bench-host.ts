import { serve, type ServerType } from "@hono/node-server";
import { unzipSync } from "fflate";
import { Hono } from "hono";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

/** How many bytes a file has as the host sends it. */
export interface BenchHost {
  /** Where the course opens, launched as its standard has it. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};
const compressed = new Set(["html", "js", "css", "svg"]);

/**
 * The least host that lets a package open: its files, compressed or as they are, and an LRS that has no state and takes everything. It is
 * here to measure the course, not the host. Nothing is cached by the browser.
 */
export async function openBenchHost(zip: string, gzip: boolean): Promise<BenchHost> {
  const entries = unzipSync(readFileSync(zip));
  const app = new Hono();
  app.post("/lrs/fetch", (context) => context.json({ "auth-token": "bench" }));
  app.get("/lrs/activities/state", (context) =>
    context.req.query("stateId") === "LMS.LaunchData" ? context.json(launchData) : context.body(null, 404),
  );
  app.get("/lrs/*", (context) => context.body(null, 404));
  app.on(["PUT", "POST"], "/lrs/*", (context) => context.body(null, 204));
  app.get("/course/:file", (context) => {
    const file = context.req.param("file");
    const bytes = entries[file];
    if (bytes === undefined) return context.body(null, 404);
    const ending = file.slice(file.lastIndexOf(".") + 1);
    const smaller = gzip && compressed.has(ending);
    return context.body(new Uint8Array(smaller ? gzipSync(bytes) : bytes), 200, {
      "Content-Type": types[ending] ?? "application/octet-stream",
      "Cache-Control": "no-store",
      ...(smaller ? { "Content-Encoding": "gzip" } : {}),
    });
  });
  const server = await new Promise<ServerType>((resolve) => {
    const listening = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, () => resolve(listening));
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${base}/course/index.html?${launchParameters(base)}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const registration = "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11";
const launchData = {
  contextTemplate: { extensions: { "https://w3id.org/xapi/cmi5/context/extensions/sessionid": registration } },
  launchMode: "Normal",
  launchMethod: "AnyWindow",
  moveOn: "Passed",
};

/** Of cmi5 8.1 and of a Tin Can launch together: each standard reads its own, the others none. */
function launchParameters(base: string): URLSearchParams {
  return new URLSearchParams({
    endpoint: `${base}/lrs/`,
    fetch: `${base}/lrs/fetch`,
    auth: "Basic YmVuY2g6YmVuY2g=",
    actor: JSON.stringify({ objectType: "Agent", account: { homePage: "https://lms.example", name: "bench" } }),
    registration,
    activityId: "https://lms.example/activities/1",
    activity_id: "https://lms.example/activities/1",
  });
}
