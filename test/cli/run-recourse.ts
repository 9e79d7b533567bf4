import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../src/cli/recourse.mjs", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `recourse` as a person would, from a folder that has nothing to do with the project. */
export function runRecourse(...args: readonly string[]): Promise<Ran> {
  return answerRecourse("", ...args);
}

/** The same with these lines typed in, and then no more. */
export function answerRecourse(input: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd: tmpdir(), stdio: ["pipe", "pipe", "pipe"], timeout: 120_000 });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    // Whoever asks for nothing may be gone before it is written.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
