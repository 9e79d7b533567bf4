/** WCAG 2.2, "contrast ratio" and "relative luminance", from hex colours such as `#1d4a5c`: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Red, green and blue, 0 to 1. */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}

/**
 * The colour that has the hue of this one, is as near to it as can be and has `ratio` against each of `grounds`: darker on light grounds,
 * lighter on dark ones. The colour itself where it has it already; black or white where no shade of it can.
 */
export function nearestReadable(colour: string, grounds: readonly string[], ratio: number): string {
  const target = grounds.every((ground) => contrast(ground, "#000000") > contrast(ground, "#ffffff")) ? "#000000" : "#ffffff";
  for (let step = 0; step <= 100; step++) {
    const shade = mixed(colour, target, step / 100);
    if (grounds.every((ground) => contrast(shade, ground) >= ratio)) return shade;
  }
  return target;
}

function mixed(from: string, to: string, share: number): string {
  const target = channels(to);
  const parts = channels(from).map((value, index) => Math.round((value + ((target[index] ?? 0) - value) * share) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
