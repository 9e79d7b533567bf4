// Runs commands side by side. What one says is told when it has ended; where one fails, the others come to their end.
import { spawn } from "node:child_process";

function run(command) {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      console.log(code === 0 ? `Done: ${command}` : `Failed: ${command}`);
      done(code === 0);
    });
  });
}

const succeeded = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = succeeded.every(Boolean) ? 0 : 1;
