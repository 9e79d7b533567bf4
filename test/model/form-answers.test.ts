import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  answered,
  answerIds,
  fromResponses,
  isComplete,
  noAnswers,
  openItems,
  toResponses,
  type FormAnswers,
} from "../../src/model/form-answers.ts";
import { withoutText, type Form, type FormId, type FormItemId } from "../../src/model/form.ts";
import type { OptionId } from "../../src/model/ids.ts";

const id = (text: string) => text as FormItemId;
const choices = (letters: string) => Array.from(letters, (letter) => ({ id: letter as OptionId, text: `Answer ${letter}` }));
const form: Form = {
  id: "any" as FormId,
  level: 3,
  title: "Any",
  items: [
    { id: id("can-do"), kind: "described", ask: "What can you do?", answers: choices("abcd") },
    { id: id("helped"), kind: "several", ask: "What helped?", choices: choices("abc") },
    { id: id("heard"), kind: "count", ask: "In how many?", of: 5, none: "No occasion" },
    { id: id("say"), kind: "text", ask: "What else?", atMost: 10 },
  ],
};
const given = (...answers: readonly (readonly [string, readonly string[]])[]): FormAnswers =>
  answers.reduce((all, [item, answer]) => answered(all, form, id(item), answer), noAnswers);

describe("answered(answers, form, item, given)", () => {
  it("takes one answer to a scale and to a count, as many as fit of what may be ticked, in the form's order", () => {
    const answers = given(["can-do", ["c"]], ["helped", ["c", "a"]], ["heard", ["0"]]);
    assert.deepEqual(
      [...answers],
      [
        ["can-do", ["c"]],
        ["helped", ["a", "c"]],
        ["heard", ["0"]],
      ],
    );
  });

  it("knows “no occasion” as an answer that is not 0", () => {
    assert.deepEqual([...given(["heard", ["none"]]).values()], [["none"]]);
    assert.deepEqual(answerIds(form.items[2]!), ["0", "1", "2", "3", "4", "5", "none"]);
  });

  it("takes nothing that the item does not have, and nothing for an item that is not there", () => {
    const answers = given(["can-do", ["z"]], ["helped", ["z", "b", "b"]], ["heard", ["6"]], ["other", ["a"]]);
    assert.deepEqual([...answers], [["helped", ["b"]]]);
  });

  it("opens an item again where nothing is left of the answer", () => {
    const answers = given(["helped", ["a"]], ["say", ["So."]]);
    assert.equal(answered(answered(answers, form, id("helped"), []), form, id("say"), ["  "]).size, 0);
  });

  it("keeps words trimmed and within their length, never half a character", () => {
    assert.deepEqual(given(["say", ["  More late visits "]]).get(id("say")), ["More late"]);
    assert.deepEqual(given(["say", ["123456789😀!"]]).get(id("say")), ["123456789😀"]);
  });
});

describe("isComplete(form, answers)", () => {
  it("asks for every scale and count, and for nothing that may be ticked or written", () => {
    assert.deepEqual(
      openItems(form, given(["helped", ["a"]])).map((item) => item.id),
      ["can-do", "heard"],
    );
    assert.equal(isComplete(form, given(["can-do", ["a"]], ["heard", ["none"]])), true);
  });
});

describe("toResponses(form, answers) and fromResponses(form, responses)", () => {
  it("stand in the form's order, and lead back to the same answers, whatever was answered", () => {
    const options: readonly (readonly (readonly string[])[])[] = [
      [[], ["a"], ["d"]],
      [[], ["b"], ["a", "c"]],
      [[], ["0"], ["5"], ["none"]],
      [[], ["Well."]],
    ];
    const all = options.reduce<readonly (readonly (readonly string[])[])[]>(
      (rows, of) => rows.flatMap((row) => of.map((one) => [...row, one])),
      [[]],
    );
    assert.equal(all.length, 72);
    for (const row of all) {
      const answers = given(...row.map((answer, index) => [form.items[index]!.id, answer] as const).reverse());
      const responses = toResponses(form, answers);
      assert.deepEqual(
        responses.map(({ item }) => item),
        form.items.map((item) => item.id).filter((_, index) => row[index]!.length > 0),
      );
      const back = fromResponses(form, JSON.parse(JSON.stringify(responses)) as typeof responses);
      assert.deepEqual(toResponses(form, back), responses);
    }
  });

  it("leave out what the form does not have any more", () => {
    const old = [
      { item: id("gone"), response: ["a"] },
      { item: id("can-do"), response: ["e"] },
      { item: id("heard"), response: ["3"] },
    ];
    assert.deepEqual([...fromResponses(form, old)], [["heard", ["3"]]]);
  });
});

describe("withoutText(form)", () => {
  it("asks for no words of one's own", () => {
    assert.deepEqual(
      withoutText(form).items.map(({ kind }) => kind),
      ["described", "several", "count"],
    );
  });
});
