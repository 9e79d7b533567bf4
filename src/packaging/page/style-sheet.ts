import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { transform } from "esbuild";

/** `style.css`: every style sheet in `dir`, `base.css` first and then by name, minified, ASCII. */
export async function styleSheet(dir: string): Promise<string> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(".css"));
  names.sort((a, b) => Number(b === "base.css") - Number(a === "base.css") || (a < b ? -1 : 1));
  const sheets = await Promise.all(names.map((name) => readFile(join(dir, name), "utf8")));
  const { code } = await transform(sheets.join("\n"), { loader: "css", minify: true, charset: "ascii", legalComments: "none" });
  return code;
}
