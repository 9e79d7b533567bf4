import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brandColours, colourMistake, readGrounds } from "../../../src/packaging/company/brand-colours.ts";
import { contrast, nearestReadable } from "../../../src/packaging/company/contrast.ts";
import { project } from "../fixture-package.ts";

/** Published pairs: WCAG 2.2 "contrast ratio" (21:1), and the greys that WebAIM names as the last to pass and the first to fail on white. */
const published: readonly (readonly [string, string, number])[] = [
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#0000ff", "#ffffff", 8.59],
  ["#ff0000", "#ffffff", 4.0],
];

describe("contrast(one, other)", () => {
  it("gives the published ratios, either way round", () => {
    for (const [one, other, ratio] of published) {
      assert.equal(Math.round(contrast(one, other) * 100) / 100, ratio, `${one} on ${other}`);
      assert.equal(contrast(one, other), contrast(other, one));
    }
  });
});

const grounds = readGrounds(project.assetsDir);
const everyColour = Array.from({ length: 512 }, (_, index) => {
  const part = (at: number) => (((index >> at) & 7) * 36).toString(16).padStart(2, "0");
  return `#${part(0)}${part(3)}${part(6)}`;
});

describe("nearestReadable(colour, grounds, ratio)", () => {
  it("gives a colour that has the ratio on every ground, and the colour itself where it has it already", () => {
    for (const scheme of ["light", "dark"] as const) {
      const behind = [...grounds.behind[scheme], grounds.on[scheme]];
      for (const colour of everyColour) {
        const near = nearestReadable(colour, behind, 4.5);
        const least = Math.min(...behind.map((ground) => contrast(near, ground)));
        assert.ok(least >= 4.5, `${colour} became ${near} with ${least} in ${scheme}`);
        if (behind.every((ground) => contrast(colour, ground) >= 4.5)) assert.equal(near, colour);
      }
    }
  });
});

describe("colourMistake(colour, scheme, grounds)", () => {
  it("refuses exactly what cannot be read, with the ratio and a colour that it takes", () => {
    for (const scheme of ["light", "dark"] as const) {
      for (const colour of everyColour) {
        const mistake = colourMistake(colour, scheme, grounds);
        const least = Math.min(...[...grounds.behind[scheme], grounds.on[scheme]].map((ground) => contrast(colour, ground)));
        assert.equal(mistake === undefined, least >= 4.5, colour);
        const near = mistake && /the nearest that has it is "(#[0-9a-f]{6})"/.exec(mistake)?.[1];
        if (near !== undefined && near !== "") assert.equal(colourMistake(near, scheme, grounds), undefined, near);
      }
    }
  });
});

describe("brandColours(light, dark, grounds)", () => {
  it("makes the dark twin of a colour that came without one", () => {
    const { light, dark } = brandColours("#2c3f8f", undefined, grounds) ?? assert.fail();
    assert.equal(light.brand, "#2c3f8f");
    assert.equal(colourMistake(dark.brand, "dark", grounds), undefined);
  });

  it("is nothing where no colour is named", () => {
    assert.equal(brandColours(undefined, undefined, grounds), undefined);
  });
});
