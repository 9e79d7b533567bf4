import type { CurrentRun, RunResult, SavedRun, ScenarioResponse } from "./attempt.ts";
import type { EndingKind } from "./role-play/scenario.ts";
import { scenarioResponse } from "./scenario-response.ts";
import { alphabet, encodeNumber, type NumberReader } from "./vlq.ts";

/** The place of an ending in this list stands for it in saved states: append only, eight at most. */
const endings = [
  "repaired",
  "settled",
  "handed-over",
  "escalated",
  "broken-off",
  "safely-stopped",
] as const satisfies readonly EndingKind[];

/** Every letter that a choice may have. The place of each stands for it in saved states. */
const talkLetters = "abcdefgpqrstyz";

const scoreUnits = 1000;

/** Which of the optional parts are there, a bit each. */
const parts = { first: 1, best: 2, current: 4, practice: 8, restarts: 16, leftOut: 32 } as const;

/** How many runs, the results, then which parts there are, and those, in the order of `parts`. */
export function encodeScenarioResponse({ runs, results, first, best, current, restarts, leftOut }: ScenarioResponse): string {
  const flags =
    (first ? parts.first : 0) |
    (best ? parts.best : 0) |
    (current ? parts.current : 0) |
    (current?.practice === true ? parts.practice : 0) |
    (restarts === undefined ? 0 : parts.restarts) |
    (leftOut ? parts.leftOut : 0);
  return [
    encodeNumber(runs),
    encodeNumber(results.length),
    ...results.map(encodeResult),
    encodeNumber(flags),
    first ? encodeRun(first) : "",
    best ? encodeNumber(best.number) + encodeRun(best) : "",
    current ? encodeNumber(current.hash) + encodeLetters(current.letters) : "",
    restarts === undefined ? "" : encodeNumber(restarts),
  ].join("");
}

/** Throws a RangeError for an ending that it does not know, and where the text ends too early. */
export function decodeScenarioResponse(reader: NumberReader): ScenarioResponse {
  const runs = reader.number();
  const results: RunResult[] = [];
  for (let left = reader.number(); left > 0; left--) results.push(decodeResult(reader));
  const flags = reader.number();
  const has = (part: keyof typeof parts): boolean => (flags & parts[part]) !== 0;
  const first = has("first") ? decodeRun(reader) : undefined;
  const best = has("best") ? { number: reader.number(), ...decodeRun(reader) } : undefined;
  const current: CurrentRun | undefined = has("current")
    ? { hash: reader.number(), letters: decodeLetters(reader), practice: has("practice") }
    : undefined;
  const restarts = has("restarts") ? reader.number() : undefined;
  return scenarioResponse({ results, runs, restarts, first, best, current, leftOut: has("leftOut") || undefined });
}

function encodeRun(run: SavedRun): string {
  return encodeNumber(run.hash) + encodeLetters(run.letters) + encodeResult(run);
}

function decodeRun(reader: NumberReader): SavedRun {
  const [hash, letters] = [reader.number(), decodeLetters(reader)];
  return { hash, letters, ...decodeResult(reader) };
}

function encodeResult({ ending, scaled }: RunResult): string {
  return encodeNumber(Math.round(scaled * scoreUnits) * 8 + endings.indexOf(ending));
}

function decodeResult(reader: NumberReader): RunResult {
  const value = reader.number();
  const ending = endings[value & 7];
  if (ending === undefined) throw new RangeError("an ending of an unknown kind");
  return { ending, scaled: (value >>> 3) / scoreUnits };
}

/** How many, then three letters to two characters. */
function encodeLetters(letters: string): string {
  const places = [...letters].map((letter) => talkLetters.indexOf(letter));
  let text = encodeNumber(places.length);
  for (let at = 0; at < places.length; at += 3) {
    const [one = 0, two = 0, three = 0] = places.slice(at, at + 3);
    const value = (one * talkLetters.length + two) * talkLetters.length + three;
    text += alphabet.charAt(value >> 6) + alphabet.charAt(value & 63);
  }
  return text;
}

function decodeLetters(reader: NumberReader): string {
  const length = reader.number();
  let letters = "";
  while (letters.length < length) {
    const [high = "", low = ""] = reader.take(2);
    const value = alphabet.indexOf(high) * 64 + alphabet.indexOf(low);
    const places = [Math.floor(value / talkLetters.length ** 2), Math.floor(value / talkLetters.length), value];
    letters += places.map((place) => talkLetters.charAt(place % talkLetters.length)).join("");
  }
  return letters.slice(0, length);
}
