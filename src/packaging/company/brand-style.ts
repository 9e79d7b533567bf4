import type { BrandColours } from "./company.ts";

/** The tokens of `base.css` that a company's colours take the place of; empty where it has none. */
export function brandStyle(colours: BrandColours | undefined): string {
  if (colours === undefined) return "";
  const { light, dark } = colours;
  const brand = `light-dark(${light.brand}, ${dark.brand})`;
  return `:root { --rc-brand: ${brand}; --rc-on-brand: light-dark(${light.on}, ${dark.on}); --rc-focus: ${brand} }\n`;
}
