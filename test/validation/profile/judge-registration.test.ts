import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeRegistration } from "../../../src/validation/profile/judge-registration.ts";
import { PatternMatcher } from "../../../src/validation/profile/match-pattern.ts";
import type { Pattern, PatternOperator } from "../../../src/validation/profile/profile.ts";
import { readProfile } from "../../../src/validation/profile/read-profile.ts";
import { recourseProfile } from "./recourse-profile.ts";
import { sportsProfile, sportsStatement, sports } from "./sports-profile.ts";
import { everyStatement } from "../../statements/every-statement.ts";

const profile = readProfile(sportsProfile());
const subregistrations = "https://w3id.org/xapi/profiles/extensions/subregistration";
const race = (...verbs: readonly string[]) => verbs.map((verb) => sportsStatement(verb, { result: { extensions: { [sports.place]: 1 } } }));
const places = (statements: readonly { readonly id: string }[]) => {
  const found = judgeRegistration(profile, statements);
  return found.map(({ path }) => statements.findIndex(({ id }) => id === path));
};

describe("judgeRegistration(profile, statements)", () => {
  it("takes the specification's relay race, as far as it has come", () => {
    assert.deepEqual(places(race("started", "received", "received", "placed")), []);
    assert.deepEqual(places(race("started", "received")), []);
    assert.deepEqual(places([]), []);
  });

  it("finds the first statement for which there is no room", () => {
    assert.deepEqual(places(race("received")), [0]);
    assert.deepEqual(places(race("started", "placed")), [1]);
    assert.deepEqual(places(race("started", "received", "started")), [2]);
    assert.deepEqual(places(race("started", "received", "placed", "placed")), [3]);
  });

  it("goes by the timestamps, whatever the order, and sees nothing that does not name the profile", () => {
    assert.deepEqual(places(race("started", "received", "placed").reverse()), []);
    assert.deepEqual(places([...race("started", "received"), sportsStatement("fell", { category: "https://example.com/other" })]), []);
  });

  it("takes one statement alone where its template is allowed solo, and not with others", () => {
    assert.deepEqual(places(race("announced")), []);
    assert.deepEqual(places(race("announced", "announced")), [0]);
  });

  it("takes each subregistration by itself, and what has none", () => {
    const within = (subregistration: string, ...verbs: readonly string[]) =>
      race(...verbs).map((statement) => ({
        ...statement,
        context: { ...statement.context, extensions: { [subregistrations]: [{ profile: sports.version, subregistration }] } },
      }));
    const [one, other] = ["4e1c2a33-5a0e-4a7e-9c59-9d1f0f1f9a10", "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11"];
    const two = [...within(one, "started", "received"), ...within(other, "started"), ...within(one.toUpperCase(), "placed")];
    assert.deepEqual(places(two), []);
    assert.deepEqual(places([...two, ...race("started", "received")]), []);
    assert.deepEqual(places([...two, ...within(other, "placed"), ...race("received")]), [4, 5]);
    const begun = race("started");
    const elsewhere = race("received").map((statement) => ({
      ...statement,
      context: {
        ...statement.context,
        extensions: { [subregistrations]: [{ profile: "http://example.org/other", subregistration: other }] },
      },
    }));
    assert.deepEqual(places([...begun, ...elsewhere]), []);
  });

  it("wants of a run what was called for right after its score, and a session that has begun", () => {
    const statements = everyStatement({ standard: "cmi5" });
    const shown = statements.findIndex(({ verb }) => verb.display["en"] === "showed");
    const moved = [...statements.slice(0, shown), ...statements.slice(shown + 1), statements[shown]!];
    const timed = moved.map((one, at) => ({ ...one, timestamp: new Date(at * 1000).toISOString() }));
    assert.equal(judgeRegistration(recourseProfile, timed).length, 1);
    assert.equal(judgeRegistration(recourseProfile, statements.slice(1)).length, 1);
    const late = { ...statements.at(-2)!, timestamp: "2026-12-01T00:00:00Z" };
    assert.equal(judgeRegistration(recourseProfile, [...statements, late]).length, 1);
  });
});

describe("PatternMatcher (xAPI Profiles 1.0 Communication 2.2)", () => {
  const pattern = (operator: PatternOperator, ...members: readonly string[]): Pattern => ({ primary: false, operator, members });
  const patterns = new Map([
    ["ab", pattern("sequence", "a", "b")],
    ["abs", pattern("oneOrMore", "ab")],
    ["abs?", pattern("zeroOrMore", "ab")],
    ["a?", pattern("optional", "a")],
    ["a*", pattern("zeroOrMore", "a")],
    ["a*a", pattern("sequence", "a*", "a")],
    ["a|ab", pattern("alternates", "a", "ab")],
    ["a?b", pattern("sequence", "a?", "b")],
  ]);
  const match = (id: string, letters: string) => {
    const { outcome, at } = new PatternMatcher(
      patterns,
      [...letters].map((letter) => [letter]),
    ).match(id);
    return `${outcome} ${at}`;
  };

  it("sequence: all of it, in order; partial where statements run out", () => {
    assert.deepEqual(
      ["ab", "aba", "a", "", "ba", "aa"].map((letters) => match("ab", letters)),
      ["success 2", "success 2", "partial 1", "partial 0", "failure 0", "failure 0"],
    );
  });

  it("alternates: the longest that matches", () => {
    assert.deepEqual(
      ["ab", "aa", "b", ""].map((letters) => match("a|ab", letters)),
      ["success 2", "success 1", "failure 0", "partial 0"],
    );
  });

  it("optional: once or not at all", () => {
    assert.deepEqual(
      ["a", "aa", "b", ""].map((letters) => match("a?", letters)),
      ["success 1", "success 1", "success 0", "success 0"],
    );
    assert.deepEqual(
      ["ab", "b", "aab"].map((letters) => match("a?b", letters)),
      ["success 2", "success 1", "failure 0"],
    );
  });

  it("oneOrMore and zeroOrMore: as many as there are; partial in the middle of one, as the specification's own test has it", () => {
    assert.deepEqual(
      ["abab", "aba", "b", ""].map((letters) => match("abs", letters)),
      ["success 4", "partial 2", "failure 0", "partial 0"],
    );
    assert.deepEqual(
      ["abab", "aba", "b", ""].map((letters) => match("abs?", letters)),
      ["success 4", "partial 2", "success 0", "success 0"],
    );
  });

  it("is greedy and does not go back", () => {
    assert.equal(match("a*a", "aa"), "partial 2");
    assert.equal(match("a*a", "aab"), "failure 0");
  });
});
