import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { queryStatements, selectStatements } from "../../src/preview/statement-query.ts";
import type { Statement } from "../../src/preview/statement.ts";
import { ann, bob, lesson, verb } from "./lrs-client.ts";

const activity = (id: string): object => ({ objectType: "Activity", id });
const ref = (id: string): object => ({ objectType: "StatementRef", id: idOf(id) });
const other = "https://example.org/lessons/answer";
const registration = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";

/** `idOf("a")`: a UUID that one can read. */
function idOf(name: string): string {
  return `00000000-0000-4000-8000-${Buffer.from(name).toString("hex").padStart(12, "0")}`;
}

function nameOf(id: string): string {
  return Buffer.from(id.slice(-12).replace(/^(00)+/, ""), "hex").toString();
}

/** Stored a second after the one before it, from 10:00:00 on. */
function stored(...said: readonly (readonly [name: string, change?: object])[]): Statement[] {
  return said.map(([name, change], index) => {
    const at = new Date(Date.UTC(2026, 2, 2, 10, 0, index)).toISOString();
    const plain = { actor: ann, verb: { id: verb("experienced") }, object: activity(lesson), timestamp: at, stored: at };
    return { id: idOf(name), ...plain, ...change } as unknown as Statement;
  });
}

function ask(statements: readonly Statement[], query: Readonly<Record<string, string>>): { names: string[]; more: string } {
  const { status, body, problem } = queryStatements(statements, new URLSearchParams(query), "/lrs/statements");
  assert.equal(status, 200, problem);
  const { statements: found, more } = body as { statements: Statement[]; more: string };
  return { names: found.map(({ id }) => nameOf(id)), more };
}

const names = (statements: readonly Statement[], query: Readonly<Record<string, string>>): string[] => ask(statements, query).names;
const agent = (value: object): string => JSON.stringify(value);

describe("queryStatements", () => {
  it("xAPI 1.0.3 Communication 2.1.3: gives the latest stored first, and with ascending the other way round", () => {
    const all = stored(["a"], ["b"], ["c"]);
    assert.deepEqual(names(all, {}), ["c", "b", "a"]);
    assert.deepEqual(names(all, { ascending: "true" }), ["a", "b", "c"]);
    assert.deepEqual(names(all, { ascending: "false" }), ["c", "b", "a"]);
  });

  it("xAPI 1.0.3 Communication 2.1.3: filters by verb, activity and registration", () => {
    const all = stored(
      ["a"],
      ["b", { verb: { id: verb("passed") } }],
      ["c", { object: activity(other) }],
      ["d", { context: { registration } }],
    );
    assert.deepEqual(names(all, { verb: verb("passed") }), ["b"]);
    assert.deepEqual(names(all, { activity: other }), ["c"]);
    assert.deepEqual(names(all, { registration: registration.toUpperCase() }), ["d"]);
    assert.deepEqual(names(all, { verb: verb("failed") }), []);
  });

  it("xAPI 1.0.3 Communication 2.1.3: finds an agent as actor and as object by any identifier, and in groups", () => {
    const sum = "cd9b00a5611f94eaa7b1661edab976068e364975";
    const all = stored(
      ["a"],
      ["b", { actor: bob }],
      ["c", { actor: { mbox_sha1sum: sum } }],
      ["d", { actor: { openid: "https://ann.example.org/" } }],
      ["e", { actor: { objectType: "Group", member: [bob, { openid: "https://ann.example.org/" }] } }],
      ["f", { actor: bob, object: ann }],
      ["g", { actor: { objectType: "Group", account: { homePage: "https://example.org", name: "team" } } }],
      ["h", { actor: bob, context: { instructor: ann } }],
    );
    assert.deepEqual(names(all, { agent: agent({ mbox: "mailto:ann@EXAMPLE.org" }) }), ["f", "a"]);
    assert.deepEqual(names(all, { agent: agent({ account: bob.account }) }), ["h", "f", "e", "b"]);
    assert.deepEqual(names(all, { agent: agent({ mbox_sha1sum: sum.toUpperCase() }) }), ["c"]);
    assert.deepEqual(names(all, { agent: agent({ openid: "https://ann.example.org/" }) }), ["e", "d"]);
    assert.deepEqual(names(all, { agent: agent({ objectType: "Group", account: { homePage: "https://example.org", name: "team" } }) }), [
      "g",
    ]);
  });

  it("xAPI 1.0.3 Communication 2.1.3: related_agents looks at authority, instructor and team too, and into substatements", () => {
    const sub = { objectType: "SubStatement", actor: ann, verb: { id: verb("planned") }, object: activity(other) };
    const all = stored(
      ["a", { actor: bob, authority: ann }],
      ["b", { actor: bob, context: { instructor: ann } }],
      ["c", { actor: bob, context: { team: { objectType: "Group", member: [ann] } } }],
      ["d", { actor: bob, object: sub }],
      ["e", { actor: bob }],
    );
    assert.deepEqual(names(all, { agent: agent(ann) }), []);
    assert.deepEqual(names(all, { agent: agent(ann), related_agents: "true" }), ["d", "c", "b", "a"]);
  });

  it("xAPI 1.0.3 Communication 2.1.3: related_activities looks at all context activities too, and into substatements", () => {
    const sub = { objectType: "SubStatement", actor: ann, verb: { id: verb("planned") }, object: activity(lesson) };
    const lists = ["parent", "grouping", "category", "other"].map((list): [string, object] => [
      list.slice(0, 1),
      { object: activity(other), context: { contextActivities: { [list]: list === "parent" ? activity(lesson) : [activity(lesson)] } } },
    ]);
    const all = stored(...lists, ["s", { object: sub }], ["x", { object: activity(other) }]);
    assert.deepEqual(names(all, { activity: lesson }), []);
    assert.deepEqual(names(all, { activity: lesson, related_activities: "true" }), ["s", "o", "c", "g", "p"]);
  });

  it("xAPI 1.0.3 Communication 2.1.3: since is exclusive, until inclusive, both of the time of storing", () => {
    const all = stored(["a"], ["b"], ["c", { timestamp: "2020-01-01T00:00:00Z" }]);
    assert.deepEqual(names(all, { since: "2026-03-02T10:00:01Z" }), ["c"]);
    assert.deepEqual(names(all, { until: "2026-03-02T12:00:01+02:00" }), ["b", "a"]);
    assert.deepEqual(names(all, { since: "2026-03-02T10:00:00Z", until: "2026-03-02T10:00:01Z" }), ["b"]);
  });

  it("xAPI 1.0.3 Communication 2.1.3: what is about a statement that is found is found too, over several steps, and round in a circle", () => {
    const all = stored(
      ["a", { actor: bob }],
      ["b", { object: ref("a") }],
      ["c", { object: ref("b"), verb: { id: verb("confirmed") } }],
      ["d", { object: ref("e") }],
      ["e", { object: ref("d") }],
      ["f", { context: { statement: ref("a") } }],
    );
    assert.deepEqual(names(all, { agent: agent(bob) }), ["c", "b", "a"]);
    assert.deepEqual(names(all, { agent: agent(bob), verb: verb("confirmed") }), ["c"]);
    assert.deepEqual(names(all, { agent: agent(bob), until: "2026-03-02T10:00:01Z" }), ["b", "a"]);
    assert.deepEqual(names(all, { agent: agent(bob), limit: "1" }), ["c"]);
  });

  it("xAPI 1.0.3 Communication 2.1.4: gives what is voided by voidedStatementId alone, and still what is about it", () => {
    const all = stored(["a", { actor: bob }], ["b"], ["v", { verb: { id: verb("voided") }, object: ref("a") }]);
    assert.deepEqual(names(all, {}), ["v", "b"]);
    assert.deepEqual(names(all, { agent: agent(bob) }), ["v"]);
    const one = (query: Readonly<Record<string, string>>): number => queryStatements(all, new URLSearchParams(query), "").status;
    assert.deepEqual([one({ statementId: idOf("a") }), one({ voidedStatementId: idOf("a") })], [404, 200]);
    assert.deepEqual([one({ statementId: idOf("b") }), one({ voidedStatementId: idOf("b") })], [200, 404]);
    assert.equal(one({ statementId: idOf("v") }), 200);
  });

  it("xAPI 1.0.3 Communication 2.1.3, xAPI 1.0.3 Communication 3.2: refuses what it does not know, what is of a wrong form, and what does not go together", () => {
    const all = stored(["a"]);
    const id = idOf("a");
    const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ statementId: id, voidedStatementId: id }, /exclude each other/],
      [{ statementId: id, verb: verb("passed") }, /not verb$/],
      [{ voidedStatementId: id, limit: "1" }, /not limit$/],
      [{ statementId: "a" }, /statementId is a UUID/],
      [{ StatementId: id }, /it is written "statementId"/],
      [{ people: "all" }, /does not know the parameter "people"/],
      [{ agent: "ann" }, /no JSON/],
      [{ agent: agent({ name: "Ann" }) }, /2\.4\.2\.1/],
      [{ agent: agent({ mbox: "ann@example.org" }) }, /2\.4\.2\.3: agent\.mbox/],
      [{ agent: agent({ objectType: "Group", member: [ann] }) }, /no identifier/],
      [{ verb: "passed" }, /verb is an IRI/],
      [{ activity: "lesson" }, /activity is an IRI/],
      [{ registration: "first" }, /registration is a UUID/],
      [{ since: "2026-03-02T10:00:00" }, /since is a timestamp with its zone/],
      [{ until: "tomorrow" }, /until is a timestamp/],
      [{ limit: "-1" }, /limit is a whole number/],
      [{ limit: "1.5" }, /limit is a whole number/],
      [{ format: "short" }, /format is exact, ids, canonical/],
      [{ ascending: "yes" }, /ascending is true or false/],
      [{ attachments: "1" }, /attachments is true or false/],
      [{ related_agents: "TRUE" }, /related_agents is true or false/],
    ];
    for (const [query, problem] of wrong) {
      const answer = queryStatements(all, new URLSearchParams(query), "");
      assert.equal(answer.status, 400, JSON.stringify(query));
      assert.match(answer.problem ?? "", problem);
    }
  });

  it("xAPI 1.0.3 Data 2.5: gives each statement once from page to page, whatever comes in meanwhile", () => {
    for (const ascending of ["false", "true"]) {
      let all = stored(...["a", "b", "c", "d", "e", "f", "g"].map((name): [string] => [name]));
      const found: string[] = [];
      let page = ask(all, { limit: "2", ascending });
      const first = [...page.names];
      while (page.more !== "") {
        found.push(...page.names);
        const [last] = stored([`n${found.length}`]);
        all = [...all, { ...last, stored: "2026-03-02T11:00:00Z" } as Statement];
        page = ask(all, Object.fromEntries(new URL(page.more, "http://lrs.invalid").searchParams));
      }
      found.push(...page.names);
      assert.deepEqual(new Set(found).size, found.length);
      assert.deepEqual(found.slice(0, 7), ascending === "true" ? [..."abcdefg"] : [..."gfedcba"]);
      assert.equal(first.length, 2);
    }
  });

  it("xAPI 1.0.3 Data 2.5: takes limit 0 for as much as it gives at once, and more is empty on the last page", () => {
    const all = stored(...Array.from({ length: 101 }, (_, index): [string] => [`s${index}`]));
    const page = ask(all, { limit: "0" });
    assert.deepEqual([page.names.length, page.names[0]], [100, "s100"]);
    const rest = ask(all, Object.fromEntries(new URL(page.more, "http://lrs.invalid").searchParams));
    assert.deepEqual([rest.names, rest.more], [["s0"], ""]);
    assert.equal(ask(all.slice(1), { limit: "0" }).more, "");
    assert.equal(ask(all, { limit: "1000" }).names.length, 100);
  });

  it("refuses a page of a run that was emptied, a made-up one, and parameters beside it", () => {
    const all = stored(["a"], ["b"]);
    const more = new URL(ask(all, { limit: "1" }).more, "http://lrs.invalid").searchParams.get("more") ?? "";
    for (const [statements, query] of [
      [stored(["z"]), { more }],
      [all, { more: "e30" }],
      [all, { more, limit: "2" }],
    ] as const)
      assert.equal(queryStatements(statements, new URLSearchParams(query), "").status, 400);
  });

  it("xAPI 1.0.3 Communication 2.1.3: Last-Modified is when the latest of what is given was stored", () => {
    const all = stored(["a"], ["b"]);
    const modified = (query: string): string | undefined => queryStatements(all, new URLSearchParams(query), "").headers?.["Last-Modified"];
    assert.equal(modified(`statementId=${idOf("a")}`), "Mon, 02 Mar 2026 10:00:00 GMT");
    assert.equal(modified(""), "Mon, 02 Mar 2026 10:00:01 GMT");
  });
});

describe("selectStatements", () => {
  it("gives everything that a query finds, however much, and nothing for a query that is refused", () => {
    const all = stored(...Array.from({ length: 250 }, (_, index): [string] => [`s${index}`]));
    assert.equal(selectStatements(all, new URLSearchParams({ activity: lesson })).length, 250);
    assert.deepEqual(
      selectStatements(all, new URLSearchParams({ ascending: "true", limit: "2" })).map(({ id }) => nameOf(id)),
      ["s0", "s1"],
    );
    assert.deepEqual(selectStatements(all, new URLSearchParams({ people: "all" })), []);
  });
});
