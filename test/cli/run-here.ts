import { run } from "../../src/cli/run.ts";
import { root } from "../packaging/fixture-package.ts";
import type { Ran } from "./run-recourse.ts";

/** Runs `recourse` within this process, with these answers to what it asks, and then no more, and this piped in. For what does not depend on the terminal: it takes a tenth of the time. */
export async function runHere(args: readonly string[], answers: readonly string[] = [], input = ""): Promise<Ran> {
  let out = "";
  let err = "";
  const left = [...answers];
  const code = await run(args, {
    root,
    print: (text) => void (out += `${text}\n`),
    printError: (text) => void (err += `${text}\n`),
    ask: (question) => {
      out += question;
      return Promise.resolve(left.shift());
    },
    input: () => new Blob([input]).stream(),
    untilStopped: () => Promise.resolve(),
  });
  return { code, out, err };
}
