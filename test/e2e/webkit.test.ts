import { webKitPath } from "../browser-paths.mjs";
import { startWebKit } from "./browsers/webkit.ts";
import { playIn } from "./browsers/play-in.ts";

const path = webKitPath();
playIn("WebKit", path === undefined ? undefined : () => startWebKit(path));
