import type { Standard } from "../../model/catalogue.ts";
import type { CompletionRule } from "../../model/completion-rule.ts";

/** What a package says of what learners' state hangs on. Read from its files, none of which is run. */
export interface ComparedPackage {
  readonly standard: Standard;
  readonly outline: ComparedOutline;
  readonly completion: CompletionRule;
  /** The form in which it saves state, and the forms that it can read. */
  readonly state: { readonly form: number; readonly reads: readonly number[] };
  /** By which an LMS knows the course and its one activity, each under its name. */
  readonly identifiers: ReadonlyMap<string, string>;
  /** The pass mark and the rule that the manifest tells the LMS, where it tells any. */
  readonly told: { readonly masteryScore?: string; readonly moveOn?: string };
  readonly blocks: ReadonlyMap<string, ComparedBlock>;
  readonly questions: ReadonlyMap<string, ComparedQuestion>;
  /** Of the scenarios that its lessons have. */
  readonly scenarioHashes: ReadonlyMap<string, number>;
}

export interface ComparedOutline {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly pages: readonly { readonly optional?: boolean; readonly blocks: readonly { readonly id: string; readonly kind: string }[] }[];
  }[];
  readonly objectives: readonly { readonly id: string }[];
  /** Absent where it has none. */
  readonly test?: {
    readonly bank: string;
    readonly masteryScore: number;
    readonly attempts: number;
    readonly opens: "after-lessons" | "always";
    readonly retakeAfterPass?: boolean;
    readonly remediation?: boolean;
    readonly confidence?: boolean;
    readonly waitHours?: number;
  };
  /** Of objectives only where there is a pre-check. */
  readonly numbers: Readonly<Partial<Record<NumberedKind, Readonly<Record<string, number>>>>>;
}

export type NumberedKind = "lessons" | "blocks" | "questions" | "objectives";

export interface ComparedBlock {
  readonly kind: string;
  /** Title of its lesson. */
  readonly lesson: string;
  /** What learners choose among, each list under its name: `reply` → `a`, `b`. */
  readonly letters: ReadonlyMap<string, readonly string[]>;
  /** Of a block that holds a conversation. */
  readonly scenario?: string;
}

export interface ComparedQuestion {
  readonly kind: string;
  /** The letters that an answer may name. */
  readonly options: readonly string[];
  /** Of a question with parts: an answer has a letter for each, in this order. Else empty. */
  readonly parts: readonly string[];
}
