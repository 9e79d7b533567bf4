import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ifMatchTags } from "../../src/tracking/lrs/if-match-tags.ts";

describe("ifMatchTags(etag)", () => {
  it("undoes what proxies that compress make of an ETag, and tries it as it came, too", () => {
    for (const altered of ['"a1-gzip"', 'W/"a1"', 'W/"a1-br"', '"a1;gzip"']) assert.deepEqual(ifMatchTags(altered), ['"a1"', altered]);
  });

  it("leaves others alone", () => {
    for (const etag of ['"a1"', '"gzip"', '"a-gzip-b"']) assert.deepEqual(ifMatchTags(etag), [etag]);
    assert.deepEqual(ifMatchTags(undefined), []);
  });
});
