import { expect, waitUntil } from "@open-wc/testing";
import { emulateMedia } from "@web/test-runner-commands";
import "../../src/elements/picture/picture.ts";
import type { BlockId, Html } from "../../src/model/ids.ts";
import type { PictureBlock } from "../../src/model/lesson.ts";
import { expectAccessible, expectToFit } from "./appearance.ts";
import { useEnglish } from "./english.ts";
import { playBlock, textOf, type Played } from "./play-block.ts";

const svg = (fill: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="${fill}"/></svg>`)}`;

const block: PictureBlock = {
  kind: "picture",
  id: "shape" as BlockId,
  covers: [],
  src: svg("white"),
  dark: svg("black"),
  width: 600,
  height: 400,
  alt: "Tension falls from step to step.",
  caption: "Drawn, not measured." as Html,
  description: "<p>From left to right.</p>" as Html,
};

const image = (played: Played) => played.one<HTMLImageElement>("img");

describe("rc-picture", () => {
  before(useEnglish);
  afterEach(async () => {
    delete document.documentElement.dataset["scheme"];
    await emulateMedia({ colorScheme: "light" });
  });

  it("keeps the picture's room before it is there", async () => {
    const played = await playBlock("rc-picture", { ...block, src: "/nowhere-yet.png" });
    expect([image(played).getAttribute("width"), image(played).getAttribute("height"), image(played).loading]).to.deep.equal([
      "600",
      "400",
      "lazy",
    ]);
  });

  for (const [system, set, right] of [
    ["light", undefined, "src"],
    ["dark", undefined, "dark"],
    ["dark", "light", "src"],
    ["light", "dark", "dark"],
  ] as const) {
    it(`shows the picture of the scheme where the system has ${system} and the learner ${set ?? "nothing"}`, async () => {
      await emulateMedia({ colorScheme: system });
      if (set) document.documentElement.dataset["scheme"] = set;
      const played = await playBlock("rc-picture", block);
      await waitUntil(() => image(played).currentSrc === block[right]);
    });
  }

  it("follows the learner's scheme while it is shown", async () => {
    const played = await playBlock("rc-picture", block);
    await waitUntil(() => image(played).currentSrc === block.src);
    document.documentElement.dataset["scheme"] = "dark";
    window.dispatchEvent(new Event("rc-settings-changed"));
    await waitUntil(() => image(played).currentSrc === block.dark);
  });

  it("shows its text alternative in a frame where the file does not arrive", async () => {
    const played = await playBlock("rc-picture", { ...block, src: "data:image/png;base64,AAAA", dark: svg("black") });
    await waitUntil(() => played.all(".broken").length === 1);
    expect(textOf(played.one(".broken"))).to.equal(block.alt);
    expect(played.all("img")).to.have.length(0);
  });

  it("has caption and description where there are some", async () => {
    const played = await playBlock("rc-picture", block);
    expect(textOf(played.one("figcaption"))).to.equal("Drawn, not measured.");
    expect(textOf(played.one("details"))).to.equal("The picture in words From left to right.");
    const { caption: _caption, description: _description, dark: _dark, ...bare } = block;
    const other = await playBlock("rc-picture", bare);
    expect(other.all("figcaption, details, source")).to.have.length(0);
  });

  it("is accessible and fits 320 px", async () => {
    const played = await playBlock("rc-picture", block);
    played.one<HTMLDetailsElement>("details").open = true;
    await expectAccessible(played);
    await expectToFit(played);
  });
});
