// Walks as many as asked: `npm run soak -- --sessions 5000 [--adapter cmi5] [--seed 4711]`. A seed alone is one walk, the very same each time.
import { parseArgs } from "node:util";
import { walk } from "./walk.ts";
import { walkedAdapters } from "./walked-host.ts";

const { values } = parseArgs({ options: { sessions: { type: "string" }, adapter: { type: "string" }, seed: { type: "string" } } });
const first = Number(values.seed ?? 1);
const count = Number(values.sessions ?? (values.seed === undefined ? 500 : 1));
const adapters = walkedAdapters.filter((adapter) => values.adapter === undefined || values.adapter === adapter);
if (adapters.length === 0 || !Number.isInteger(first) || !(count > 0)) {
  console.error(`usage: npm run soak -- [--sessions N] [--adapter ${walkedAdapters.join("|")}] [--seed N]`);
  process.exit(1);
}
for (const adapter of adapters) {
  const startMs = performance.now();
  const failures = new Map<string, number[]>();
  for (let seed = first; seed < first + count; seed++) {
    const { steps, problem } = await walk(adapter, seed);
    if (count === 1) console.log(steps.join("\n"));
    if (problem === undefined) continue;
    const kind = problem.replace(/\d+/g, "#");
    if (!failures.has(kind) && count > 1) console.log(`\n${adapter} --seed ${seed}: ${problem}\n  ${steps.slice(-12).join("\n  ")}`);
    if (count === 1) console.log(problem);
    failures.set(kind, [...(failures.get(kind) ?? []), seed]);
    process.exitCode = 1;
  }
  for (const [kind, seeds] of failures) console.log(`${adapter}: ${seeds.length} × ${kind}; seeds ${seeds.slice(0, 5).join(", ")}`);
  console.log(
    `${adapter}: ${count} sessions in ${((performance.now() - startMs) / 1000).toFixed(1)} s, ${[...failures.values()].flat().length} failed`,
  );
}
