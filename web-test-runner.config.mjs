import { esbuildPlugin } from "@web/dev-server-esbuild";
import { chromeLauncher } from "@web/test-runner-chrome";
import { chromiumArguments, chromiumPath } from "./test/chromium-path.mjs";

export default {
  rootDir: new URL(".", import.meta.url).pathname,
  files: ["test/elements/**/*.test.ts", "test/player/**/*.test.ts"],
  nodeResolve: { exportConditions: ["development", "browser"] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: "src/elements/tsconfig.json", target: "es2022" })],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: chromiumPath(),
        args: chromiumArguments,
      },
    }),
  ],
  // One page at a time: a page in the background gets no animation frames and no focus.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
};
