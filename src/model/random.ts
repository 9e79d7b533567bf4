/**
 * A repeatable source of numbers: the same seed gives the same sequence for ever, on every engine, so that a test resumes as it was left.
 * Each call gives a number from 0 up to but not 1. Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for shuffles.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
