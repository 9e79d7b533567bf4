import type { BlockResponse, Pair } from "./attempt.ts";
import type { OptionId } from "./ids.ts";
import { decodeScenarioResponse, encodeScenarioResponse } from "./suspend-scenario.ts";
import { encodeNumber, type NumberReader } from "./vlq.ts";

/** The place of a kind in this list stands for it in saved states: append only. */
const kinds = [
  "reveal",
  "choose-reply",
  "spot-it",
  "own-words",
  "scene",
  "sort",
  "order",
  "gap",
  "reflection",
  "compare",
  "scenario",
  "own-scenario",
] as const satisfies readonly BlockResponse["kind"][];

export function encodeResponse(response: BlockResponse): string {
  return encodeNumber(kinds.indexOf(response.kind)) + encodeDetails(response);
}

/** Throws a RangeError for a kind that it does not know, and for what is no letter. */
export function decodeResponse(reader: NumberReader): BlockResponse {
  const kind = kinds[reader.number()];
  switch (kind) {
    case "reveal":
      return { kind, cards: decodeLetters(reader) };
    case "choose-reply":
      return { kind, tried: decodeLetters(reader) };
    case "spot-it":
      return { kind, marked: decodeLetters(reader), first: decodeIfAny(reader, decodeLetters) };
    case "sort":
      return { kind, placed: decodePairs(reader), first: decodeIfAny(reader, decodePairs) };
    case "order":
      return { kind, order: decodeLetters(reader), first: decodeIfAny(reader, decodeLetters) };
    case "gap":
      return { kind, chosen: decodePairs(reader), first: decodeIfAny(reader, decodePairs) };
    case "compare":
      return { kind, marked: decodeLetters(reader) };
    case "scene":
      return { kind, line: reader.number() };
    case "reflection":
    case "own-scenario":
      return { kind };
    case "own-words":
      return { kind, compared: reader.number() === 1, ticked: decodeLetters(reader) };
    case "scenario":
      return decodeScenarioResponse(reader);
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
      return encodeLetters(response.marked) + encodeIfAny(response.first, encodeLetters);
    case "sort":
      return encodePairs(response.placed) + encodeIfAny(response.first, encodePairs);
    case "order":
      return encodeLetters(response.order) + encodeIfAny(response.first, encodeLetters);
    case "gap":
      return encodePairs(response.chosen) + encodeIfAny(response.first, encodePairs);
    case "compare":
      return encodeLetters(response.marked);
    case "scene":
      return encodeNumber(response.line);
    case "reflection":
    case "own-scenario":
      return "";
    case "own-words":
      return encodeNumber(Number(response.compared)) + encodeLetters(response.ticked);
    case "scenario":
      return encodeScenarioResponse(response);
  }
}

/** How many, then one character a letter: `a` is 0. Order is kept. */
export function encodeLetters(letters: readonly OptionId[]): string {
  return encodeNumber(letters.length) + letters.map(encodeLetter).join("");
}

export function encodeLetter(letter: OptionId): string {
  return encodeNumber(letter.charCodeAt(0) - 97);
}

function encodePairs(pairs: readonly Pair[]): string {
  return encodeLetters(pairs.map(([key]) => key)) + pairs.map(([, value]) => encodeLetter(value)).join("");
}

function decodePairs(reader: NumberReader): Pair[] {
  return decodeLetters(reader).map((key) => [key, decodeLetter(reader.number())]);
}

function encodeIfAny<Value>(value: Value | undefined, encode: (value: Value) => string): string {
  return value === undefined ? encodeNumber(0) : encodeNumber(1) + encode(value);
}

function decodeIfAny<Value>(reader: NumberReader, decode: (reader: NumberReader) => Value): Value | undefined {
  return reader.number() === 0 ? undefined : decode(reader);
}

/** From 0 for `a`. Throws a RangeError for what is no letter. */
export function decodeLetter(place: number): OptionId {
  if (place > 25) throw new RangeError("a letter after z");
  return String.fromCharCode(97 + place) as OptionId;
}

export function decodeLetters(reader: NumberReader): OptionId[] {
  const letters: OptionId[] = [];
  for (let left = reader.number(); left > 0; left--) letters.push(decodeLetter(reader.number()));
  return letters;
}
