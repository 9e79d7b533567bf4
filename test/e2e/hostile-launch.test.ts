import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import { chromium, type Browser, type Page } from "playwright-core";
import { chromiumArguments, chromiumPath } from "../chromium-path.mjs";
import { markup } from "../hostile/hostile-values.ts";
import { goodParameters } from "../hostile/hostile-lms.ts";
import { builtDir } from "./site.ts";

const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };
const files = unzipSync(readFileSync(join(builtDir, "rescue-cmi5.zip")));
const server = createServer((request, response) => {
  const name = new URL(request.url ?? "", "http://localhost").pathname.slice(1);
  const bytes = files[name];
  response.writeHead(bytes === undefined ? 404 : 200, { "content-type": types[extname(name)] ?? "application/octet-stream" }).end(bytes);
});

describe("the page of a package, opened by a hostile link", () => {
  let browser: Browser;
  let page: Page;
  let origin: string;
  const elsewhere: string[] = [];

  before(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: chromiumArguments });
    page = await browser.newPage();
    page.on("request", (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) elsewhere.push(request.url());
    });
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  const hacked = () => page.evaluate(() => (globalThis as { hacked?: unknown }).hacked);

  it("T30, T31: stops with its reason, runs nothing and asks nobody", async () => {
    for (const changes of [
      { endpoint: "javascript:globalThis.hacked=1" },
      { endpoint: markup },
      { actor: markup },
      { fetch: "data:text/html,x" },
    ]) {
      await page.goto(`${origin}/index.html?${new URLSearchParams({ ...goodParameters.cmi5, ...changes })}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.deepEqual([await hacked(), elsewhere], [undefined, []]);
    }
  });

  it("T31: its policy stops what markup would run, and what another host would give or get", async () => {
    const stopped = await page.evaluate(async (text) => {
      const seen: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => void seen.push(effectiveDirective));
      document.body.insertAdjacentHTML("beforeend", text.replace("src=x", 'src="https://evil.example/x.png"'));
      const script = document.createElement("script");
      script.textContent = "globalThis.hacked = 1";
      document.body.append(script);
      const frame = document.createElement("iframe");
      frame.src = "https://evil.example/";
      document.body.append(frame);
      while (seen.length < 4) await new Promise((done) => requestAnimationFrame(done));
      return [...new Set(seen)].sort();
    }, markup);
    assert.deepEqual(stopped, ["frame-src", "img-src", "script-src-attr", "script-src-elem"]);
    assert.equal(await hacked(), undefined);
  });
});
