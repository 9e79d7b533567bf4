import type { OwnCustomer } from "./own-customer.ts";
import type { OwnParts } from "./own-parts.ts";

/** What authors write for the learner's words: `[[statement]]` all of it, `[[part]]` its beginning, `[[it]]` what it is about, `[[barb]]` with `[[hook]]` what goes in. */
export const ownSlots = ["statement", "part", "it", "barb", "hook"] as const;
export type OwnTexts = Readonly<Record<(typeof ownSlots)[number], string>>;

/** The learner's words as they go into sentences: on one line, without what no reader sees. Plain text, whatever stands in it. */
export function ownTexts(customer: OwnCustomer, { trades, barbs }: OwnParts): OwnTexts {
  const statement = oneLine(customer.statement);
  const part = partOf(statement);
  const trade = trades.find(({ id }) => id === customer.trade);
  const noun = nounOf(customer.thing);
  const it = noun === "" || trade !== trades.at(-1) ? (trade?.it ?? "this") : `the ${noun}`;
  const { says, hook } = barbs[customer.hook];
  const within = { statement, part, it, barb: "", hook: "" };
  return { ...within, barb: fillOwn(says, within), hook: fillOwn(hook, within) };
}

/** The text with these words in its slots. Once: what the learner wrote is no slot, even where it looks like one. */
export function fillOwn(text: string, texts: OwnTexts): string {
  return text.replace(/\[\[([a-z]+)\]\]/g, (slot, name: string) => (isSlot(name) ? texts[name] : slot));
}

function isSlot(name: string): name is keyof OwnTexts {
  return ownSlots.some((slot) => slot === name);
}

const shortest = 12;
const longest = 72;

/** As much of a statement as somebody says back, as a sentence: its last words, where the sting is, back to where there is something to say; of a long sentence what goes into one breath. */
export function partOf(statement: string): string {
  const bare = oneLine(statement).replace(/["“”„«»]/g, "");
  const sentences = bare.match(/[^.!?…]+(?:[.!?…]+|$)/gu) ?? [bare];
  const part = sentences.reduceRight((said, before) => (said.length >= shortest ? said : `${before.trim()} ${said}`.trim()), "");
  if (part.length <= longest) return /[.!?…]$/u.test(part) ? part : `${part.replace(/[\s,;:–—-]+$/u, "")}.`;
  const cut = part.slice(0, longest);
  const words = cut.includes(" ") ? cut.slice(0, cut.lastIndexOf(" ")) : cut;
  return `${words.replace(/[\s,;:–—-]+$/u, "")} …`;
}

/** A noun out of what was written: letters, spaces, hyphens and apostrophes, without an article. */
function nounOf(thing: string): string {
  const words = oneLine(thing.replace(/[^\p{L}\p{M}\s’'-]/gu, " "));
  return words.replace(/^(?:the|an?|my|our|your|their|this|that)\s+/iu, "");
}

/** Line breaks, and signs that are not seen or that turn the direction, are a space or nothing. */
function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, "")
    .trim();
}
