import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import type { AuthoredConflict } from "../../src/packaging/role-play/authored-rules.ts";
import { contentDir, contentFile, projectRules } from "./talk-table.ts";

const { rules, behaviours, breathing, listening, manners } = projectRules();

describe("rules.yaml and behaviours.yaml", () => {
  it("say of every behaviour, whatever the talk, how it is taken", () => {
    const open = new Set(rules.filter(({ when }) => Object.keys(when).length === 0).flatMap((rule) => rule.behaviours));
    assert.deepEqual(
      behaviours.filter(({ id }) => !open.has(id)).map(({ id }) => id),
      [],
    );
  });

  it("have no rule behind one that always decides", () => {
    const dead = behaviours.flatMap(({ id }) => {
      const own = rules.filter((rule) => rule.behaviours.includes(id));
      const last = own.findIndex(({ when }) => Object.keys(when).length === 0);
      return own.slice(last + 1).map((rule) => `${rule.id} for ${id}`);
    });
    assert.deepEqual(dead, []);
  });

  it("name each rule once, and no behaviour that there is not", () => {
    const ids = rules.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const known = new Set(behaviours.map(({ id }) => id));
    const moves = Object.values(manners).flatMap((list) => list.flatMap(({ move }) => move?.behaviour ?? []));
    const ruled = rules.flatMap((rule) => [...rule.behaviours, ...(rule.as === undefined ? [] : [rule.as])]);
    const named = [...ruled, ...moves, breathing.behaviour, listening];
    assert.deepEqual(
      named.filter((id) => !known.has(id)),
      [],
    );
  });
});

describe("conflicts.yaml", () => {
  const { conflicts } = contentFile("conflicts.yaml") as { readonly conflicts: readonly AuthoredConflict[] };
  const { seeds } = contentFile("seeds.yaml") as { readonly seeds: readonly { readonly id: string }[] };

  it("counts from C1 on", () => {
    assert.deepEqual(
      conflicts.map(({ id }) => id),
      conflicts.map((_, at) => `C${at + 1}`),
    );
  });

  it("names requirements that are in seeds.yaml", () => {
    const named = conflicts.flatMap(({ conflict, settled }) => [...`${conflict} ${settled}`.matchAll(/\bS\d-\w+/g)].map(([id]) => id));
    assert.deepEqual(
      named.filter((id) => !seeds.some((seed) => seed.id === id)),
      [],
    );
  });

  it("has every conflict that rules and behaviours name", () => {
    const files = ["rules.yaml", "behaviours.yaml"].map((name) => readFileSync(`${contentDir}${name}`, "utf8")).join("\n");
    const named = [...files.matchAll(/\bC\d{1,2}\b/g)].map(([id]) => id);
    assert.deepEqual(
      named.filter((id) => !conflicts.some((conflict) => conflict.id === id)),
      [],
    );
  });
});
