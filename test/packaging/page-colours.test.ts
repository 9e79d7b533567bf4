import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { contrast } from "../../src/packaging/company/contrast.ts";

const style = readFileSync(new URL("../../assets/style/base.css", import.meta.url), "utf8");
const schemes = ["light", "dark"] as const;

function colour(token: string, scheme: (typeof schemes)[number]): string {
  const [, light, dark] = new RegExp(`--rc-${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(style) ?? [];
  const found = scheme === "light" ? light : dark;
  assert.ok(found, `base.css has no --rc-${token}`);
  return found;
}

/** Pairs that do not reach the ratio, a line each. */
function tooWeak(ratio: number, tokens: readonly string[], grounds: readonly string[]): string[] {
  return schemes.flatMap((scheme) =>
    tokens.flatMap((token) =>
      grounds
        .map((ground) => ({ ground, is: contrast(colour(token, scheme), colour(ground, scheme)) }))
        .filter(({ is }) => is < ratio)
        .map(({ ground, is }) => `${token} on ${ground}, ${scheme}: ${is.toFixed(2)}`),
    ),
  );
}

describe("the colours of the page", () => {
  it("WCAG 2.2 1.4.3: text has 4.5:1 on every ground, in both schemes", () => {
    assert.deepEqual(tooWeak(4.5, ["ink", "soft", "brand", "tension", "trust"], ["paper", "sheet", "tint"]), []);
    assert.deepEqual(tooWeak(4.5, ["on-brand"], ["brand"]), []);
  });

  it("WCAG 2.2 1.4.11: edges of controls, and the focus, have 3:1 on what they stand on", () => {
    assert.deepEqual(tooWeak(3, ["edge", "focus"], ["paper", "sheet", "tint"]), []);
  });
});
