import { expect } from "@open-wc/testing";
import "../../src/elements/text-block/text-block.ts";
import type { BlockId, Html } from "../../src/model/ids.ts";
import type { TextBlock } from "../../src/model/lesson.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, textOf } from "./play-block.ts";

const block: TextBlock = {
  kind: "text",
  id: "desk" as BlockId,
  covers: [],
  html: "<p>He has watched the <strong>drive</strong> since eight.</p>" as Html,
  dialogue: {
    label: "At the clinic desk",
    model: "bad",
    lines: [
      { who: "Ms Haddad", says: "I took the <morning> off." },
      { who: "Tomás", says: "Strictly speaking you’re early.", note: "<p>True, and it makes <em>her</em> wrong.</p>" as Html },
    ],
  },
  points: ["<p>Let the first minute be theirs.</p>" as Html, "<p>Regret once.</p>" as Html],
};

describe("rc-text-block", () => {
  before(useEnglish);

  it("shows rendered text as markup and spoken lines as text", async () => {
    const played = await playBlock("rc-text-block", block);
    expect(played.one(".prose strong").textContent).to.equal("drive");
    expect(played.all(".speech").map(textOf)).to.deep.equal(["I took the <morning> off.", "Strictly speaking you’re early."]);
    expect(played.one(".note em").textContent).to.equal("her");
    expect(played.all(".points li").map(textOf)).to.deep.equal(["Let the first minute be theirs.", "Regret once."]);
  });

  it("says in words whether a conversation works or goes wrong", async () => {
    const labels = [];
    for (const model of ["good", "bad", "none"] as const) {
      const played = await playBlock("rc-text-block", { ...block, dialogue: { label: "At the clinic desk", model, lines: [] } });
      labels.push(textOf(played.one("figcaption")));
    }
    expect(labels).to.deep.equal(["At the clinic desk This one works.", "At the clinic desk This one goes wrong.", "At the clinic desk"]);
  });

  it("labels what is our interpretation after it, with the way to what that means, and nothing else", async () => {
    const plain = await playBlock("rc-text-block", block);
    expect(plain.all(".interpretation")).to.have.length(0);
    const ours = await playBlock("rc-text-block", { ...block, interpretation: true });
    expect(textOf(ours.one(".interpretation"))).to.equal("Our interpretation");
    expect(ours.one(".interpretation a").getAttribute("href")).to.equal("#/sources");
    expect(ours.one(".points").compareDocumentPosition(ours.one(".interpretation"))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("sets notes beside the lines on a wide page and below them on a narrow one", async () => {
    const played = await playBlock("rc-text-block", block);
    const [note, line] = [played.one(".note"), played.all(".speech")[1]];
    if (!line) throw new Error("no line");
    played.element.style.width = "70rem";
    expect(note.getBoundingClientRect().left).to.be.at.least(line.getBoundingClientRect().right - 1);
    played.element.style.width = "20rem";
    expect(note.getBoundingClientRect().top).to.be.at.least(line.getBoundingClientRect().bottom - 1);
  });

  it("begins text and conversation at one axis where the page has a margin", async () => {
    const played = await playBlock("rc-text-block", block);
    const starts = () =>
      [".prose", "figcaption", ".speech", ".points"].map((part) => Math.round(played.one(part).getBoundingClientRect().left));
    played.element.style.width = "60rem";
    expect(new Set(starts()).size).to.equal(1);
  });

  it("is accessible and fits 320 px", async () => {
    const played = await playBlock("rc-text-block", { ...block, interpretation: true });
    await expectAccessible(played);
    await expectToFit(played);
  });
});
