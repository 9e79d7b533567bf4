import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

function onPath(name) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function first(...paths) {
  return paths.find((path) => path !== undefined && path !== "" && existsSync(path));
}

/** Where Firefox is: FIREFOX_PATH, or one of the usual places. Undefined where there is none. */
export function firefoxPath() {
  return first(process.env.FIREFOX_PATH, onPath("firefox-esr"), onPath("firefox"), "/Applications/Firefox.app/Contents/MacOS/firefox");
}

const architectures = { x64: "x86_64-linux-gnu", arm64: "aarch64-linux-gnu" };

/** Where WebKitGTK's small browser is, which needs WebKitWebDriver and xvfb-run beside it. Undefined where one of the three is missing. */
export function webKitPath() {
  if (onPath("WebKitWebDriver") === undefined || onPath("xvfb-run") === undefined) return undefined;
  const folder = `/usr/lib/${architectures[process.arch] ?? ""}`;
  return first(
    ...["6.0", "4.1", "4.0"].flatMap((version) => [
      `${folder}/webkit2gtk-${version}/MiniBrowser`,
      `${folder}/webkitgtk-${version}/MiniBrowser`,
    ]),
  );
}
