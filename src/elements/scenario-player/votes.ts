/** How many of a group are for each choice, by the choice's letter. */
export type Votes = Readonly<Record<string, number>>;

/** One more or one less; never below none. */
export function vote(votes: Votes, choice: string, by: 1 | -1): Votes {
  return { ...votes, [choice]: Math.max(0, (votes[choice] ?? 0) + by) };
}

/** The choice with most votes, of equal ones the first; undefined where nobody has voted. */
export function winnerOf(votes: Votes, choices: readonly string[]): string | undefined {
  const most = Math.max(0, ...choices.map((choice) => votes[choice] ?? 0));
  return most === 0 ? undefined : choices.find((choice) => votes[choice] === most);
}
