import type { Ratings } from "./ratings.ts";

/** A pass mark by the modified Angoff method (Angoff 1971), in percent, with how far the panel was of one mind. */
export interface AngoffMark {
  /** The mean of the judges' own marks. */
  readonly mark: number;
  /** Standard deviation of the judges' marks. */
  readonly spread: number;
  /** Standard error of the mark over judges: spread / √judges. */
  readonly error: number;
  /** Each judge's own mark: the mean of what they gave. */
  readonly judges: readonly { readonly name: string; readonly mark: number }[];
  /** In the table's order. `spread` is the standard deviation over judges. */
  readonly questions: readonly {
    readonly id: string;
    readonly mean: number;
    readonly spread: number;
    readonly lowest: number;
    readonly highest: number;
  }[];
}

/** From a table that `readRatings` has accepted: two judges and one question at least. */
export function angoffMark({ judges, questions }: Ratings): AngoffMark {
  const own = judges.map((name, index) => ({ name, mark: average(questions.map(({ ratings }) => ratings[index] ?? 0)) }));
  const marks = own.map(({ mark }) => mark);
  const spread = deviation(marks);
  return {
    mark: average(marks),
    spread,
    error: spread / Math.sqrt(judges.length),
    judges: own,
    questions: questions.map(({ id, ratings }) => ({
      id,
      mean: average(ratings),
      spread: deviation(ratings),
      lowest: Math.min(...ratings),
      highest: Math.max(...ratings),
    })),
  };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: divided by one less than there are. */
function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
