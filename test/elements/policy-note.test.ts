import { expect } from "@open-wc/testing";
import "../../src/elements/policy-note/policy-note.ts";
import type { BlockId, Html, PolicyId } from "../../src/model/ids.ts";
import type { PolicyBlock } from "../../src/model/lesson.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, textOf } from "./play-block.ts";

const block: PolicyBlock = {
  kind: "policy",
  id: "limits" as BlockId,
  covers: [],
  policy: "abuse",
  company: false,
  html: "<p>Nobody must listen to <strong>threats</strong>.</p>" as Html,
};

describe("rc-policy-note", () => {
  before(useEnglish);

  it("says whether what holds is general or the company's own", async () => {
    const general = await playBlock("rc-policy-note", block);
    expect(textOf(general.one(".label"))).to.equal("What holds, unless your company says otherwise");
    const own = await playBlock("rc-policy-note", { ...block, company: true });
    expect(textOf(own.one(".label"))).to.equal("What holds in your company");
    expect(own.one(".prose strong").textContent).to.equal("threats");
  });

  it("is headed by what it is about, each in its own words", async () => {
    const policies: readonly PolicyId[] = ["authority", "remedies", "abuse", "harassment", "self-harm", "contacts"];
    const headings = new Set<string>();
    for (const policy of policies) headings.add(textOf((await playBlock("rc-policy-note", { ...block, policy })).one("h2")));
    expect(headings.size).to.equal(6);
    expect([...headings].filter((heading) => heading.includes("block."))).to.deep.equal([]);
  });

  it("is accessible and fits 320 px", async () => {
    const played = await playBlock("rc-policy-note", block);
    await expectAccessible(played);
    await expectToFit(played);
  });
});
