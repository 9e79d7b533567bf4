import { reachesMastery } from "../../model/score-test.ts";

/**
 * The mean score a question may give to somebody who knows nothing, 0 to 1: with it in every question, right or wrong and independent, a form of `questions`
 * is passed within `attempts` with the chance `bar`. A measure of where to mend, not the bar itself, which is computed from the bank.
 */
export function allowedMean(questions: number, masteryScore: number, attempts: number, bar: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step++) {
    const mean = (low + high) / 2;
    if (attempts * chanceOf(questions, mean, masteryScore) > bar) high = mean;
    else low = mean;
  }
  return low;
}

/** That enough of so many questions are right (binomial). */
function chanceOf(questions: number, mean: number, masteryScore: number): number {
  let total = 0;
  let ways = 1;
  for (let right = 0; right <= questions; right++) {
    if (reachesMastery(questions === 0 ? 0 : right / questions, masteryScore)) {
      total += ways * mean ** right * (1 - mean) ** (questions - right);
    }
    ways = (ways * (questions - right)) / (right + 1);
  }
  return total;
}
