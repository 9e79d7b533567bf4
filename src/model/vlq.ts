/** Whole numbers from 0 to 2^30 - 1 as text: five bits a character, the sixth says that more follow (as in source maps, unsigned). */
export const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** One character below 32, two below 1,024, six at most. Throws a RangeError for what is not a whole number in range. */
export function encodeNumber(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 2 ** 30)
    throw new RangeError(`${value} cannot be saved: not a whole number below 2^30`);
  let rest = value;
  let text = "";
  do {
    const more = rest > 31 ? 32 : 0;
    text += alphabet.charAt((rest & 31) | more);
    rest >>>= 5;
  } while (rest > 0);
  return text;
}

/** Reads numbers one after the other from a text that `encodeNumber` wrote. Each method throws a RangeError where the text ends too early or holds another character. */
export class NumberReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 30; shift += 5) {
      const digit = this.#digit();
      value |= (digit & 31) << shift;
      if (digit < 32) return value;
    }
    throw new RangeError("a number of more than six characters");
  }

  /** The next `length` characters, as they stand. */
  take(length: number): string {
    if (this.#at + length > this.#text.length) throw new RangeError("the text ends too early");
    this.#at += length;
    return this.#text.slice(this.#at - length, this.#at);
  }

  #digit(): number {
    const digit = alphabet.indexOf(this.take(1));
    if (digit < 0) throw new RangeError("a character that is no digit");
    return digit;
  }
}
