import { word } from "./words.ts";

/** 0 to 1 as a whole percentage in the page's language. */
export function percent(share: number): string {
  return format(share, 0);
}

/**
 * A score as the learner sees it: whole, but never rounded up to a pass mark that it does not reach: 0.7996 against 0.8 is 79.9%.
 */
export function scorePercent(score: number, masteryScore: number): string {
  const looksEnough = Math.round(score * 100) >= masteryScore * 100;
  return looksEnough && score < masteryScore ? format(Math.floor(score * 1000) / 1000, 1) : format(score, 0);
}

/** By words of the locale: the first `Intl.NumberFormat` of a page costs a slow phone a tenth of a second, before anything is seen. */
function format(share: number, digits: number): string {
  return word("number.percent", { number: (share * 100).toFixed(digits).replace(".", word("number.point")) });
}
