import type { JsonPath } from "./json-path.ts";

/** An xAPI Profile as far as statements are judged by it (xAPI Profiles 1.0 Structure 6 to 9). */
export interface Profile {
  /** IRI of the profile overall. */
  readonly id: string;
  /** IRIs of the versions that it describes. A statement names one in its category. */
  readonly versions: readonly string[];
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly templates: readonly Template[];
  readonly patterns: ReadonlyMap<string, Pattern>;
}

export interface Extension {
  readonly kind: "ContextExtension" | "ResultExtension" | "ActivityExtension";
  /** What keeps a value from being one, in the words of its schema; undefined for a good one, and where there is no schema. */
  readonly problem: (value: unknown) => string | undefined;
}

export interface Template {
  readonly id: string;
  readonly allowedSolo: boolean;
  readonly determining: Determining;
  readonly needsObjectRef: boolean;
  readonly needsContextRef: boolean;
  readonly rules: readonly TemplateRule[];
}

/** What makes a statement one of a template's; empty lists are not asked for. */
export interface Determining {
  readonly verb?: string;
  readonly objectActivityType?: string;
  readonly activityTypes: Readonly<Record<ContextList, readonly string[]>>;
  readonly attachmentUsageTypes: readonly string[];
}

export const contextLists = ["parent", "grouping", "category", "other"] as const;
export type ContextList = (typeof contextLists)[number];

export interface TemplateRule {
  /** As it was written. */
  readonly text: string;
  readonly location: JsonPath;
  readonly selector?: JsonPath;
  readonly presence?: "included" | "excluded" | "recommended";
  readonly any?: readonly unknown[];
  readonly all?: readonly unknown[];
  readonly none?: readonly unknown[];
}

export const patternOperators = ["sequence", "alternates", "optional", "oneOrMore", "zeroOrMore"] as const;
export type PatternOperator = (typeof patternOperators)[number];

export interface Pattern {
  readonly primary: boolean;
  readonly operator: PatternOperator;
  /** Ids of patterns and templates; one where the operator takes one. */
  readonly members: readonly string[];
}
