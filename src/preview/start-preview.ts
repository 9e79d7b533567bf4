import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { ServerType } from "@hono/node-server";
import { runJudge } from "./judge-run.ts";
import { loadProfile } from "./load-profile.ts";
import { previewApp } from "./preview-app.ts";
import { loadAssets } from "./preview-assets.ts";
import { RunStore } from "./run-store.ts";
import { ZipContent } from "./zip-content.ts";

export interface PreviewOptions {
  /** Folder with `catalogue.json` and the packages. Need not exist yet. */
  readonly distDir: string;
  /** Folder for the runs; made where there is none. */
  readonly runsDir: string;
  /** 0: any free one. */
  readonly port: number;
  /** Whether a port in use is passed over for the next one. */
  readonly nextFreePort: boolean;
}

export interface Preview {
  /** `http://127.0.0.1:4173/` */
  readonly url: string;
  close(): Promise<void>;
}

const loopback = "127.0.0.1";
const portsTried = 50;

/** Starts the preview LMS on this machine's loopback address. Rejects with the system's error: `EADDRINUSE` where the port is taken, that of `runsDir` where runs cannot be kept there. */
export async function startPreview({ distDir, runsDir, port, nextFreePort }: PreviewOptions): Promise<Preview> {
  const now = (): number => Date.now();
  const profile = loadProfile();
  const state = {
    distDir,
    zips: new ZipContent(distDir),
    store: new RunStore(runsDir, now),
    judge: runJudge(profile),
    hasProfile: profile !== undefined,
    now,
    newId: () => randomUUID(),
  };
  let bound = 0;
  const app = previewApp(state, await loadAssets(), () => bound);
  const server = createAdaptorServer({ fetch: app.fetch });
  bound = await listen(server, port, nextFreePort && port !== 0 ? portsTried : 1);
  return { url: `http://${loopback}:${bound}/`, close: () => close(server) };
}

async function listen(server: ServerType, port: number, tries: number): Promise<number> {
  try {
    return await new Promise<number>((resolve, reject) => {
      const listening = (): void => {
        server.removeListener("error", failed);
        resolve((server.address() as AddressInfo).port);
      };
      const failed = (cause: Error): void => {
        server.removeListener("listening", listening);
        reject(cause);
      };
      server.once("listening", listening);
      server.once("error", failed);
      server.listen(port, loopback);
    });
  } catch (cause) {
    const taken = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
    if (!taken || tries <= 1 || port >= 65_535) throw cause;
    return listen(server, port + 1, tries - 1);
  }
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
