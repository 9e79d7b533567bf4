import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Builder, type WebDriver } from "selenium-webdriver";
import type { RealBrowser, Tab } from "./tab.ts";

const desk = { x: 0, y: 0, width: 1280, height: 1000 };

/** WebKitGTK by its WebDriver, on a screen that nobody sees. */
export async function startWebKit(binary: string): Promise<RealBrowser> {
  const port = await freePort();
  // Motion reduced: GTK's setting is what the browser goes by.
  const config = mkdtempSync(join(tmpdir(), "recourse-webkit-"));
  mkdirSync(join(config, "gtk-3.0"));
  writeFileSync(join(config, "gtk-3.0", "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  const server = spawn("xvfb-run", ["-a", "-s", "-screen 0 1280x1024x24", "WebKitWebDriver", `--port=${port}`], {
    stdio: "ignore",
    detached: true,
    env: { ...process.env, XDG_CONFIG_HOME: config, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
  });
  const stop = () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, "SIGTERM");
  };
  process.once("exit", stop);
  await answers(port);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args: ["--automation"] } })
    .build();
  const first = await driver.getWindowHandle();
  const capabilities = await driver.getCapabilities();
  return {
    name: `WebKitGTK ${capabilities.getBrowserVersion() ?? ""}`,
    async open() {
      await driver.switchTo().window(first);
      // A tab would stay behind the one before it, and hidden.
      await driver.switchTo().newWindow("window");
      await driver.manage().window().setRect(desk);
      return webKitTab(driver, await driver.getWindowHandle());
    },
    async close() {
      await driver.quit().catch(() => undefined);
      const ended = once(server, "exit");
      stop();
      await ended;
      rmSync(config, { recursive: true, force: true });
    },
  };
}

/** The driver speaks to one window at a time. */
function webKitTab(driver: WebDriver, handle: string): Tab {
  const here = () => driver.switchTo().window(handle);
  return {
    async goto(url) {
      await here();
      await driver.get(url);
    },
    async evaluate(expression) {
      await here();
      return (await driver.executeScript(`return ${expression}`)) ?? undefined;
    },
    async clickAt(x, y) {
      await here();
      const [left, top] = [Math.round(x), Math.round(y)];
      await driver.actions().move({ x: left, y: top, duration: 0 }).press().release().perform();
    },
    async type(text) {
      await here();
      await driver.actions().sendKeys(text).perform();
    },
    async popup(open) {
      const before = await driver.getAllWindowHandles();
      await open();
      for (let looks = 0; looks < 250; looks++) {
        const opened = (await driver.getAllWindowHandles()).find((one) => !before.includes(one));
        if (opened !== undefined) return webKitTab(driver, opened);
        await pause(40);
      }
      throw new Error("no window was opened");
    },
    async cover() {
      await here();
      // It brings no other tab to the front; a window put away is as hidden.
      await driver.manage().window().minimize();
      return async () => {
        await here();
        await driver.manage().window().setRect(desk);
      };
    },
    async close() {
      await here();
      await driver.close();
    },
    async picture() {
      await here();
      return Buffer.from(await driver.takeScreenshot(), "base64");
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(`http://127.0.0.1:${port}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await pause(50);
  }
  throw new Error("WebKitWebDriver does not answer");
}
