// Tests of pure code, loaded into this process: a change of one line is tried in milliseconds, where a process of its own takes seconds.
import { build, type Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./mutants.ts";

export interface LoadedTest {
  readonly title: string;
  readonly run: () => unknown;
}

/** What stands in for `node:test`: tests are gathered under their titles, to be run by `firstRed`. Hooks and what a test may ask of its context are not there. */
const gathering = `
export const cases = [];
export const describe = (_, body) => body();
export const it = (title, run) => cases.push({ title, run });
`;

/** The tests of these files, from the root of the project, as they are where `changed` gives a file another text. What throws as it loads is one test that fails. Rejects where the text is no TypeScript. */
export async function loadTests(
  files: readonly string[],
  changed: (file: string) => string | undefined = () => undefined,
): Promise<readonly LoadedTest[]> {
  const entry = [...files.map((file) => `import ${JSON.stringify(root + file)};`), 'export { cases } from "node:test";'].join("\n");
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
    plugins: [inMemory(changed)],
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString("base64")}`;
  const loaded = import(url) as Promise<{ readonly cases: readonly LoadedTest[] }>;
  return loaded.then(
    ({ cases }) => cases,
    (cause: unknown) => [{ title: "what is tested loads", run: () => Promise.reject(cause as Error) }],
  );
}

/** The title of the first test that fails; undefined where all pass. */
export async function firstRed(tests: readonly LoadedTest[]): Promise<string | undefined> {
  for (const { title, run } of tests) {
    try {
      await run();
    } catch {
      return title;
    }
  }
  return undefined;
}

function inMemory(changed: (file: string) => string | undefined): Plugin {
  return {
    name: "in memory",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^node:test$/ }, () => ({ path: "node:test", namespace: "gathering" }));
      onLoad({ filter: /.*/, namespace: "gathering" }, () => ({ contents: gathering }));
      // Packages are taken from where they are: what is loaded from memory stands in no folder.
      onResolve({ filter: /^[^./]/ }, ({ path }) =>
        path.startsWith("node:") ? undefined : { path: import.meta.resolve(path), external: true },
      );
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = changed(relative(root, path)) ?? readFileSync(path, "utf8");
        return { contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)), loader: "ts" };
      });
    },
  };
}
