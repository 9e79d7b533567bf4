// Makes sure that there are browsers for the tests: installs what is missing where it can (Debian's apt, as root), else says in a line how to.
// Without Chromium nothing goes on. Without Firefox or WebKit the packages are not played there, which is an error with `--all` alone.
import { spawnSync } from "node:child_process";
import { firefoxPath, webKitPath } from "./browser-paths.mjs";
import { chromiumPath } from "./chromium-path.mjs";

const all = process.argv.includes("--all");
const browsers = [
  { name: "Chromium", find: chromiumPath, needed: true, packages: ["chromium", "fonts-noto-core"], else: "or set CHROME_PATH" },
  { name: "Firefox", find: firefoxPath, needed: all, packages: ["firefox-esr"], else: "or set FIREFOX_PATH" },
  { name: "WebKit", find: webKitPath, needed: all, packages: ["webkit2gtk-driver", "xvfb", "xauth"], else: "Linux alone has it" },
];
const missing = () => browsers.filter(({ find }) => find() === undefined);

function apt(...args) {
  return spawnSync("apt-get", args, { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status === 0;
}

const mayInstall = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
const wanted = missing().filter(({ needed }) => needed);
if (wanted.length > 0 && mayInstall) {
  console.log(`Installing with apt-get: ${wanted.map(({ name }) => name).join(", ")}.`);
  if (apt("update")) apt("install", "--yes", "--no-install-recommends", ...wanted.flatMap(({ packages }) => packages));
}
for (const { name, needed, packages, else: otherwise } of missing()) {
  const how = `sudo apt-get install ${packages.join(" ")}; ${otherwise}`;
  if (needed) process.exitCode = 1;
  console.log(needed ? `The tests need ${name} (Debian, Ubuntu: ${how}).` : `No ${name}: the packages are not played in it (${how}).`);
}
