import type { Html, JobAidId, SeedId } from "../../model/ids.ts";
import type { CardItem, JobAid } from "../../model/job-aid.ts";
import type { AuthoredCardItem, AuthoredJobAid } from "./authored-job-aid.ts";
import { renderField, type CitedAs } from "./markdown.ts";

/** The model's card from a checked file: Markdown becomes HTML, nothing else changes. */
export function buildJobAid(card: AuthoredJobAid, citedAs: CitedAs): JobAid {
  const base = {
    id: card.id as JobAidId,
    title: card.title,
    covers: card.covers as readonly SeedId[],
    ...(card.interpretation === true ? { interpretation: true } : {}),
    intro: renderField("card.intro", card.intro, citedAs),
    ...(card.foot === undefined ? {} : { foot: renderField("card.foot", card.foot, citedAs) }),
  };
  const itemOf = ({ title, text }: AuthoredCardItem): CardItem => ({ title, html: renderField("card.items[].text", text, citedAs) });
  const cellOf = (text: string): Html => renderField("card.items[].cells[]", text, citedAs);
  switch (card.kind) {
    case "steps":
      return { ...base, kind: card.kind, items: card.items.map(itemOf) };
    case "ladder":
      return {
        ...base,
        kind: card.kind,
        items: card.items.map((rung) => ({ ...itemOf(rung), ...(rung.stop === true ? { stop: true } : {}) })),
      };
    case "moves":
      return {
        ...base,
        kind: card.kind,
        items: card.items.map(({ say, beware, ...move }) => ({
          ...itemOf(move),
          ...(say === undefined ? {} : { say }),
          ...(beware === undefined ? {} : { beware: renderField("card.items[].beware", beware, citedAs) }),
        })),
      };
    case "contrast":
      return {
        ...base,
        kind: card.kind,
        sides: card.sides,
        items: card.items.map(({ title, cells: [first, second] }) => ({
          ...(title === undefined ? {} : { title }),
          cells: [cellOf(first), cellOf(second)],
        })),
      };
    case "minute":
      return { ...base, kind: card.kind, items: card.items.map((step) => ({ ...itemOf(step), seconds: step.seconds })) };
  }
}
