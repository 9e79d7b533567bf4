import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrandColours } from "./company.ts";
import { contrast, nearestReadable } from "./contrast.ts";

/** WCAG 2.2 1.4.3, text of any size. */
const textRatio = 4.5;

type Scheme = "light" | "dark";

/** What stands behind a brand colour in each scheme, and what may be written on it, as the style sheet has them. */
export interface Grounds {
  readonly behind: Readonly<Record<Scheme, readonly string[]>>;
  readonly on: Readonly<Record<Scheme, string>>;
}

/** Reads the tokens of `base.css`, so that a colour is checked against what pages really show. */
export function readGrounds(assetsDir: string): Grounds {
  const css = readFileSync(join(assetsDir, "style/base.css"), "utf8");
  const token = (name: string): readonly [string, string] => {
    const found = new RegExp(`--rc-${name}:\\s*light-dark\\(\\s*(#[0-9a-f]{6})\\s*,\\s*(#[0-9a-f]{6})\\s*\\)`, "i").exec(css);
    if (found?.[1] === undefined || found[2] === undefined) throw new Error(`base.css has no --rc-${name}: light-dark(#…, #…)`);
    return [found[1], found[2]];
  };
  const behind = ["paper", "sheet", "tint"].map(token);
  const [onLight, onDark] = token("on-brand");
  return {
    behind: { light: behind.map(([light]) => light), dark: behind.map(([, dark]) => dark) },
    on: { light: onLight, dark: onDark },
  };
}

/** Undefined for a colour that can be read on every ground of the scheme and written on; else what is wrong, with the nearest that would do. */
export function colourMistake(colour: string, scheme: Scheme, { behind, on }: Grounds): string | undefined {
  const grounds = [...behind[scheme], on[scheme]];
  const ratios = grounds.map((ground) => contrast(colour, ground));
  const least = Math.min(...ratios);
  if (least >= textRatio) return undefined;
  const ground = grounds[ratios.indexOf(least)] ?? "";
  const what = ground === on[scheme] ? `text on it (${ground})` : `the ${scheme} ground ${ground}`;
  const ratio = Math.floor(least * 100) / 100;
  return `“${colour}” has a contrast of ${ratio}:1 with ${what}; text needs ${textRatio}:1; the nearest that has it is "${nearestReadable(colour, grounds, textRatio)}"`;
}

/** Both schemes from the colours that a company names; a lighter shade of its colour for the dark one where it names none. */
export function brandColours(light: string | undefined, dark: string | undefined, { behind, on }: Grounds): BrandColours | undefined {
  const brand = light ?? dark;
  if (brand === undefined) return undefined;
  const shade = (colour: string, scheme: Scheme) => ({
    brand: nearestReadable(colour.toLowerCase(), [...behind[scheme], on[scheme]], textRatio),
    on: on[scheme],
  });
  return { light: shade(brand, "light"), dark: shade(dark ?? brand, "dark") };
}
