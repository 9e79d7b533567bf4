import assert from "node:assert/strict";
import { readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { after, before, describe, it } from "node:test";
import { Hono } from "hono";
import { requestGuard } from "../../src/preview/request-guard.ts";
import { newRun, scormManifest, startFixture, zipOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());

/** Sends the path and headers exactly as written, which fetch would tidy up. */
function raw(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(fixture.origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on("error", reject).end();
  });
}

describe("requestGuard", () => {
  it("answers to 127.0.0.1 and localhost with its port, and to no other name", async () => {
    const { port } = new URL(fixture.origin);
    assert.equal((await raw("/")).status, 200);
    assert.equal((await raw("/", { host: `localhost:${port}` })).status, 200);
    for (const host of ["evil.example", `evil.example:${port}`, "127.0.0.1", "127.0.0.1:1", `127.0.0.1.evil.example:${port}`]) {
      assert.equal((await raw("/", { host })).status, 403, host);
    }
  });

  it("takes the names without a port at port 80, where browsers leave it out, and at no other", async () => {
    const ask = async (port: number, host: string): Promise<number> => {
      const app = new Hono().use(requestGuard(() => port)).all("*", (c) => c.text("in"));
      const headers = { host, origin: `http://${host}` };
      return (await app.request("/", { method: "POST", headers })).status;
    };
    for (const host of ["127.0.0.1", "localhost", "127.0.0.1:80"]) assert.equal(await ask(80, host), 200, host);
    for (const host of ["evil.example", "127.0.0.1:81"]) assert.equal(await ask(80, host), 403, host);
    assert.equal(await ask(8080, "127.0.0.1"), 403);
  });

  it("refuses a change that comes from another origin, or from none at all", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const { port } = new URL(fixture.origin);
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: `http://localhost:${port}` },
      {},
      { "sec-fetch-site": "cross-site" },
    ]) {
      assert.equal((await raw(`/api/runs/${run}/reset`, headers, "POST")).status, 403, JSON.stringify(headers));
    }
    assert.equal((await raw(`/api/runs/${run}/reset`, { origin: fixture.origin }, "POST")).status, 200);
    assert.equal((await raw(`/api/runs/${run}/reset`, { "sec-fetch-site": "same-origin" }, "POST")).status, 200);
  });

  it("holds for the xAPI endpoint too", async () => {
    const run = await newRun(fixture, "sample-cmi5.zip");
    for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }])
      assert.equal((await raw(`/cmi5/${run}/xapi/statements`, headers, "POST")).status, 403);
  });
});

describe("requestGuard, where every request has a credential", () => {
  it("lets a client that is no browser ask an LRS without an Origin, which then asks for the credential", async () => {
    const run = await newRun(fixture, "sample-cmi5.zip");
    assert.equal((await raw(`/cmi5/${run}/xapi/statements`, {}, "POST")).status, 401);
    assert.equal((await raw(`/xapi/${run}/lrs/activities/state`, {}, "DELETE")).status, 401);
    for (const path of [`/cmi5/${run}/fetch/x`, `/api/runs/${run}/key`, `/run/${run}/remove`, `/cmi5/${run}/xapi`])
      assert.equal((await raw(path, {}, "POST")).status, 403, path);
  });
});

describe("what is served", () => {
  it("serves the entries of a package by their exact names, with their types", async () => {
    const response = await fetch(`${fixture.origin}/content/sample-scorm12.zip/index.html?x=1`);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.equal(
      (await fetch(`${fixture.origin}/content/sample-scorm12.zip/course.js`)).headers.get("content-type"),
      "text/javascript; charset=utf-8",
    );
  });

  it("finds nothing by any way of writing another place", async () => {
    const inside = "/content/sample-scorm12.zip/";
    for (const path of [
      `${inside}../catalogue.json`,
      `${inside}..%2fcatalogue.json`,
      `${inside}%2e%2e/catalogue.json`,
      `${inside}%2e%2e%2fcatalogue.json`,
      `${inside}%252e%252e%252fcatalogue.json`,
      `${inside}..%5ccatalogue.json`,
      `${inside}..\\catalogue.json`,
      `${inside}index.html%00.js`,
      `${inside}./index.html%2f`,
      `${inside}/index.html`,
      `${inside}INDEX.HTML`,
      `${inside}%ff`,
      "/content/..%2fruns/index.html",
      "/content/catalogue.json/index.html",
      "/download/catalogue.json",
      "/download/..%2f..%2fetc%2fpasswd",
      "/assets/..%2fpreview-app.ts",
      "/run/..%2fcatalogue",
    ]) {
      // 400: what the HTTP layer already takes for no URL.
      assert.ok([400, 404].includes((await raw(path)).status), path);
    }
  });

  it("gives the file's own bytes for download", async () => {
    const response = await fetch(`${fixture.origin}/download/sample-cmi5.zip`);
    assert.equal(response.headers.get("content-type"), "application/zip");
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), readFileSync(`${fixture.distDir}/sample-cmi5.zip`));
  });

  it("plays a package that was built anew without a restart", async () => {
    const path = `${fixture.distDir}/sample-scorm12.zip`;
    const later = new Date(statSync(path).mtimeMs + 5000);
    writeFileSync(path, zipOf({ "imsmanifest.xml": scormManifest, "index.html": "new" }));
    utimesSync(path, later, later);
    assert.equal(await (await fetch(`${fixture.origin}/content/sample-scorm12.zip/index.html`)).text(), "new");
  });

  it("gives its own pages a policy that lets nothing in, and the run page the one that forbids unload", async () => {
    const run = await newRun(fixture, "sample-scorm12.zip");
    const page = await fetch(`${fixture.origin}/run/${run}`);
    assert.match(page.headers.get("content-security-policy") ?? "", /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(page.headers.get("permissions-policy"), "unload=()");
    assert.match(
      (await fetch(`${fixture.origin}/run/${run}/ended`)).headers.get("content-security-policy") ?? "",
      /frame-ancestors 'self'/,
    );
  });
});
