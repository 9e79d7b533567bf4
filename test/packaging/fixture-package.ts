import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import type { Standard } from "../../src/model/catalogue.ts";
import { buildPackage, type BuiltPackage } from "../../src/packaging/build-package.ts";
import type { EngineBuilder } from "../../src/packaging/engine/engine-builder.ts";
import type { PackageSource } from "../../src/packaging/package-contents.ts";
import { projectAt } from "../../src/packaging/project.ts";
import { smallCourse } from "../fixtures/small-course.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const project = projectAt(root);

export const messages = { "page.opening": "Opening…", "page.slow": "Slow.", "page.noscript": "JavaScript is off." };

/** Stands for the player, which has tests of its own. */
export const fakeEngine: EngineBuilder = () =>
  Promise.resolve({
    files: [{ name: "engine.js", code: "var recourse={};" }],
    packageDirs: [join(root, "node_modules/lit-html"), join(root, "node_modules/@xapi/xapi")],
  });

export const smallSource: PackageSource = { course: smallCourse, messages };

export function smallPackage(standard: Standard, source: PackageSource = smallSource): Promise<BuiltPackage> {
  return buildPackage(project, fakeEngine, source, standard);
}

/** What an importer finds in a zip: its files as text, in the zip's order. */
export function filesOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]));
}
