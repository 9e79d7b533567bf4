// Makes sure that there is a Chromium for the browser tests: installs it where it can (Debian's apt, as root), else says in one line how to.
import { spawnSync } from "node:child_process";
import { chromiumPath } from "./chromium-path.mjs";

const how =
  "The tests need Chromium: install it (Debian, Ubuntu: sudo apt-get install chromium) or set CHROME_PATH to a Chrome or Chromium.";

function apt(...args) {
  return spawnSync("apt-get", args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
}

if (chromiumPath() === undefined) {
  const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
  if (!mayInstall) fail();
  console.log("No Chromium found: installing it with apt-get.");
  if (!apt("update") || !apt("install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-core") || chromiumPath() === undefined)
    fail();
}

function fail() {
  console.error(how);
  process.exit(1);
}
