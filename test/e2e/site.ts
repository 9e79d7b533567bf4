import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { startPreview } from "../../src/preview/start-preview.ts";
import { chromiumArguments, chromiumPath } from "../chromium-path.mjs";
import { judgeRuns } from "../hosts/judge-runs.ts";

/** The packages that are played: RECOURSE_DIST, or what the project has built. */
export const builtDir = process.env["RECOURSE_DIST"] ?? new URL("../../dist", import.meta.url).pathname;

/** What a browser has for chance, from 0 to below 1: the same questions in the same order, whenever a test is run. */
export function fixedChance(chance = 0.4): string {
  return `Math.random = () => ${chance}`;
}

/** A preview of packages, whose statements are held against the profile when it closes: those of `dist/` where nothing else is said, and a browser to use it with. What the browser asked for and complained of is kept. */
export interface Site {
  readonly url: string;
  readonly browser: Browser;
  /** A context of its own: nothing kept from another test. Motion is reduced, unless asked for; `chance` as in `fixedChance`. */
  context(options?: BrowserContextOptions & { readonly chance?: number }): Promise<BrowserContext>;
  /** Addresses of requests that left for another host than the preview's. */
  readonly strayRequests: readonly string[];
  readonly complaints: readonly string[];
  /** Stops the preview and starts it anew at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openSite(distDir = builtDir): Promise<Site> {
  assert.ok(existsSync(join(distDir, "catalogue.json")), "dist/ holds no packages: run npm run build first");
  const runsDir = mkdtempSync(join(tmpdir(), "recourse-runs-"));
  let preview = await startPreview({ distDir, runsDir, port: 0, nextFreePort: false });
  const executablePath = chromiumPath();
  assert.ok(executablePath, "no Chromium: npm test says how to install one");
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  return {
    url: preview.url,
    browser,
    strayRequests,
    complaints,
    async context({ chance, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options });
      context.setDefaultTimeout(10_000);
      await context.addInitScript(fixedChance(chance));
      context.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        if (protocol.startsWith("http") && host !== new URL(preview.url).host) strayRequests.push(request.url());
      });
      context.on("console", (message) => {
        // "No document yet" is an LRS's right answer on a first launch; the browser notes each 404.
        const firstLaunch = message.location().url.includes("/activities/state?");
        if (message.type() === "error" && !firstLaunch) complaints.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => complaints.push(String(error.error())));
      return context;
    },
    async restart() {
      const port = Number(new URL(preview.url).port);
      await preview.close();
      preview = await startPreview({ distDir, runsDir, port, nextFreePort: false });
    },
    async close() {
      await browser.close();
      await preview.close();
      judgeRuns(runsDir);
      rmSync(runsDir, { recursive: true });
    },
  };
}

/** Starts a run of a package from the catalogue. Gives the run's page, with the inspector. */
export async function startRun(page: Page, site: Site, standard: string, where: "frame" | "window", course = "rescue"): Promise<void> {
  await page.goto(site.url);
  const item = page.getByRole("listitem").filter({ hasText: `${course}-${standard}.zip` });
  await item.getByRole("button", { name: where === "frame" ? /^Preview, / : /^Preview in a new window, / }).click();
  await page.waitForURL(/\/run\//);
}
