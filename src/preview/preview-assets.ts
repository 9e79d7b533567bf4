import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";

export type Asset = () => Uint8Array;

/** What the preview's pages load, by name. Styles are read at each request; the script is bundled once, when the preview starts. */
export async function loadAssets(): Promise<ReadonlyMap<string, Asset>> {
  const [script, peopleScript] = await Promise.all([bundle("./client/run-page.ts"), bundle("./client/people-page.ts")]);
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
    ["people.css", file(here("./style/people.css"))],
    ["run-page.js", () => script],
    ["people-page.js", () => peopleScript],
    ["people.json", () => peopleData(here("../content/"))],
  ]);
}

/** The drawn people and the English words that describe them, as they stand in the content. */
function peopleData(contentDir: string): Uint8Array {
  const read = (name: string): unknown => parse(readFileSync(`${contentDir}${name}`, "utf8"));
  const { people } = read("people.yaml") as { readonly people: unknown };
  return new TextEncoder().encode(JSON.stringify({ people, messages: read("messages/en.yaml") }));
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
  if (!output) throw new Error("A script of the preview was not built.");
  return output.contents;
}
