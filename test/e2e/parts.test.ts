import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { unzipSync } from "fflate";
import { chromium, type Browser, type Page } from "playwright-core";
import { chromiumArguments, chromiumPath } from "../chromium-path.mjs";

const files = unzipSync(readFileSync(new URL("../../dist/rescue-web.zip", import.meta.url)));
/** A script's address in disguise: parts know each other by the last of their path alone. */
const address = "/a%20b/content.php/7/index.html?next=/engine.js&x=%23";

/** A server as careless as some LMSs': under a script's path, every file as plain text but the page and its style. */
const server = createServer((request, response) => {
  const name = (request.url ?? "").replace(/\?.*$/, "").replace(/^.*\//, "");
  const type = name.endsWith(".html") ? "text/html" : name.endsWith(".css") ? "text/css" : "text/plain";
  response.writeHead(name in files ? 200 : 404, { "content-type": type }).end(files[name]);
});

describe("an engine whose parts do not arrive", () => {
  let browser: Browser;
  let page: Page;
  let url = "";
  /** Parts that the line cuts. */
  let cut = /^$/;
  const errors: string[] = [];

  const stops = (): Promise<void> => page.getByRole("heading", { name: "This page did not arrive." }).waitFor();
  const retry = (): Promise<void> => page.getByRole("button", { name: "Try again" }).click();

  before(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`;
    browser = await chromium.launch({ executablePath: chromiumPath() ?? "", args: chromiumArguments });
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.route(/engine-/, (route) => (cut.test(route.request().url()) ? route.abort() : route.continue()));
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  it("opens a lesson by its address under any path, query and MIME type", async () => {
    await page.goto(`${url}#/lesson/ready/1`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0);
  });

  it("says so, and goes on once a part that another part needs has arrived", async () => {
    cut = /engine-shared/;
    await page.goto("about:blank");
    await page.goto(`${url}#/lesson/ready/1`);
    await stops();
    const cutAgain = page.waitForEvent("requestfailed");
    await retry();
    await cutAgain;
    await stops();
    cut = /^$/;
    await retry();
    await page.getByRole("button", { name: "Try again" }).waitFor({ state: "detached" });
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  it("keeps the lessons open while the test's part is missing, and opens the test when it arrives", async () => {
    cut = /engine-test/;
    await page.evaluate(() => void (location.hash = "#/test"));
    await stops();
    await page.evaluate(() => void (location.hash = "#/lesson/ready/2"));
    await page.getByRole("button", { name: "Try again" }).waitFor({ state: "detached" });
    cut = /^$/;
    await page.evaluate(() => void (location.hash = "#/test"));
    await page.getByRole("heading", { name: "The test", exact: true }).waitFor();
    assert.deepEqual(errors, []);
  });
});
