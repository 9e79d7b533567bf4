import { expect } from "@open-wc/testing";
import { emulateMedia, setViewport } from "@web/test-runner-commands";
import type { Played } from "./play-block.ts";

/** axe finds nothing, in both schemes. */
export async function expectAccessible(played: Played): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    // Still, so that no colour is measured half way.
    await emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(played.element).to.be.accessible();
  }
  await emulateMedia({ colorScheme: "light", reducedMotion: "no-preference" });
}

/** Nothing is wider than a page of 320 px, from either side and with text at 200 %, and nothing to press is smaller than 24 px (WCAG 2.2 1.4.10, 1.4.4, 2.5.8). */
export async function expectToFit(played: Played): Promise<void> {
  await setViewport({ width: 320, height: 640 });
  const root = document.documentElement;
  for (const [dir, fontSize] of [
    ["ltr", ""],
    ["rtl", ""],
    ["ltr", "200%"],
  ] as const) {
    root.dir = dir;
    root.style.fontSize = fontSize;
    await played.settled();
    expect(root.scrollWidth, `${dir} ${fontSize}`).to.be.at.most(320);
    for (const target of played.all("button, textarea, .tick")) {
      expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(24);
    }
  }
  root.dir = "";
  root.style.fontSize = "";
  await setViewport({ width: 1024, height: 768 });
}
