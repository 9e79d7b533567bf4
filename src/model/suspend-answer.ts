import { openPart, type Answer } from "./question.ts";
import { decodeLetter, encodeLetter } from "./suspend-response.ts";
import { encodeNumber, type NumberReader } from "./vlq.ts";

/** After the 26 letters: a part that is still open. */
const openNumber = 26;

/** How many parts, then one character a part: `a` is 0, an open one 26. States from before there were open parts read as they are. */
export function encodeAnswer(answer: Answer): string {
  return (
    encodeNumber(answer.length) + answer.map((letter) => (letter === openPart ? encodeNumber(openNumber) : encodeLetter(letter))).join("")
  );
}

/** Throws a RangeError for what is no letter. */
export function decodeAnswer(reader: NumberReader): Answer {
  return Array.from({ length: reader.number() }, () => {
    const number = reader.number();
    return number === openNumber ? openPart : decodeLetter(number);
  });
}
