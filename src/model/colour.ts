/** `#rrggbb`, lower case. */
export type Colour = `#${string}`;

/** The colour that lies `share` (0 to 1) of the way from one to another. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const b = channels(to);
  const hex = channels(from).map((value, at) =>
    Math.round(value + ((b[at] ?? value) - value) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}

/** 0 black to 1 white, as the eye weighs the channels. */
export function lightness(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  return (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
