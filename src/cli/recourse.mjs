#!/usr/bin/env node
// Starts the TypeScript sources as they are: no build step comes before `npx recourse`.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register();
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2), {
  root: fileURLToPath(new URL("../..", import.meta.url)),
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
  untilStopped: () => new Promise((stop) => ["SIGINT", "SIGTERM"].forEach((signal) => process.once(signal, stop))),
});
