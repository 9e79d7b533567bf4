import { firefoxPath } from "../browser-paths.mjs";
import { startFirefox } from "./browsers/firefox.ts";
import { playIn } from "./browsers/play-in.ts";

const path = firefoxPath();
playIn("Firefox", path === undefined ? undefined : () => startFirefox(path));
