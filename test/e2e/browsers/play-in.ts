import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { startPreview, type Preview } from "../../../src/preview/start-preview.ts";
import { judgeRuns } from "../../hosts/judge-runs.ts";
import { builtDir } from "../site.ts";
import type { RealBrowser } from "./tab.ts";
import { wayThrough } from "./way.ts";

/** The ways through the packages of `dist/` in one browser. `start` is undefined where this machine has no such browser: then that is said. */
export function playIn(name: string, start: (() => Promise<RealBrowser>) | undefined): void {
  if (start === undefined) {
    console.log(`No ${name} on this machine: the packages are not played in it.`);
    return;
  }
  describe(`the packages in ${name}`, () => {
    let browser: RealBrowser;
    let preview: Preview;
    const runsDir = mkdtempSync(join(tmpdir(), "recourse-runs-"));
    before(async () => {
      preview = await startPreview({ distDir: builtDir, runsDir, port: 0, nextFreePort: false });
      browser = await start();
    });
    after(async () => {
      await browser.close();
      await preview.close();
      judgeRuns(runsDir);
      rmSync(runsDir, { recursive: true });
    });

    it("are played in that browser and no other", (test) => {
      test.diagnostic(browser.name);
      assert.ok(browser.name.startsWith(name), browser.name);
    });
    const at = () => ({ browser, url: preview.url });
    wayThrough("scorm12", "frame", at);
    wayThrough("scorm2004-4th", "window", at);
    wayThrough("scorm2004-3rd", "frame", at);
    wayThrough("cmi5", "frame", at);
    wayThrough("xapi", "window", at);
  });
}
