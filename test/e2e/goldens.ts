import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";

const kept = fileURLToPath(new URL("../goldens", import.meta.url));
const rejected = fileURLToPath(new URL("../../build/goldens", import.meta.url));

/** `npm run goldens` sets it: what is seen now becomes what is expected. Look at the difference before it is committed. */
const renewing = process.env.RENEW_GOLDENS === "1";
const renew = "if that is right, renew it by npm run goldens";

/** Holds a text against the one kept under this name. */
export function assertKeptText(name: string, actual: string): void {
  const path = join(kept, name);
  if (renewing) return write(path, actual);
  assert.ok(existsSync(path), `no ${name} is kept: make it by npm run goldens`);
  assert.equal(actual, readFileSync(path, "utf8"), `${name} has changed: ${renew}`);
}

/** Share of pixels that may differ: text is drawn a little differently by every version of a browser and its fonts. */
const tolerance = 0.01;

/** Holds a PNG against the one kept under this name. What differs is left in build/goldens to look at. */
export function assertKeptPicture(name: string, actual: Buffer): void {
  const path = join(kept, name);
  if (renewing) return write(path, actual);
  assert.ok(existsSync(path), `no ${name} is kept: make it by npm run goldens`);
  const before = PNG.sync.read(readFileSync(path));
  const now = PNG.sync.read(actual);
  const sizes = [before, now].map(({ width, height }) => `${width} × ${height}`);
  if (sizes[0] !== sizes[1]) {
    write(join(rejected, name), actual);
    assert.fail(`${name} was ${sizes[0]} and is ${sizes[1]}: see build/goldens; ${renew}`);
  }
  const difference = new PNG({ width: now.width, height: now.height });
  const differing = pixelmatch(before.data, now.data, difference.data, now.width, now.height, { threshold: 0.2 });
  const share = differing / (now.width * now.height);
  if (share <= tolerance) return;
  write(join(rejected, name), actual);
  write(join(rejected, name.replace(/\.png$/, "-difference.png")), PNG.sync.write(difference));
  assert.fail(`${name} differs in ${(share * 100).toFixed(1)} % of its pixels: see build/goldens; ${renew}`);
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
