import { access } from "node:fs/promises";
import { join } from "node:path";
import { rollup, type RollupLog } from "rollup";
import { engineOptions } from "../../../rollup.config.mjs";
import type { Standard } from "../../model/catalogue.ts";
import { PackagingError } from "../packaging-error.ts";
import type { Project } from "../project.ts";

/** How the learners of a package are asked: what it does not have is not in its engine either. */
export interface EngineAsks {
  /** After the course. */
  readonly reaction: "off" | "link" | "form";
  /** By forms on its pages, about the job: none, for the learner alone, or to be handed in. */
  readonly jobForms: "none" | "own" | "told";
}

export const asksNothing: EngineAsks = { reaction: "off", jobForms: "none" };

export interface Engine {
  /** Classic scripts, minified, ASCII: `engine.js` first, then the parts that it loads when they are needed, by name. */
  readonly files: readonly { readonly name: string; readonly code: string }[];
  /** Folders of the npm packages whose code is in it, sorted. */
  readonly packageDirs: readonly string[];
}

/**
 * Bundles the player of one standard. Rejects with a `PackagingError` (`engine-failed`) on anything that rollup only warns of:
 * an import that it cannot find would otherwise be left to a global that no LMS has.
 */
export async function buildEngine(project: Project, standard: Standard, asks: EngineAsks = asksNothing): Promise<Engine> {
  const entry = join(project.playerDir, `entry-${standard}.ts`);
  try {
    await access(entry);
    const { output, ...options } = engineOptions(entry, asks);
    const bundle = await rollup({ ...options, onwarn: refuse });
    const { output: chunks } = await bundle.generate(output);
    await bundle.close();
    const parts = chunks
      .filter((part) => part.type === "chunk")
      .sort((a, b) => Number(b.isEntry) - Number(a.isEntry) || (a.fileName < b.fileName ? -1 : 1));
    return {
      files: parts.map(({ fileName, code }) => ({ name: fileName, code })),
      packageDirs: packageDirsOf(parts.flatMap(({ modules }) => Object.entries(modules))),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PackagingError("engine-failed", `The player for ${standard} cannot be bundled: ${reason}`, { cause });
  }
}

function refuse(warning: RollupLog): void {
  const inPackages = warning.ids?.every((id) => id.includes("node_modules")) ?? false;
  if (warning.code === "CIRCULAR_DEPENDENCY" && inPackages) return;
  throw new Error(warning.message);
}

function packageDirsOf(modules: readonly (readonly [string, { readonly renderedLength: number }])[]): string[] {
  const dirs = modules
    .filter(([, module]) => module.renderedLength > 0)
    .map(([id]) => /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]);
  return [...new Set(dirs.filter((dir) => dir !== undefined))].sort();
}
