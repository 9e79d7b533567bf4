import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PackagingError } from "./packaging-error.ts";

interface Notice {
  /** Name and version. */
  readonly work: string;
  readonly licence: string;
}

/** Packages that another package carries inside its own published file, where no bundler sees them. */
const inlined: Readonly<Record<string, readonly string[]>> = { "@xapi/xapi": ["axios"] };

/**
 * `third-party.txt`: the licence of everything in the package that others made, from their own licence files. Works under the
 * same text share one entry. Rejects with a `PackagingError` (`missing-licence`) where a package has none.
 */
export async function thirdPartyNotices(packageDirs: readonly string[], fontsDir: string): Promise<string> {
  const notices = [
    ...(await Promise.all(packageDirs.map(noticesOf))).flat(),
    { work: "Newsreader, reduced to Latin letters", licence: await readFile(join(fontsDir, "OFL.txt"), "utf8") },
  ];
  const worksUnder = new Map<string, Set<string>>();
  for (const { work, licence } of notices) {
    const text = licence.replaceAll("\r\n", "\n").trim();
    worksUnder.set(text, (worksUnder.get(text) ?? new Set()).add(work));
  }
  const entries = [...worksUnder].map(([text, works]) => `${[...works].sort().join("\n")}\n\n${text}\n`).sort();
  return `This course contains work of others, under these licences.\n\n${entries.join(`\n${"-".repeat(72)}\n\n`)}`;
}

async function noticesOf(dir: string): Promise<Notice[]> {
  const { name, version } = JSON.parse(await readFile(join(dir, "package.json"), "utf8")) as { name: string; version: string };
  const file = (await readdir(dir)).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry));
  if (file === undefined) throw new PackagingError("missing-licence", `The package ${name} has no licence file in ${dir}.`);
  const notice = { work: `${name} ${version}`, licence: await readFile(join(dir, file), "utf8") };
  const nodeModules = dir.slice(0, -name.length);
  const within = (inlined[name] ?? []).map((other) => noticesOf(join(nodeModules, other)));
  return [notice, ...(await Promise.all(within)).flat()];
}
