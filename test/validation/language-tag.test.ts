import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isLanguageTag } from "../../src/validation/xapi/language-tag.ts";

/** RFC 5646 Appendix A, Examples of Language Tags. */
const examples = [
  ...["de", "fr", "ja", "i-enochian", "zh-Hant", "zh-Hans", "sr-Cyrl", "sr-Latn", "zh-cmn-Hans-CN", "cmn-Hans-CN", "zh-yue-HK", "yue-HK"],
  ...[
    "zh-Hans-CN",
    "sr-Latn-RS",
    "sl-rozaj",
    "sl-rozaj-biske",
    "sl-nedis",
    "de-CH-1901",
    "sl-IT-nedis",
    "hy-Latn-IT-arevela",
    "de-DE",
    "en-US",
  ],
  ...["es-419", "de-CH-x-phonebk", "az-Arab-x-AZE-derbend", "x-whatever", "qaa-Qaaa-QM-x-southern", "de-Qaaa", "sr-Latn-QM", "sr-Qaaa-RS"],
  ...["en-US-u-islamcal", "zh-CN-a-myext-x-private", "en-a-myext-b-another"],
];

describe("isLanguageTag", () => {
  it("takes every well-formed example of RFC 5646 Appendix A", () => {
    assert.deepEqual(
      examples.filter((tag) => !isLanguageTag(tag)),
      [],
    );
  });

  it("takes none of the tags that are not well-formed there", () => {
    const wrong = ["de-419-DE", "a-DE", "", "en_US", "english language", "en-", "toolonglanguage", "en-US-x"];
    assert.deepEqual(
      wrong.filter((tag) => isLanguageTag(tag)),
      [],
    );
  });
});
