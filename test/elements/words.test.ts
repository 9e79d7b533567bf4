import { expect } from "@open-wc/testing";
import { addWords, provideWords, word } from "../../src/elements/words.ts";
import { useEnglish } from "./english.ts";

describe("word(key, values)", () => {
  afterEach(useEnglish);

  it("knows the words that came later, and never says them over what was there first", () => {
    provideWords({ "page.proof": "A keepsake, and no proof." }, "en");
    addWords({ "page.proof": "The platform has the proof.", "page.print": "Print" });
    expect([word("page.proof"), word("page.print")]).to.deep.equal(["A keepsake, and no proof.", "Print"]);
  });

  it("chooses the form for a count, fills in values, and shows a key that it does not know", () => {
    provideWords({ "left.one": "{count} left of {all}", "left.other": "{count} left" }, "en");
    expect([word("left", { count: 1, all: 3 }), word("left", { count: 2 }), word("left.gone")]).to.deep.equal([
      "1 left of 3",
      "2 left",
      "left.gone",
    ]);
  });
});
