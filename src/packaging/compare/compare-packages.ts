import { compareAnswers, compareScenarios } from "./compare-answers.ts";
import { compareForms, compareIdentity } from "./compare-identity.ts";
import { compareNumbers } from "./compare-numbers.ts";
import { compareRoute } from "./compare-route.ts";
import { compareRules } from "./compare-rules.ts";
import type { ComparedPackage } from "./compared-package.ts";
import { breaks, type Finding } from "./finding.ts";

/**
 * What becomes of learners' state where the second package takes the place of the first: everything that breaks, then everything that is otherwise than
 * before though state carries over. Empty: nobody notices. Packages of different courses are not compared further.
 */
export function comparePackages(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  if (older.outline.id !== newer.outline.id)
    return [
      breaks(`These are two courses, ${older.outline.id} and ${newer.outline.id}: the second reads nothing of what the first has saved.`),
    ];
  const comparisons = [compareIdentity, compareForms, compareNumbers, compareAnswers, compareScenarios, compareRoute, compareRules];
  const findings = comparisons.flatMap((compare) => compare(older, newer));
  return [...findings.filter(({ effect }) => effect === "breaks"), ...findings.filter(({ effect }) => effect === "changes")];
}
