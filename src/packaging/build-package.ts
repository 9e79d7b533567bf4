import type { Standard } from "../model/catalogue.ts";
import type { EngineBuilder } from "./engine/engine-builder.ts";
import { packageContents, type PackageSource } from "./package-contents.ts";
import type { Project } from "./project.ts";
import { zipBytes, type PackageEntry } from "./zip-bytes.ts";

export interface BuiltPackage {
  /** File name, `<course>-<standard>.zip`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly PackageEntry[];
}

/** One course for one standard as a zip: the same source gives the same bytes. Rejects with a `PackagingError`. */
export async function buildPackage(
  project: Project,
  engines: EngineBuilder,
  source: PackageSource,
  standard: Standard,
): Promise<BuiltPackage> {
  const entries = await packageContents(project, engines, source, standard);
  return { file: `${source.course.outline.id}-${standard}.zip`, bytes: zipBytes(entries), entries };
}
