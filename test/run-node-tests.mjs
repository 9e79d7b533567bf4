// Runs the tests that need Node alone: every test/**/*.test.ts but those for the browser (elements, player) and, unless asked for, end to end.
// A process for each file, as many at once as there are cores, and one more end to end, where a test waits as often as it works: no file shares a port, a folder or a browser with another.
// `npx tsx --test FILE` runs one file as it stands.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { bundleTests } from "./bundle-tests.mjs";

const root = new URL(".", import.meta.url).pathname;
const wanted = process.argv[2];
const elsewhere = ["elements/", "player/", "e2e/"];
/** The longest ones: they begin first, or in the end one core would wait for another. */
const first = [
  "e2e/webkit.test.ts",
  "e2e/firefox.test.ts",
  "e2e/play-through.test.ts",
  "e2e/failed.test.ts",
  "e2e/pages.test.ts",
  "content/scenarios.test.ts",
  "packaging/real-packages.test.ts",
  "preview/run-page.test.ts",
  "cli/build.test.ts",
  "walks/cmi5.test.ts",
  "walks/xapi.test.ts",
  "cli/failures.test.ts",
  "cli/config.test.ts",
];

const files = readdirSync(root, { recursive: true })
  .filter((file) => file.endsWith(".test.ts"))
  .filter((file) => (wanted === undefined ? !elsewhere.some((folder) => file.startsWith(folder)) : file.startsWith(`${wanted}/`)))
  .sort()
  .sort((one, other) => Number(first.includes(other)) - Number(first.includes(one)) || first.indexOf(one) - first.indexOf(other));
if (files.length === 0) {
  console.error(`No tests in test/${wanted ?? ""}.`);
  process.exit(1);
}
const cache = new URL("../node_modules/.cache/", import.meta.url).pathname;
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(`${cache}tests-`);
process.on("exit", () => rmSync(folder, { recursive: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

run({ files: await bundleTests(files, root, folder), concurrency: availableParallelism() + (wanted === "e2e" ? 1 : 0) })
  .on("test:fail", ({ todo }) => {
    if (todo === undefined || todo === false) process.exitCode = 1;
  })
  .compose(new spec())
  .pipe(process.stdout);
