import { alphabet, encodeNumber, type NumberReader } from "./vlq.ts";

/** A set of whole numbers, six to a character: how many characters, then a bit for each number. Short where numbers are small and many. */
export function encodeSet(numbers: readonly number[]): string {
  const length = numbers.length === 0 ? 0 : Math.floor(Math.max(...numbers) / 6) + 1;
  const sixes = new Array<number>(length).fill(0);
  for (const number of numbers) sixes[Math.floor(number / 6)] = (sixes[Math.floor(number / 6)] ?? 0) | (1 << (number % 6));
  return encodeNumber(length) + sixes.map((bits) => alphabet.charAt(bits)).join("");
}

/** Reads what `encodeSet` wrote, in ascending order. Throws a RangeError where it ends too early. */
export function decodeSet(reader: NumberReader): number[] {
  const text = reader.take(reader.number());
  return [...text].flatMap((character, index) => {
    const bits = alphabet.indexOf(character);
    return [0, 1, 2, 3, 4, 5].filter((bit) => bits & (1 << bit)).map((bit) => index * 6 + bit);
  });
}

/** Turns `ids.lock`'s numbers round. */
export function idsByNumber<Id extends string>(numbers: Readonly<Record<Id, number>>): ReadonlyMap<number, Id> {
  return new Map((Object.entries(numbers) as [Id, number][]).map(([id, number]) => [number, id]));
}
