import { standardNames } from "../packaging/compare/compare-identity.ts";
import type { ComparedPackage } from "../packaging/compare/compared-package.ts";
import type { Finding } from "../packaging/compare/finding.ts";

/** What `recourse compare` prints: the two packages, whether state carries over, what breaks and what is otherwise. */
export function compareLines(older: ComparedPackage, newer: ComparedPackage, findings: readonly Finding[]): readonly string[] {
  const broken = findings.filter(({ effect }) => effect === "breaks");
  const changed = findings.filter(({ effect }) => effect === "changes");
  return [
    `Old: ${describe(older)}`,
    `New: ${describe(newer)}`,
    "",
    broken.length > 0
      ? "Learners' state does not carry over in full."
      : changed.length > 0
        ? "Learners' state carries over. Some things are otherwise than before."
        : "Learners' state carries over, and nothing that it hangs on has changed.",
    ...section("What breaks", broken),
    ...section("What changes", changed),
  ];
}

function describe({ outline, standard, blocks, questions }: ComparedPackage): string {
  const size = `${outline.lessons.length} lessons, ${blocks.size} blocks, ${questions.size} questions`;
  return `${outline.id} ${outline.version} for ${standardNames[standard]} (${size})`;
}

function section(title: string, findings: readonly Finding[]): readonly string[] {
  return findings.length === 0 ? [] : ["", title, ...findings.map(({ text }) => `  - ${text}`)];
}
