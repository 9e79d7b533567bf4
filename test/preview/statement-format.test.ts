import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { queryStatements } from "../../src/preview/statement-query.ts";
import type { Statement } from "../../src/preview/statement.ts";
import { ann, bob, lesson, verb } from "./lrs-client.ts";

const at = "2026-03-02T10:00:00.000Z";
const definition = {
  name: { en: "Listen", "de-AT": "Zuhören", fr: "Écouter" },
  type: "http://adlnet.gov/expapi/activities/cmi.interaction",
  interactionType: "choice",
  choices: [{ id: "a", description: { en: "Nod", "de-AT": "Nicken" } }],
};

function stored(change: object): Statement {
  return {
    id: "00000000-0000-4000-8000-000000000001",
    actor: ann,
    verb: { id: verb("answered"), display: { en: "answered", "de-AT": "beantwortete" } },
    object: { objectType: "Activity", id: lesson, definition },
    timestamp: at,
    stored: at,
    ...change,
  };
}

function given(statements: readonly Statement[], format: string, languages?: string): Record<string, unknown> {
  const { body } = queryStatements(statements, new URLSearchParams({ format }), "", { languages });
  return (body as { readonly statements: readonly Record<string, unknown>[] }).statements[0] ?? {};
}

describe("the formats of GET statements", () => {
  it("xAPI 1.0.3 Communication 2.1.3: exact gives what was received", () => {
    const statement = stored({ context: { extensions: { "https://example.org/x": null } } });
    assert.deepEqual(given([statement], "exact"), statement);
  });

  it("xAPI 1.0.3 Data 2.4.6.2: a single context activity is given as a list, in every format", () => {
    const statement = stored({ context: { contextActivities: { parent: { id: lesson } } } });
    for (const format of ["exact", "ids", "canonical"]) {
      const { contextActivities } = given([statement], format)["context"] as { readonly contextActivities: { readonly parent: unknown } };
      assert.equal(Array.isArray(contextActivities.parent), true, format);
    }
  });

  it("xAPI 1.0.3 Communication 2.1.3: ids gives what identifies agents, groups, verbs and activities, members of anonymous groups too", () => {
    const statement = stored({
      actor: { objectType: "Group", name: "Crew", member: [ann, bob] },
      authority: { ...bob },
      context: { instructor: bob, contextActivities: { parent: [{ id: lesson, definition }] } },
    });
    const { actor, verb: said, object, context, authority, result } = given([statement], "ids");
    const account = { objectType: "Agent", account: bob.account };
    assert.deepEqual(actor, { objectType: "Group", member: [{ objectType: "Agent", mbox: ann.mbox }, account] });
    assert.deepEqual([said, object], [{ id: verb("answered") }, { objectType: "Activity", id: lesson }]);
    assert.deepEqual(context, { instructor: account, contextActivities: { parent: [{ id: lesson }] } });
    assert.deepEqual([authority, result], [account, undefined]);
  });

  it("xAPI 1.0.3 Communication 2.1.3: ids goes into a substatement, and leaves out members of an identified group", () => {
    const group = { objectType: "Group", account: bob.account, name: "Crew", member: [ann] };
    const object = { objectType: "SubStatement", actor: group, verb: { id: verb("planned"), display: { en: "planned" } }, object: bob };
    assert.deepEqual(given([stored({ object })], "ids")["object"], {
      objectType: "SubStatement",
      actor: { objectType: "Group", account: bob.account },
      verb: { id: verb("planned") },
      object: { objectType: "Agent", account: bob.account },
    });
  });

  it("xAPI 1.0.3 Communication 2.1.3: canonical gives one language in each map, as Accept-Language asks for each by itself", () => {
    const nameIn = (languages: string): unknown => {
      const object = given([stored({})], "canonical", languages)["object"] as { readonly definition: typeof definition };
      return [object.definition.name, object.definition.choices[0]?.description];
    };
    const [english, german] = [{ en: "Nod" }, { "de-AT": "Nicken" }];
    assert.deepEqual(nameIn("de"), [{ "de-AT": "Zuhören" }, german]);
    assert.deepEqual(nameIn("fr, en;q=0.5"), [{ fr: "Écouter" }, english]);
    assert.deepEqual(nameIn("de;q=0.2, en;q=0.9"), [{ en: "Listen" }, english]);
    assert.deepEqual(nameIn("it, *;q=0.1"), [{ en: "Listen" }, english]);
    assert.deepEqual(nameIn("de;q=0, it"), [{ en: "Listen" }, english]);
    assert.deepEqual(given([stored({})], "canonical", "de-AT")["verb"], { id: verb("answered"), display: { "de-AT": "beantwortete" } });
  });

  it("xAPI 1.0.3 Communication 2.1.3: canonical gives what all statements say of an activity, and agents as they came", () => {
    const before = stored({ object: { id: lesson, definition: { name: { it: "Ascoltare" }, description: { en: "A lesson." } } } });
    const bare = { ...stored({ object: { id: lesson } }), id: "00000000-0000-4000-8000-000000000002" };
    const { actor, object } = given([before, stored({}), bare], "canonical", "it");
    assert.deepEqual((object as { readonly definition: object }).definition, {
      ...definition,
      name: { it: "Ascoltare" },
      description: { en: "A lesson." },
      choices: [{ id: "a", description: { en: "Nod" } }],
    });
    assert.deepEqual(actor, ann);
  });
});
