/** How long a line stays while the scene plays: about fifteen characters a second and a breath, at the learner's speed; two seconds at least. Milliseconds. */
export function readingMs(characters: number, speed: number): number {
  return Math.max(2000, Math.round((700 + (characters * 1000) / 15) / speed));
}
