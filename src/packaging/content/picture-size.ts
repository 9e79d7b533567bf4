export interface PictureSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Width and height from the head of a file of that kind (`svg`, `png`, `jpg`, `webp`); undefined where it is of another kind, damaged, or
 * does not say. SVG: `width` and `height` in pixels, else those of `viewBox` (SVG 2 8.2).
 */
export function pictureSize(kind: string, bytes: Uint8Array): PictureSize | undefined {
  try {
    const size = readers[kind]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
  } catch (cause) {
    // Cut off in its head.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

type Reader = (view: DataView) => PictureSize | undefined;

const readers: Readonly<Record<string, Reader>> = { svg: svgSize, png: pngSize, jpg: jpegSize, webp: webpSize };

/** PNG 11.2.2: IHDR is the first chunk. */
function pngSize(view: DataView): PictureSize | undefined {
  if (letters(view, 1, 3) !== "PNG" || letters(view, 12, 4) !== "IHDR") return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** RFC 9649 2.5 to 2.7: lossy, lossless, extended. */
function webpSize(view: DataView): PictureSize | undefined {
  if (letters(view, 0, 4) !== "RIFF" || letters(view, 8, 4) !== "WEBP") return undefined;
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  switch (letters(view, 12, 4)) {
    case "VP8 ":
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    default:
      return undefined;
  }
}

/** ITU-T T.81 B.2.2: segment by segment to the frame header, SOF0 to SOF15; C4, C8 and CC among them are something else. */
function jpegSize(view: DataView): PictureSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    if (marker < 0xff01) return undefined;
  }
}

function svgSize(view: DataView): PictureSize | undefined {
  const root = /<(?:\w+:)?svg\b[^>]*>/.exec(new TextDecoder().decode(view))?.[0];
  if (root === undefined) return undefined;
  const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1] ?? "";
  const pixels = (name: string) => Number(/^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/.exec(attribute(name))?.[1] ?? 0);
  const [, , boxWidth = 0, boxHeight = 0] = attribute("viewBox")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const size = { width: pixels("width") || boxWidth, height: pixels("height") || boxHeight };
  return Number.isFinite(size.width * size.height) ? size : undefined;
}

function letters(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join("");
}
