import type { QuestionId } from "./ids.ts";
import type { BlueprintCell, QuestionBank } from "./question.ts";
import { seededRandom } from "./random.ts";
import { shuffle } from "./shuffle.ts";

/**
 * Draws a form: for each cell of the blueprint its count of questions, those of `avoid` only where the cell has no others, then all in random order.
 * A bank that is too small for a cell gives a shorter form; the content check refuses such a bank.
 */
export function drawForm(bank: QuestionBank, form: readonly BlueprintCell[], seed: number, avoid: readonly QuestionId[]): QuestionId[] {
  const random = seededRandom(seed);
  const drawn = form.flatMap((cell) => {
    const fitting = bank.questions.filter((q) => q.objective === cell.objective && q.phase === cell.phase && q.kind === cell.kind);
    const shuffled = shuffle(fitting, random);
    const fresh = shuffled.filter((q) => !avoid.includes(q.id));
    const again = shuffled.filter((q) => avoid.includes(q.id));
    return [...fresh, ...again].slice(0, cell.count).map((q) => q.id);
  });
  return shuffle(drawn, random);
}
