import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { pictureSize } from "../content/picture-size.ts";
import { svgDangers } from "../content/svg-dangers.ts";

/** A logo as it is packaged. */
export interface LogoFile {
  /** Name in the package, `logo.svg`. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Pixels; for SVG units of its own, of which only the ratio counts. */
  readonly width: number;
  readonly height: number;
}

/** Part of the first view of every page, on a slow line too. */
const mostBytes = 60 * 1024;

/** The logo, or what is wrong with it and what would be right. */
export function readLogo(path: string): LogoFile | string {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return `there is no file ${path}`;
  }
  if (bytes.length > mostBytes) return `is ${Math.ceil(bytes.length / 1024)} KB; a logo may have ${mostBytes / 1024}: make it smaller`;
  const kind = extname(path).slice(1).toLowerCase().replace("jpeg", "jpg");
  if (kind === "svg") {
    const [danger] = svgDangers(new TextDecoder().decode(bytes));
    if (danger !== undefined) return `holds ${danger.what} (line ${danger.line} of ${basename(path)}): save it as plain SVG without it`;
  }
  const size = pictureSize(kind, bytes);
  if (size === undefined) {
    return kind === "svg"
      ? "is no SVG with a viewBox, or a width and a height: give it one"
      : `is no picture of kind ${kind}, or a damaged one`;
  }
  return { file: `logo.${kind}`, bytes, ...size };
}
