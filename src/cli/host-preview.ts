import { access } from "node:fs/promises";
import { join, relative } from "node:path";
import { PackagingError } from "../packaging/packaging-error.ts";
import { writeFailure } from "../packaging/write-failure.ts";
import { startPreview } from "../preview/start-preview.ts";
import type { CommandLine } from "./command.ts";

export interface PreviewPlace {
  readonly dist: string;
  readonly port: number;
  /** Takes the next free port where that one is taken. */
  readonly nextFreePort: boolean;
}

export const defaultPort = 8080;

/** Hosts the packages until the person stops it. Rejects with a `PackagingError` (`no-packages`, `port-in-use`, `unwritable`). */
export async function hostPreview({ dist, port, nextFreePort }: PreviewPlace, line: CommandLine): Promise<void> {
  await requireCatalogue(dist);
  const preview = await openPreview({ dist, port, nextFreePort }, line);
  line.print("");
  line.print(`The preview is at ${preview.url} (Ctrl+C stops it).`);
  await line.untilStopped();
  await preview.close();
}

async function requireCatalogue(dist: string): Promise<void> {
  try {
    await access(join(dist, "catalogue.json"));
  } catch (cause) {
    throw new PackagingError("no-packages", `There are no packages in ${dist}. "recourse build" makes them.`, { cause });
  }
}

async function openPreview({ dist, port, nextFreePort }: PreviewPlace, line: CommandLine): ReturnType<typeof startPreview> {
  const runsDir = join(line.root, ".recourse/runs");
  try {
    return await startPreview({ distDir: dist, runsDir, port, nextFreePort });
  } catch (cause) {
    const { code, syscall, path } = cause as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new PackagingError("port-in-use", `Port ${port} is in use. --port takes another one.`, { cause });
    if (syscall === "listen") {
      throw new PackagingError("port-in-use", `The system does not give out port ${port}. --port takes another one.`, { cause });
    }
    if (path === undefined || relative(line.root, path).startsWith("..")) throw cause;
    throw new PackagingError("unwritable", `Cannot keep runs in ${runsDir}: ${writeFailure(cause)}`, { cause });
  }
}
