import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CourseId } from "../../src/model/ids.ts";
import { manifestIdentifier } from "../../src/packaging/manifest/manifest-identifier.ts";

const identify = (id: string) => manifestIdentifier(id as CourseId);

describe("manifestIdentifier(course)", () => {
  it("stays what it was when the first packages were uploaded", () => {
    assert.equal(identify("rescue"), "rescue-d3b30984");
  });

  it("tells courses apart within 15 characters, however alike their ids begin", () => {
    const ids = [
      "rescue",
      "heat",
      "heal",
      "help-desk",
      "service-recovery",
      "service-recovery-2",
      "service-recovery-3",
      "follow-up",
      "manager",
    ];
    const identifiers = ids.map((id) => identify(id).slice(0, 15));
    assert.equal(new Set(identifiers).size, ids.length);
  });

  it("is an NCName of 15 characters", () => {
    for (const id of ["a", "rescue", "service-recovery"]) assert.match(identify(id), /^[a-z][a-z0-9-]{14}$/);
  });
});
