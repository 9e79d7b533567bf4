import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Every message of the interface that a company may word anew, by key, in any language; of several the first. Files that cannot be read have a say of their own. */
export function knownLabels(contentDir: string): ReadonlyMap<string, string> {
  const folder = join(contentDir, "messages");
  const labels = new Map<string, string>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    for (const [key, text] of Object.entries(readMessages(join(folder, name)))) {
      if (typeof text === "string" && !labels.has(key)) labels.set(key, text);
    }
  }
  return labels;
}

function readMessages(path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
