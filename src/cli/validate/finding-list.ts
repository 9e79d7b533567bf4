import type { Finding } from "../../validation/finding.ts";

export interface ListedFinding {
  readonly source: number;
  readonly line: number;
  readonly finding: Finding;
}

/** The findings of a validation: all are counted by their rules, the first few are kept. */
export class FindingList {
  readonly #most: number;
  readonly #kept: ListedFinding[] = [];
  readonly #counts = new Map<string, number>();
  #total = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(source: number, line: number, finding: Finding): void {
    this.#total += 1;
    this.#counts.set(finding.rule, (this.#counts.get(finding.rule) ?? 0) + 1);
    if (this.#kept.length < this.#most) this.#kept.push({ source, line, finding });
  }

  get total(): number {
    return this.#total;
  }

  /** By source and line. */
  get kept(): readonly ListedFinding[] {
    return [...this.#kept].sort((one, other) => one.source - other.source || one.line - other.line);
  }

  /** Each rule that was broken, the most broken first. */
  get byRule(): readonly (readonly [rule: string, count: number])[] {
    return [...this.#counts].sort(([, one], [, other]) => other - one);
  }
}
