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
 * undefined where there is none. A guess in English, to ask by and never to refuse: a name at the beginning of a sentence is not found, a town is.
 */
export function personalDetail(text: string): string | undefined {
  const undated = text.replace(day, " ");
  return address.exec(text)?.[0] ?? titled.exec(text)?.[0] ?? number.exec(undated)?.[0].trim() ?? capitalised(undated);
}

/** A word with a capital that neither begins a sentence nor a quotation. */
function capitalised(text: string): string | undefined {
  for (const match of text.matchAll(/([\p{L}\d,;]["”’)]?\s+)(\p{Lu}\p{Ll}[\p{L}’'-]*)/gu)) {
    const word = (match[2] ?? "").replace(/[’']s$/, "");
    if (!nobody.has(word)) return word;
  }
  return undefined;
}
