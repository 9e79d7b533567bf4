import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { readCatalogue } from "./catalogue-file.ts";
import { cataloguePage } from "./catalogue-page.ts";
import { cmi5Endpoint } from "./cmi5-endpoint.ts";
import { contentType } from "./content-type.ts";
import { defaultOptions } from "./launch-options.ts";
import { openListed } from "./open-listed.ts";
import { messagePage } from "./page.ts";
import type { Markup } from "./page.ts";
import { peoplePage } from "./people-page.ts";
import type { Asset } from "./preview-assets.ts";
import type { PreviewState } from "./preview-state.ts";
import { lrsOf } from "./run.ts";
import { requestGuard } from "./request-guard.ts";
import { pagePolicy, responseHeaders } from "./response-headers.ts";
import { endedPage, runPage } from "./run-page.ts";
import { addRun, runRoutes } from "./run-routes.ts";
import { xapiEndpoint } from "./xapi-endpoint.ts";
import { entryName } from "./zip-content.ts";

/** Every route of the preview. `port` is asked at each request: it is known once the server listens. */
export function previewApp(state: PreviewState, assets: ReadonlyMap<string, Asset>, port: () => number): Hono {
  const { store, zips, distDir } = state;
  const app = new Hono();
  app.use(responseHeaders);
  app.use(requestGuard(port));
  app.use(bodyLimit({ maxSize: 8_000_000 }));

  app.get("/", (c) =>
    show(
      c,
      cataloguePage({
        read: readCatalogue(distDir),
        runs: store.all(),
        unreadable: store.unreadable(),
        problems: (file) => problemsOf(zips.open(file)),
      }),
    ),
  );
  app.get("/people", (c) => show(c, peoplePage()));
  app.post("/runs", async (c) => {
    const form = await c.req.parseBody();
    const where = form["where"] === "window" ? "window" : "frame";
    const run = addRun(state, String(form["file"]), { ...defaultOptions, where });
    return run ? c.redirect(`/run/${run.id}`, 303) : missing(c, "The catalogue has no such package.");
  });
  app.get("/run/:run", (c) => {
    const run = store.find(c.req.param("run"));
    if (!run) return missing(c, "There is no such run. It may have been removed.");
    // As Moodle's SCORM frame does: a course that counts on unload must fail here too.
    c.header("Permissions-Policy", "unload=()");
    return show(c, runPage(run));
  });
  app.get("/run/:run/ended", (c) => {
    const run = store.find(c.req.param("run"));
    return run ? show(c, endedPage(run), "'self'") : missing(c, "There is no such run.");
  });
  app.post("/run/:run/remove", (c) => {
    store.remove(c.req.param("run"));
    return c.redirect("/", 303);
  });
  app.get("/run/:run/statements.ndjson", (c) => {
    const run = store.find(c.req.param("run"));
    const held = run && lrsOf(run.held);
    if (!run || !held) return missing(c, "There is no such run, or none with statements.");
    const lines = held.statements.map((statement) => `${JSON.stringify(statement)}\n`).join("");
    c.header("Content-Disposition", `attachment; filename="statements-${run.id}.ndjson"`);
    return bytes(c, Buffer.from(lines), contentType("statements.ndjson"));
  });
  app.get("/download/:file", (c) => {
    const file = c.req.param("file");
    const content = openListed(state, file);
    if ("problems" in content) return missing(c, "There is no such package.");
    c.header("Content-Disposition", `attachment; filename="${file}"`);
    return bytes(c, content.bytes, "application/zip");
  });
  app.get("/content/:file/*", (c) => {
    const file = c.req.param("file");
    const path = new URL(c.req.url).pathname.slice(`/content/${file}/`.length);
    const name = entryName(path);
    const content = openListed(state, file);
    const entry = "entries" in content && name !== undefined ? content.entries.get(name) : undefined;
    return entry && name !== undefined ? bytes(c, entry, contentType(name)) : c.text("There is no such file in the package.", 404);
  });
  app.get("/assets/:name", (c) => {
    const name = c.req.param("name");
    const asset = assets.get(name);
    return asset ? bytes(c, asset(), contentType(name)) : c.text("There is no such file.", 404);
  });
  app.route("/api/runs", runRoutes(state));
  app.route("/cmi5", cmi5Endpoint(state));
  app.route("/xapi", xapiEndpoint(state));
  app.notFound((c) => missing(c, "The preview has no such page."));
  app.onError((error, c) => c.text(`The preview failed on this request: ${error.message}`, 500));
  return app;
}

async function show(c: Context, markup: Markup, framedBy: "'none'" | "'self'" = "'none'", status: 200 | 404 = 200): Promise<Response> {
  c.header("Content-Security-Policy", pagePolicy(framedBy));
  return c.html(await markup, status);
}

function missing(c: Context, text: string): Promise<Response> {
  return show(c, messagePage("Not found", text), "'none'", 404);
}

function bytes(c: Context, content: Uint8Array, type: string): Response {
  return c.body(new Uint8Array(content), 200, { "Content-Type": type });
}

function problemsOf(content: object): readonly string[] {
  return "problems" in content && Array.isArray(content.problems) ? (content.problems as string[]) : [];
}
