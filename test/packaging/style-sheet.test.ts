import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { styleSheet } from "../../src/packaging/page/style-sheet.ts";
import { project } from "./fixture-package.ts";

describe("styleSheet(dir)", async () => {
  const css = await styleSheet(join(project.assetsDir, "style"));

  it("gives every colour of both schemes to browsers that know no light-dark() as the light one", () => {
    const both = [...css.matchAll(/(--rc-[\w-]+): light-dark\((#\w+),/g)].map(([, name, light]) => `${name}: ${light}`);
    const fallback = /@supports not \(color: light-dark\([^)]*\)\)\{:root\{([^}]+)\}/.exec(css)?.[1]?.split(";") ?? [];
    assert.ok(both.length >= 10);
    for (const colour of both) assert.ok(fallback.includes(colour), colour);
  });

  it("is ASCII, in as few lines as can be", () => {
    assert.match(css, /^[ -~]*\n$/);
  });
});
