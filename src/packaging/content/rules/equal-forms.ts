import { formRange, type CellRange, type FormRange } from "../form-range.ts";
import type { Rule } from "../rule.ts";

/** How far a form's expected score may lie from the mean of all forms, unless a course sets its own margin. */
export const usualMargin = 0.05;

/** Adding fractions leaves a hair behind. */
const hair = 1e-9;

/** Every form that can be drawn is as hard as another, by the authors' estimates and within the margin. */
export const equalForms: Rule = {
  needs: ["course", "questions"],
  check({ course, questions }, mistakes) {
    if (course?.value.test === undefined) return;
    const { form, margin = usualMargin } = course.value.test;
    const range = formRange(
      form,
      questions.map(({ value }) => value),
    );
    const { mean, lowest, highest } = range;
    for (const [side, farthest] of [
      ["below", lowest],
      ["above", highest],
    ] as const) {
      if (Math.abs(farthest - mean) <= margin + hair) continue;
      const [worst] = [...range.cells].sort((one, other) => other[side] - one[side]);
      const index = form.findIndex((cell) => cell === worst?.cell);
      mistakes.add(course, ["test", "form", index], "unequal-forms", unequal(side, farthest, range, margin));
    }
  },
};

function unequal(side: "below" | "above", farthest: number, { mean, cells }: FormRange, margin: number): string {
  const words = side === "below" ? "the hardest" : "the easiest";
  const worst = cells
    .filter((cell) => cell[side] > hair)
    .sort((one, other) => other[side] - one[side])
    .slice(0, 3);
  const range = `${words} form that can be drawn has an expected score of ${farthest.toFixed(3)}, the mean form ${mean.toFixed(3)}; at most ${margin} may lie between them`;
  return `${range}. Most comes from ${worst.map((cell) => cellText(side, cell, margin)).join(", ")}`;
}

/** The cell, its share, and its questions that lie farther from the cell's mean than a form may: were there none, every form would be within the margin. */
function cellText(side: "below" | "above", range: CellRange, margin: number): string {
  const { cell, mean, questions } = range;
  const distance = (difficulty: number) => (side === "below" ? mean - difficulty : difficulty - mean);
  const far = questions.filter(({ difficulty }) => distance(difficulty) > margin + hair);
  const named = far.length === 0 ? "" : ` (${far.map(({ id, difficulty }) => `${id} ${difficulty}`).join(", ")}; mean ${mean.toFixed(2)})`;
  return `${cell.objective}/${cell.phase}/${cell.kind} ${range[side].toFixed(3)}${named}`;
}
