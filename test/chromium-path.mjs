import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Where the browser for tests is: CHROME_PATH, or one of the usual places. Undefined where there is none. */
export function chromiumPath() {
  return [process.env.CHROME_PATH, ...usual].find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** For a closed network and a container: no sandbox for root, and no calls home. */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];
