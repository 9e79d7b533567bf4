import { word } from "../words.ts";

/** How far tension and trust went, in words: "Tension fell by 15. Trust rose by 10." Nothing of what stayed. */
export function levelWords(tension: number, trust: number): string {
  const moved = [...wordsFor("tension", tension), ...wordsFor("trust", trust)];
  return moved.length === 0 ? word("talk.moved.nothing") : moved.join(" ");
}

function wordsFor(name: "tension" | "trust", by: number): readonly string[] {
  return by === 0 ? [] : [word(`talk.moved.${name}.${by > 0 ? "up" : "down"}`, { by: Math.abs(by) })];
}
