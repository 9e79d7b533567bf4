import type { BlockResponse } from "./attempt.ts";
import type { OptionId } from "./ids.ts";
import { encodeNumber, type NumberReader } from "./vlq.ts";

const kinds = ["reveal", "choose-reply", "spot-it", "own-words"] as const satisfies readonly BlockResponse["kind"][];

export function encodeResponse(response: BlockResponse): string {
  return encodeNumber(kinds.indexOf(response.kind)) + encodeDetails(response);
}

/** Throws a RangeError for a kind that it does not know. */
export function decodeResponse(reader: NumberReader): BlockResponse {
  const kind = kinds[reader.number()];
  switch (kind) {
    case "reveal":
      return { kind, cards: decodeLetters(reader) };
    case "choose-reply":
      return { kind, tried: decodeLetters(reader) };
    case "spot-it": {
      const marked = decodeLetters(reader);
      return { kind, marked, first: reader.number() === 0 ? undefined : decodeLetters(reader) };
    }
    case "own-words":
      return { kind, compared: reader.number() === 1, ticked: decodeLetters(reader) };
    default:
      throw new RangeError("a response of an unknown kind");
  }
}

function encodeDetails(response: BlockResponse): string {
  switch (response.kind) {
    case "reveal":
      return encodeLetters(response.cards);
    case "choose-reply":
      return encodeLetters(response.tried);
    case "spot-it":
      return (
        encodeLetters(response.marked) + (response.first === undefined ? encodeNumber(0) : encodeNumber(1) + encodeLetters(response.first))
      );
    case "own-words":
      return encodeNumber(Number(response.compared)) + encodeLetters(response.ticked);
  }
}

/** How many, then one character a letter: `a` is 0. Order is kept. */
export function encodeLetters(letters: readonly OptionId[]): string {
  return encodeNumber(letters.length) + letters.map((letter) => encodeNumber(letter.charCodeAt(0) - 97)).join("");
}

export function decodeLetters(reader: NumberReader): OptionId[] {
  const letters: OptionId[] = [];
  for (let left = reader.number(); left > 0; left--) letters.push(String.fromCharCode(97 + reader.number()) as OptionId);
  return letters;
}
