import type { Colour } from "../colour.ts";

/** A colour of its own, one of the face's that pale and flush with it, or one of the page's. */
export type Paint = Colour | "skin" | "line" | `var(--${string})`;

/** A path (SVG 2, 9.3) with its fill; with a width, a line with round ends in its place. Dashes as in `stroke-dasharray`. */
export type Shape = readonly [path: string, paint: Paint, width?: number, opacity?: number, dashes?: string];

/** What is drawn of a person besides the moving face. The middle of head and neck is x = 0. */
export interface Layers {
  /** Behind neck and shoulders. */
  readonly behind: readonly Shape[];
  /** Over the face: hair, what is worn on the head. */
  readonly before: readonly Shape[];
  /** On the garment. */
  readonly chest: readonly Shape[];
  /** One ear with what is in it, outwards from the head: left, right. None where hair or cloth covers them. */
  readonly ears: readonly (readonly Shape[])[];
  /** Over each eye, outwards from the nose. */
  readonly glasses: readonly Shape[];
  /** On the skin. */
  readonly skin: readonly Shape[];
}
