import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { canBegin, newCustomer, ownRoom, readOwnCustomer, writeOwnCustomer } from "../../../src/model/own-scenario/own-customer.ts";
import { ownCustomer, ownScenario } from "../../fixtures/own-scenario.ts";

const { own } = ownScenario;

describe("readOwnCustomer(text, parts)", () => {
  it("gives back what was written", () => {
    const customer = {
      ...ownCustomer,
      trade: "other",
      thing: "boiler",
      setting: "chat",
      feeling: "fear",
      letters: "qb",
      now: "Tell me.",
    } as const;
    assert.deepEqual(readOwnCustomer(writeOwnCustomer(customer, own), own), customer);
  });

  it("keeps no trace where nothing is written, and what is chosen before there is a sentence", () => {
    assert.equal(writeOwnCustomer(newCustomer(own), own), "");
    assert.deepEqual(readOwnCustomer("", own), newCustomer(own));
    const chosen = { ...newCustomer(own), feeling: "fear" } as const;
    assert.deepEqual(readOwnCustomer(writeOwnCustomer(chosen, own), own), chosen);
  });

  it("takes what is not offered, and what is no such thing, for the first of what is", () => {
    const first = newCustomer(own);
    const odd = { trade: "piracy", setting: "email", feeling: "grief", hook: "shouted", letters: "q1", thing: 7, now: null };
    assert.deepEqual(readOwnCustomer(JSON.stringify({ statement: "You people.", ...odd }), own), { ...first, statement: "You people." });
    for (const text of ["{", "null", "[]", "7", '"x"', '{"__proto__":{"statement":"x"}}'])
      assert.deepEqual(readOwnCustomer(text, own), first, text);
  });

  it("cuts what is longer than there is room for", () => {
    const { statement, now } = readOwnCustomer(JSON.stringify({ statement: "x".repeat(9_999), now: "y".repeat(9_999) }), own);
    assert.deepEqual([statement.length, now.length], [ownRoom.statement, ownRoom.now]);
  });
});

describe("canBegin(customer)", () => {
  it("asks for twelve characters that are not space at either end, and for nothing else", () => {
    const can = (statement: string) => canBegin({ ...newCustomer(own), statement });
    assert.deepEqual(["You people.  ", "You people!!", " You people ", ""].map(can), [false, true, false, false]);
  });
});
