import { defaultCompletion, type CompletionRule } from "../../model/completion-rule.ts";
import type { PolicyId } from "../../model/ids.ts";
import type { BehaviourReporting, Settings } from "../../model/settings.ts";
import type { AuthoredTerms } from "../terms/term-forms.ts";
import type { CompanyBehaviour } from "./company-behaviour.ts";
import type { CompanyReaction } from "./company-reaction.ts";
import type { LogoFile } from "./read-logo.ts";
import type { CompanyVideo } from "./read-videos.ts";

/** A company file, checked: what it says, and the defaults where it says nothing. */
export interface Company {
  readonly name?: string;
  readonly logo?: LogoFile;
  readonly colours?: BrandColours;
  readonly terms: AuthoredTerms;
  /** Markdown, checked, with its slots. */
  readonly policies: Readonly<Partial<Record<PolicyId, string>>>;
  /** By message key. */
  readonly labels: Readonly<Record<string, string>>;
  readonly test: CompanyTest;
  readonly review: Settings["review"];
  readonly completion: CompletionRule;
  readonly certificate: boolean;
  /** No course has one; absent: as each course has it. */
  readonly precheck?: false;
  readonly videos?: readonly CompanyVideo[];
  /** Absent: learners are not asked. */
  readonly reaction?: CompanyReaction;
  /** Absent: what people count in a form on the job stays with them. */
  readonly behaviour?: CompanyBehaviour;
  readonly commitEveryMs?: number;
  readonly interactions?: number;
  /** Undefined: the default of each standard. */
  readonly behaviourReporting?: BehaviourReporting;
}

/** In place of each course's own rules. */
export interface CompanyTest {
  readonly masteryScore?: number;
  readonly attempts?: number;
  readonly opens?: "after-lessons" | "always";
  readonly retakeAfterPass?: boolean;
  readonly remediation?: boolean;
  readonly confidence?: boolean;
  readonly waitHours?: number;
}

/** Hex colours, each with what is written on it. */
export interface BrandColours {
  readonly light: { readonly brand: string; readonly on: string };
  readonly dark: { readonly brand: string; readonly on: string };
}

/** What holds where no company file is given. */
export const noCompany: Company = {
  terms: {},
  policies: {},
  labels: {},
  test: {},
  review: "full",
  completion: defaultCompletion,
  certificate: false,
};
