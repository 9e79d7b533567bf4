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

/** Pictures are compared at a quarter of their size: every system draws the edges of letters in its own way, and there they blur into the same grey. */
const shrink = 4;
/** Share of the pixels left that may differ. */
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
  const [one, other] = [shrunk(before), shrunk(now)] as const;
  const difference = new PNG({ width: one.width, height: one.height });
  const differing = pixelmatch(one.data, other.data, difference.data, one.width, one.height, { threshold: 0.1 });
  const share = differing / (one.width * one.height);
  if (share <= tolerance) return;
  write(join(rejected, name), actual);
  write(join(rejected, name.replace(/\.png$/, "-difference.png")), PNG.sync.write(difference));
  assert.fail(`${name} differs in ${(share * 100).toFixed(1)} % of its pixels: see build/goldens; ${renew}`);
}

/** Each pixel the mean of a square of them. */
function shrunk(picture: PNG): PNG {
  const small = new PNG({ width: Math.floor(picture.width / shrink), height: Math.floor(picture.height / shrink) });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < shrink; dy++) {
          for (let dx = 0; dx < shrink; dx++) sum += picture.data[((y * shrink + dy) * picture.width + x * shrink + dx) * 4 + channel] ?? 0;
        }
        small.data[(y * small.width + x) * 4 + channel] = sum / shrink ** 2;
      }
    }
  }
  return small;
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
