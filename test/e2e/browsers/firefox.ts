import puppeteer, { type Browser, type Page } from "puppeteer-core";
import type { RealBrowser, Tab } from "./tab.ts";

/** Firefox by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<RealBrowser> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    defaultViewport: null,
    args: ["--width=1280", "--height=900"],
    extraPrefsFirefox: { "ui.prefersReducedMotion": 1, "dom.disable_open_during_load": false },
  });
  return {
    name: (await browser.version()).replace(/^firefox./i, "Firefox "),
    open: async () => firefoxTab(browser, await browser.newPage()),
    close: () => browser.close(),
  };
}

function firefoxTab(browser: Browser, page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async popup(open) {
      const opened = new Promise<Page | null>((done) => page.once("popup", done));
      await open();
      const popup = await opened;
      if (!popup) throw new Error("no window was opened");
      return firefoxTab(browser, popup);
    },
    async cover() {
      const other = await browser.newPage();
      await other.bringToFront();
      return async () => {
        await other.close();
        await page.bringToFront();
      };
    },
    close: () => page.close({ runBeforeUnload: false }),
    picture: () => page.screenshot(),
  };
}
