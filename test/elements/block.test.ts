import { expect, fixture, html } from "@open-wc/testing";
import "../../src/elements/block/block.ts";
import type { RcBlock } from "../../src/elements/block/block.ts";
import type { FactEvent } from "../../src/elements/fact-event.ts";
import type { OptionId } from "../../src/model/ids.ts";
import type { Block } from "../../src/model/lesson.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { useEnglish } from "./english.ts";

const policy = { kind: "policy", id: "policy", covers: [], policy: "abuse", company: false, html: "" } as unknown as Block;
const picture = { kind: "picture", id: "picture", covers: [], src: "data:,", width: 3, height: 2, alt: "A kettle." } as unknown as Block;
const blocks = [...smallCourse.lessons.flatMap((lesson) => lesson.pages.flatMap((page) => page.blocks)), policy, picture];
const blockOf = (kind: string) => blocks.find((block) => block.kind === kind);
const inner = (element: RcBlock) => element.shadowRoot?.querySelector<HTMLElement>(":not(style)") ?? undefined;

async function show(kind: string): Promise<RcBlock> {
  return fixture<RcBlock>(html`<rc-block .block=${blockOf(kind)} .jobAid=${smallCourse.jobAids[0]}></rc-block>`);
}

describe("rc-block", () => {
  before(useEnglish);

  for (const [kind, tag] of [
    ["text", "rc-text-block"],
    ["scene", "rc-scene"],
    ["picture", "rc-picture"],
    ["reveal", "rc-reveal-cards"],
    ["choose-reply", "rc-choose-reply"],
    ["spot-it", "rc-spot-it"],
    ["own-words", "rc-own-words"],
    ["sort", "rc-sort-items"],
    ["order", "rc-order-items"],
    ["gap", "rc-gap-dialogue"],
    ["reflection", "rc-reflection"],
    ["compare", "rc-compare-talks"],
    ["policy", "rc-policy-note"],
    ["job-aid", "rc-job-aid"],
  ] as const) {
    it(`shows a block of the kind ${kind} by ${tag}`, async () => {
      expect(inner(await show(kind))?.localName).to.equal(tag);
    });
  }

  it("hands over the response of its own kind and no other", async () => {
    const element = await show("reveal");
    element.response = { kind: "reveal", cards: ["a" as OptionId] };
    await element.updateComplete;
    expect(inner(element)).to.have.deep.property("response", { kind: "reveal", cards: ["a"] });
    element.response = { kind: "choose-reply", tried: ["a" as OptionId] };
    await element.updateComplete;
    expect(inner(element)).to.have.property("response", undefined);
  });

  it("lets facts through, and makes a new element for a new block", async () => {
    const element = await show("reveal");
    const facts: string[] = [];
    element.addEventListener("rc-card-revealed", (event: FactEvent<"card-revealed">) => facts.push(event.fact.card));
    const first = inner(element);
    first?.shadowRoot?.querySelector("button")?.click();
    expect(facts).to.deep.equal(["a"]);
    const block = blockOf("reveal");
    element.block = block && { ...block, id: "other" as typeof block.id };
    await element.updateComplete;
    expect(inner(element)).not.to.equal(first);
  });
});
