import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, it } from "node:test";
import { readLogo, type LogoFile } from "../../../src/packaging/company/read-logo.ts";

const pictures = fileURLToPath(new URL("../../fixtures/company/logos", import.meta.url));

function read(name: string, content: string | Uint8Array): LogoFile | string {
  const dir = mkdtempSync(join(tmpdir(), "recourse-logo-"));
  try {
    writeFileSync(join(dir, name), content);
    return readLogo(join(dir, name));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const svg = (inner: string, root = 'viewBox="0 0 40 20"') => `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`;

describe("readLogo(path)", () => {
  it("measures pictures of every kind as Chromium wrote them: seven by five", () => {
    for (const name of ["seven-by-five.png", "seven-by-five.jpg", "extended.webp", "lossy.webp", "lossless.webp"]) {
      const logo = readLogo(join(pictures, name));
      assert.ok(typeof logo === "object", `${name}: ${String(logo)}`);
      assert.deepEqual([logo.width, logo.height, logo.file], [7, 5, `logo.${name.split(".")[1]}`], name);
    }
  });

  it("packs a .jpeg as .jpg, with the bytes it has", () => {
    const bytes = readFileSync(join(pictures, "seven-by-five.jpg"));
    const logo = read("Our Logo.JPEG", bytes);
    assert.ok(typeof logo === "object");
    assert.equal(logo.file, "logo.jpg");
    assert.deepEqual(Buffer.from(logo.bytes), bytes);
  });

  it("takes the size of an SVG from its viewBox, else from its width and height", () => {
    const sizes: readonly (readonly [string, readonly number[]])[] = [
      ['viewBox="0 0 40 20"', [40, 20]],
      ["viewBox='-5,-5, 31.5 12'", [31.5, 12]],
      ['width="64px" height="32"', [64, 32]],
      ['width="100%" height="100%" viewBox="0 0 3 2"', [3, 2]],
    ];
    for (const [root, [width, height]] of sizes) {
      const logo = read("logo.svg", svg("<path d='M0 0'/>", root));
      assert.ok(typeof logo === "object", root);
      assert.deepEqual([logo.width, logo.height], [width, height], root);
    }
  });

  it("refuses an SVG that could run something or reach outside, and names it", () => {
    const risks: readonly (readonly [string, RegExp])[] = [
      ["<script>alert(1)</script>", /script/],
      ["<svg:script xmlns:svg='http://www.w3.org/2000/svg'/>", /script/],
      ["<path onclick='alert(1)' d='M0 0'/>", /event attribute/],
      ["<a href='javascript:alert(1)'><path/></a>", /another file/],
      ["<foreignObject><p/></foreignObject>", /HTML/],
      ["<image href='https://example.com/x.png'/>", /another file/],
      ['<image xlink:href="other.png"/>', /another file/],
      ["<use href='other.svg#a'/>", /another file/],
      ["<path fill='url(https://example.com/#a)'/>", /style from elsewhere/],
      ["<style>@import 'x.css'; p { fill: red }</style>", /style from elsewhere/],
      ["<path style='fill: u&#114;l(https://example.com/#a)'/>", /style from elsewhere/],
      ["<path style='fill: \\75rl(https://example.com/#a)'/>", /style from elsewhere/],
      ["<path style='fill: u\\rl(https://example.com/#a)'/>", /style from elsewhere/],
      ["<style>@\\69 mport 'x.css';</style>", /style from elsewhere/],
      ["<a href='#g'><set attributeName='href' to='javascript:alert(1)'/></a>", /reference that changes/],
    ];
    for (const [inner, reason] of risks) {
      const refused = read("logo.svg", svg(inner));
      assert.ok(typeof refused === "string", inner);
      assert.match(refused, reason, inner);
    }
    assert.match(String(read("logo.svg", `<!DOCTYPE svg [<!ENTITY a "b">]>${svg("")}`)), /document type/);
    assert.match(String(read("logo.svg", `<?xml-stylesheet href="x.css"?>${svg("")}`)), /processing instruction/);
  });

  it("takes what an SVG needs of its own: gradients, parts used again, a picture inside it", () => {
    const own = "<defs><linearGradient id='g'/></defs><path fill='url(#g)'/><use href='#g'/><image href='data:image/png;base64,AAAA'/>";
    assert.equal(typeof read("logo.svg", svg(own)), "object");
  });

  it("refuses what is too big, damaged, or another kind than its name says", () => {
    assert.match(String(read("logo.svg", svg("x".repeat(61 * 1024)))), /62 KB; a logo may have 60/);
    assert.match(String(read("logo.png", readFileSync(join(pictures, "seven-by-five.jpg")))), /is no picture of kind png/);
    for (const name of ["seven-by-five.png", "seven-by-five.jpg", "lossy.webp"]) {
      const cut = readFileSync(join(pictures, name)).subarray(0, 18);
      assert.match(String(read(name, cut)), /damaged/, name);
    }
    assert.match(String(read("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")), /viewBox/);
    assert.match(String(readLogo("/nowhere/logo.svg")), /there is no file/);
  });
});
