import type { Scenario, Turn, Way } from "./scenario.ts";

/**
 * The letters that a run may take at most: the longest way through the turns, then every day of the epilogue. A turn takes one for the reply, one more where it
 * asks for the manner and one where a line may hook, since a breath comes before the reply. Where ways lead in a circle, every turn once is as long as a talk gets.
 */
export function longestTalk({ turns, anywhere, epilogue }: Scenario): number {
  let circle = false;
  const longestFrom = (from: number, away: readonly Way[], known = new Map<number, number | "open">()): number => {
    const found = known.get(from);
    const turn = turns[from];
    if (found === "open") circle = true;
    if (turn === undefined || found === "open") return 0;
    if (found !== undefined) return found;
    known.set(from, "open");
    const ways = [...turn.options.flatMap(({ to }) => to ?? []), ...[...turn.next, ...away].map(({ to }) => to)];
    const longest = lettersAt(turn) + Math.max(0, ...ways.map((to) => (to === "end" ? 0 : longestFrom(to, away, known))));
    known.set(from, longest);
    return longest;
  };
  const longest = longestFrom(0, anywhere) + epilogue.reduce((sum, { turn }) => sum + longestFrom(turn, []), 0);
  return circle ? turns.reduce((sum, turn) => sum + lettersAt(turn), 0) : longest;
}

function lettersAt({ manner, lines }: Turn): number {
  return 1 + Number(manner) + Number(lines.some(({ hook }) => hook !== undefined));
}
