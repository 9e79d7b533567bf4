import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { categoryIris, verbIris, type VerbName } from "../../src/statements/iris.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { toLastBatch } from "../../src/tracking/lrs/last-batch.ts";

function told(verb: VerbName, id: string): Statement {
  const defined = ["initialized", "completed", "passed", "failed", "terminated"].includes(verb);
  return {
    id,
    actor: {},
    verb: { id: verbIris[verb], display: { en: verb } },
    object: { id: "https://lms.example/ä" },
    context: { contextActivities: { category: defined ? [{ id: categoryIris.cmi5 }] : [] } },
    timestamp: "2026-03-02T09:00:00.000Z",
  };
}

const all = [told("answered", "1"), told("completed", "2"), told("answered", "3"), told("viewed", "4"), told("terminated", "5")];
const bytes = (statements: readonly Statement[]) => new TextEncoder().encode(JSON.stringify(statements)).length;
const ids = (statements: readonly Statement[]) => statements.map(({ id }) => id).join("");

describe("toLastBatch(statements, room)", () => {
  it("keeps all where there is room", () => {
    assert.deepEqual(toLastBatch(all, 60_000), { statements: all, dropped: 0 });
  });

  it("leaves out the oldest of those that are no results, in bytes, and keeps the order", () => {
    for (let room = bytes(all); room > bytes([all[1]!, all[4]!]) + 1; room--) {
      const { statements, dropped } = toLastBatch(all, room);
      assert.ok(["12345", "2345", "245", "25"].includes(ids(statements)));
      assert.equal(statements.length + dropped, 5);
      assert.ok(bytes(statements) <= room);
    }
    assert.equal(ids(toLastBatch(all, bytes(all) - 2).statements), "2345");
  });

  it("keeps results and the end though there is no room at all", () => {
    assert.equal(ids(toLastBatch(all, 0).statements), "25");
  });
});
