import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import nodeResolve from "@rollup/plugin-node-resolve";
import esbuild, { minify } from "rollup-plugin-esbuild";

const playerDir = fileURLToPath(new URL("src/player/", import.meta.url));

/**
 * Leaves ASCII only, so that no server's charset can spoil an engine. After esbuild, tagged templates alone hold anything else:
 * it keeps their raw text. Lit reads the cooked text, which an escape does not change.
 */
const asciiTemplates = {
  name: "ascii-templates",
  renderChunk: (code) => ({
    code: code.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
    map: null,
  }),
};

/**
 * How an engine is made from its entry: one classic script that runs under any path and MIME type and from `file://`.
 * `buildEngine` in src/packaging/engine builds with these options too.
 */
export function engineOptions(entry) {
  return {
    input: entry,
    plugins: [
      // "production" keeps Lit's development build out, whatever NODE_ENV says; main fields in this order keep UMD builds out.
      nodeResolve({ exportConditions: ["browser", "production"], mainFields: ["module", "main"] }),
      esbuild({ target: "es2022", tsconfig: fileURLToPath(new URL("src/player/tsconfig.json", import.meta.url)), sourceMap: false }),
      // The licences are in third-party.txt.
      minify({ target: "es2022", charset: "ascii", legalComments: "none", sourceMap: false }),
      asciiTemplates,
    ],
    output: { format: "iife", sourcemap: false },
  };
}

/** `npx rollup -c` writes each engine to build/, for a look at it. */
export default readdirSync(playerDir)
  .filter((name) => /^entry-[a-z0-9-]+\.ts$/.test(name))
  .map((name) => {
    const options = engineOptions(`${playerDir}${name}`);
    return { ...options, output: { ...options.output, file: `build/${name.replace(/^entry-(.*)\.ts$/, "engine-$1.js")}` } };
  });
