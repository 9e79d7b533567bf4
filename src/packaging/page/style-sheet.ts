import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

/**
 * `style.css`: every style sheet in `dir`, `base.css` first and then by name, minified, ASCII. Browsers that do not know `light-dark()`
 * get the light colours.
 */
export async function styleSheet(dir: string, company = ""): Promise<string> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".css"));
  names.sort((a, b) => Number(b === "base.css") - Number(a === "base.css") || (a < b ? -1 : 1));
  const sheets = await Promise.all(names.map((name) => readFile(join(dir, name), "utf8")));
  const css = [...sheets, company].join("\n");
  const { code } = await transform(css + lightOnly(css), { loader: "css", minify: true, charset: "ascii", legalComments: "none" });
  return code;
}

function lightOnly(css: string): string {
  const colours = [...css.matchAll(/(--[\w-]+): light-dark\(([^,()]+),/g)].map(([, name, light]) => `${name}: ${light};`);
  return colours.length === 0 ? "" : `@supports not (color: light-dark(red, red)) { :root { color-scheme: light; ${colours.join(" ")} } }`;
}
