import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export type Asset = () => Uint8Array;

/** What the preview's pages load, by name. Styles are read at each request; the script is bundled once, when the preview starts. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const script = await bundle("./client/run-page.ts");
  const file =
    (path: string): Asset =>
    () =>
      readFileSync(path);
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  return new Map<string, Asset>([
    ["base.css", file(here("../../assets/style/base.css"))],
    ["preview.css", file(here("./style/preview.css"))],
    ["catalogue.css", file(here("./style/catalogue.css"))],
    ["run.css", file(here("./style/run.css"))],
    ["inspector.css", file(here("./style/inspector.css"))],
    ["newsreader.woff2", file(here("../../assets/fonts/newsreader.woff2"))],
    ["run-page.js", () => script],
  ]);
}

async function bundle(entry: string): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    logLevel: "silent",
    legalComments: "none",
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error("The script of the run page was not built.");
  return output.contents;
}
