// Makes each test one script, all of them in one go. A process that compiles and loads hundreds of sources one by one takes longer for that than most tests take.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/** A script knows where its sources stood: fixtures and content are found from there. */
const whereItStood = {
  name: "where-it-stood",
  setup({ onLoad }) {
    onLoad({ filter: /\.m?[jt]s$/ }, ({ path }) => {
      if (path.includes("node_modules")) return undefined;
      const text = readFileSync(path, "utf8");
      if (!text.includes("import.meta.url")) return undefined;
      // On the first line, so that the others keep their numbers.
      return {
        contents: `const whereItStood = ${JSON.stringify(pathToFileURL(path).href)}; ${text}`,
        loader: path.endsWith("ts") ? "ts" : "js",
      };
    });
  },
};

/** Writes a script for each of these tests of the folder `root` to the same place below `folder`, with a map for stacks. Packages are left out: `folder` lies where Node finds them. Gives the scripts. */
export async function bundleTests(files, root, folder) {
  await build({
    entryPoints: files.map((file) => root + file),
    outbase: root,
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    define: { "import.meta.url": "whereItStood" },
    sourcemap: true,
    sourcesContent: false,
    logLevel: "error",
    plugins: [whereItStood],
  });
  return files.map((file) => `${folder}/${file.replace(/\.ts$/, ".mjs")}`);
}
