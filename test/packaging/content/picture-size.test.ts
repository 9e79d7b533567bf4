import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pictureSize } from "../../../src/packaging/content/picture-size.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/\s/g, ""), "hex"));
const text = (source: string) => new TextEncoder().encode(source);

// PNG, WebP: heads as GIMP and cwebp write them; JPEG: SOI, APP0, a Huffman table before the frame header, SOF2.
const png = bytes("89504e470d0a1a0a 0000000d 49484452 00000258 000001d6 08060000 00");
const jpeg = bytes(`ffd8 ffe0 0010 4a46494600010101004800480000 ffc4 0003 00 ffc2 0011 08 01d6 0258 03 01220002110103110`.slice(0, -1));
const lossy = bytes("52494646 24000000 57454250 56503820 18000000 300100 9d012a 5802 d601 0000");
const lossless = bytes("52494646 1a000000 57454250 5650384c 0d000000 2f 5742 7500 0000000000");
const extended = bytes("52494646 1a000000 57454250 56503858 0a000000 10000000 570200 d50100");

const size = { width: 600, height: 470 };

describe("pictureSize(kind, bytes)", () => {
  for (const [name, kind, file] of [
    ["PNG", "png", png],
    ["JPEG, past tables that look like frames", "jpg", jpeg],
    ["WebP, lossy", "webp", lossy],
    ["WebP, lossless", "webp", lossless],
    ["WebP, extended", "webp", extended],
    ["SVG with width and height", "svg", text('<svg xmlns="x" width="600" height="470px" viewBox="0 0 60 47">')],
    ["SVG with a viewBox alone", "svg", text('<?xml version="1.0"?><svg width="100%" viewBox="0,0 600 470">')],
  ] as const) {
    it(`reads ${name}`, () => assert.deepEqual(pictureSize(kind, file), size));
  }

  it("knows nothing of files that are cut off, empty or of another kind than they say", () => {
    for (const [kind, file] of [
      ["png", png.slice(0, 18)],
      ["jpg", jpeg.slice(0, 24)],
      ["webp", lossy.slice(0, 27)],
      ["svg", text("")],
      ["svg", text("<svg>")],
      ["svg", text('<svg width="5em" height="5em">')],
      ["png", jpeg],
      ["jpg", png],
      ["gif", png],
    ] as const) {
      assert.equal(pictureSize(kind, file), undefined, kind);
    }
  });

  it("reads a view into a larger buffer", () => {
    const larger = new Uint8Array(png.length + 7);
    larger.set(png, 7);
    assert.deepEqual(pictureSize("png", larger.subarray(7)), size);
  });
});
