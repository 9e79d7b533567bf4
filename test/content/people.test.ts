import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { parse } from "yaml";
import type { Person } from "../../src/model/person.ts";

const file = new URL("../../src/content/people.yaml", import.meta.url);
const { people } = parse(readFileSync(file, "utf8")) as { readonly people: readonly Pick<Person, "id" | "look">[] };

describe("people.yaml", () => {
  const dressedOtherwise = people.flatMap(({ id, look }) =>
    people.filter((one) => id.startsWith(`${one.id}-`)).map((one) => ({ id, look, one })),
  );

  it("has some who are dressed otherwise in another scene", () => assert.ok(dressedOtherwise.length > 0));

  for (const { id, look, one } of dressedOtherwise) {
    it(`gives ${id} the face of ${one.id}, and other clothes`, () => {
      assert.deepEqual({ ...look, dress: undefined }, { ...one.look, dress: undefined });
      assert.notDeepEqual(look.dress, one.look.dress);
    });
  }
});
