#!/usr/bin/env node
// Starts the TypeScript sources as they are: no build step comes before `npx recourse`.
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register();
const { run } = await import("./run.ts");

// Whoever reads what is printed, such as `head`, may have had enough.
process.stdout.on("error", (failure) => {
  if (failure.code !== "EPIPE") throw failure;
  process.exit();
});

let terminal;
async function ask(question) {
  terminal ??= createInterface({ input: process.stdin });
  terminal.answers ??= terminal[Symbol.asyncIterator]();
  process.stdout.write(question);
  const { value, done } = await terminal.answers.next();
  return done ? undefined : value;
}

process.exitCode = await run(process.argv.slice(2), {
  root: fileURLToPath(new URL("../..", import.meta.url)),
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
  ask,
  input: () => process.stdin,
  untilStopped: () => new Promise((stop) => ["SIGINT", "SIGTERM"].forEach((signal) => process.once(signal, stop))),
});
terminal?.close();
