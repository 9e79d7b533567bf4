/** Words that English writes with a capital within a sentence, and that name nobody. */
const nobody = new Set(
  "I I’m I’d I’ll I’ve Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter English"
    .split(" ")
    .flatMap((word) => [word, word.replace("’", "'")]),
);

const day = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/g;
const address = /\S+@\S+\.\S+/;
const titled = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b\.?\s+\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]+)?/u;
/** Six digits and more, however they are parted; letters and digits as in an order. */
const number = /\+?\d(?:[\s./()-]{0,2}\d){5,}|\b[A-Z]{1,4}-?\d{3,}[A-Z\d-]*\b/;

/**
 * The first thing in a text that looks as if it named a customer: a title with a name, a capital letter within a sentence, a long number, an address;
 * undefined where there is none. A guess, to ask by and never to refuse: a name at the beginning of a sentence is not found, a town is. Titles and capitals say something in English alone;
 * in a text of another `language` (BCP 47; empty: not known, taken for English) numbers and addresses are looked for, and nothing else.
 */
export function personalDetail(text: string, language = "en"): string | undefined {
  const undated = text.replace(day, " ");
  const english = /^(?:en\b|$)/i.test(language) ? { title: titled.exec(text)?.[0], capital: capitalised(undated) } : undefined;
  return address.exec(text)?.[0] ?? english?.title ?? number.exec(undated)?.[0].trim() ?? english?.capital;
}

/** A word with a capital that neither begins a sentence nor a quotation. */
function capitalised(text: string): string | undefined {
  for (const match of text.matchAll(/([\p{L}\d,;]["”’)]?\s+)(\p{Lu}\p{Ll}[\p{L}’'-]*)/gu)) {
    const word = (match[2] ?? "").replace(/[’']s$/, "");
    if (!nobody.has(word)) return word;
  }
  return undefined;
}
