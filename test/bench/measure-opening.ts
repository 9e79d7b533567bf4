import { fileURLToPath } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";

/** One opening of a course's home page. Times in milliseconds since the navigation began, as the browser reports them. */
export interface Opening {
  readonly requests: number;
  /** Over the wire, headers included. */
  readonly wireBytes: number;
  readonly firstPaintMs: number;
  readonly largestPaintMs: number;
  /** What long tasks take beyond 50 ms each, until the home page stands. */
  readonly blockedMs: number;
}

/** A phone on a slow line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower than this one. */
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;
const inPage = fileURLToPath(new URL("in-page.js", import.meta.url));

/** A page of its own on that phone. Whoever opens it closes its context. */
export async function openPhone(browser: Browser): Promise<{ readonly page: Page; readonly client: CDPSession }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  await context.addInitScript({ path: inPage });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", line);
  await client.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, client };
}

export async function measureOpening(browser: Browser, url: string): Promise<Opening> {
  const { page, client } = await openPhone(browser);
  try {
    let requests = 0;
    let wireBytes = 0;
    client.on("Network.requestWillBeSent", ({ request }) => (requests += request.url.includes("/course/") ? 1 : 0));
    client.on("Network.loadingFinished", ({ encodedDataLength }) => (wireBytes += encodedDataLength));
    await page.goto(url, { waitUntil: "load" });
    await page.locator("rc-course-home h1").waitFor();
    await page.waitForLoadState("networkidle");
    const { firstPaintMs, largestPaintMs, tasksMs } = await page.evaluate(() => (globalThis as unknown as Watched).recourseBench);
    const blockedMs = tasksMs.reduce((sum, taskMs) => sum + Math.max(0, taskMs - 50), 0);
    return { requests, wireBytes, firstPaintMs, largestPaintMs, blockedMs };
  } finally {
    await page.context().close();
  }
}

/** As `in-page.js` leaves it. */
interface Watched {
  readonly recourseBench: { readonly firstPaintMs: number; readonly largestPaintMs: number; readonly tasksMs: readonly number[] };
}
