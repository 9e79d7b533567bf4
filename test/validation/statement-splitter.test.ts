import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitterFor } from "../../src/validation/splitter-for.ts";
import type { StatementText } from "../../src/validation/statement-splitter.ts";

/** What a text splits into, handed over in pieces of every size from 1 on: it may not matter where a piece ends. */
function split(text: string): readonly StatementText[] {
  const inPieces = (size: number): StatementText[] => {
    const splitter = splitterFor(text);
    const found: StatementText[] = [];
    for (let at = 0; at < text.length; at += size) found.push(...splitter.push(text.slice(at, at + size)));
    return [...found, ...splitter.end()];
  };
  const whole = inPieces(Math.max(1, text.length));
  for (const size of [1, 2, 3, 7]) assert.deepEqual(inPieces(size), whole, `pieces of ${size}`);
  return whole;
}

const read = (text: string): (readonly [line: number, value: unknown])[] =>
  split(text).map(({ line, text: one }) => [line, JSON.parse(one) as unknown]);

const tricky = { a: 'a lone quote " then brackets ] } , and a backslash \\', b: [{ c: [1, 2] }, "\n"] };

describe("splitterFor", () => {
  it("gives a statement a line of NDJSON, with its line, past empty lines and Windows' line ends", () => {
    const text = `${JSON.stringify(tricky)}\r\n\r\n{"b":2}\n`;
    assert.deepEqual(read(text), [
      [1, tricky],
      [3, { b: 2 }],
    ]);
  });

  it("gives every element of a list, however it is written", () => {
    assert.deepEqual(read(JSON.stringify([tricky, { b: 2 }])), [
      [1, tricky],
      [1, { b: 2 }],
    ]);
    assert.deepEqual(read(JSON.stringify([{ a: 1 }, { b: { c: [2] } }], null, 2)), [
      [2, { a: 1 }],
      [5, { b: { c: [2] } }],
    ]);
    assert.deepEqual(read(" [] "), []);
  });

  it("xAPI 1.0.3 Data 2.5: gives the statements of what an LRS answers, more before or after them", () => {
    const statements = [tricky, { b: 2 }];
    const values = [tricky, { b: 2 }].map((one) => [1, one]);
    assert.deepEqual(read(JSON.stringify({ statements, more: "/xapi/statements?from=[3]" })), values);
    assert.deepEqual(read(JSON.stringify({ more: "/statements", statements })), values);
    assert.deepEqual(read(JSON.stringify({ statements: [] })), []);
  });

  it("gives the statements of several answers one after the other, as pages of an LRS that were put into one file", () => {
    const page = (...ids: readonly number[]) => JSON.stringify({ statements: ids.map((id) => ({ id })), more: "/xapi/statements?from=2" });
    const ids = (text: string) => read(text).map(([line, value]) => [line, (value as { id: number }).id]);
    assert.deepEqual(ids(`${page(1, 2)}\n${page()}\n${page(3)}\n`), [
      [1, 1],
      [1, 2],
      [3, 3],
    ]);
    assert.deepEqual(ids('[{"id":1}]\n[{"id":2}]'), [
      [1, 1],
      [2, 2],
    ]);
    assert.deepEqual(split(`${page(1)}{"statements":[`).at(-1), { line: 1, text: "" });
  });

  it("gives one statement that goes over several lines", () => {
    assert.deepEqual(read(`\n${JSON.stringify(tricky, null, 2)}\n`), [[2, tricky]]);
  });

  it("gives broken lines as they are, the first too, and goes on", () => {
    const lines = ['{"a":1', '{"b":2}', "nonsense", '{"c":3}'];
    assert.deepEqual(
      split(lines.join("\n")),
      lines.map((text, index) => ({ line: index + 1, text })),
    );
  });

  it("gives a broken element of a list as it is, and goes on", () => {
    assert.deepEqual(
      split('[\n{"a":1},\n{"b":oops},\n{"c":3}\n]').map(({ line, text }) => [line, text]),
      [
        [2, '{"a":1}'],
        [3, '{"b":oops}'],
        [4, '{"c":3}'],
      ],
    );
  });

  it("gives what there is of a list that breaks off, so that it can be found to be no JSON", () => {
    assert.deepEqual(
      split('[{"a":1},\n{"b":').map(({ line, text }) => [line, text]),
      [
        [1, '{"a":1}'],
        [2, '{"b":'],
      ],
    );
    assert.deepEqual(split('[{"a":1},').at(-1), { line: 1, text: "" });
  });
});
