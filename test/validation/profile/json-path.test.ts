import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { locate, parseJsonPath } from "../../../src/validation/profile/json-path.ts";

/** The document of Stefan Gössner's article, to which xAPI Profiles 1.0 Structure 8.1 refers (goessner.net/articles/JsonPath, e3). */
const books = {
  store: {
    book: [
      { category: "reference", author: "Nigel Rees", title: "Sayings of the Century", price: 8.95 },
      { category: "fiction", author: "Evelyn Waugh", title: "Sword of Honour", price: 12.99 },
      { category: "fiction", author: "Herman Melville", title: "Moby Dick", isbn: "0-553-21311-3", price: 8.99 },
      { category: "fiction", author: "J. R. R. Tolkien", title: "The Lord of the Rings", isbn: "0-395-19395-8", price: 22.99 },
    ],
    bicycle: { color: "red", price: 19.95 },
  },
};

const found = (path: string, root: unknown = books) => locate(parseJsonPath(path) ?? [], root).map(({ value }) => value);
const authors = ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"];

describe("parseJsonPath(text) and locate(path, root)", () => {
  it("finds what the article's own examples find", () => {
    assert.deepEqual(found("$.store.book[*].author"), authors);
    assert.deepEqual(found("$..author"), authors);
    assert.deepEqual(found("$.store.*"), [books.store.book, books.store.bicycle]);
    assert.deepEqual(found("$.store..price"), [8.95, 12.99, 8.99, 22.99, 19.95]);
    assert.deepEqual(found("$..book[2]"), [books.store.book[2]]);
    assert.deepEqual(found("$..book[0,1]"), books.store.book.slice(0, 2));
    assert.deepEqual(found("$['store']['book'][0]['title']"), ["Sayings of the Century"]);
    assert.equal(found("$..*").length, 27);
  });

  it("finds the same without $, as the examples of the profile specification are written", () => {
    const statement = { context: { contextActivities: { grouping: [{ id: "a" }, { id: "b" }] } } };
    assert.deepEqual(found("context.contextActivities.grouping[0]", statement), [{ id: "a" }]);
    assert.deepEqual(found("context.contextActivities.grouping[*].id", statement), ["a", "b"]);
  });

  it("finds a member with an IRI for a name, and says where each value stands", () => {
    const place = "http://example.org/profiles/sports/extensions/place";
    const statement = { result: { extensions: { [place]: 1 } }, context: { list: [{ id: "x" }] } };
    assert.deepEqual(locate(parseJsonPath(`$.result.extensions['${place}']`) ?? [], statement), [
      { path: `result.extensions["${place}"]`, value: 1 },
    ]);
    assert.deepEqual(locate(parseJsonPath('context.list[*]["id"]') ?? [], statement), [{ path: "context.list[0].id", value: "x" }]);
  });

  it("joins what paths between | find, and names between commas", () => {
    assert.deepEqual(found("a | $.b", { a: 1, b: [2, 3] }), [1, [2, 3]]);
    assert.deepEqual(found("['a','c'] | b[*]", { a: 1, b: [2, 3], c: 4 }), [1, 4, 2, 3]);
    assert.deepEqual(found("['a|b']", { "a|b": 1 }), [1]);
  });

  it("gives a list as the one value that it is, and nothing for what is not there", () => {
    assert.deepEqual(found("a", { a: [1, 2] }), [[1, 2]]);
    assert.deepEqual(found("a.b.c", { a: { b: 1 } }), []);
    assert.deepEqual(found("a[2]", { a: [1, 2] }), []);
    assert.deepEqual(found("a['0']", { a: [1] }), []);
    assert.deepEqual(found("toString", {}), []);
  });

  it("takes no filter, script, slice, index from the end, and nothing half written", () => {
    const wrong = [
      "$..book[?(@.isbn)]",
      "$..book[(@.length-1)]",
      "$..book[-1:]",
      "$..book[0:2]",
      "$..book[-1]",
      "a.",
      "a[",
      "a[0",
      "a['b]",
      "a b",
      "",
      "a |",
      "| a",
      "a..",
      ".a",
      "a.[0]",
      "$a",
      "@.a",
      "a['b',]",
    ];
    for (const path of wrong) assert.equal(parseJsonPath(path), undefined, path);
  });
});
