/** The parts of an xAPI statement that Recourse writes (xAPI 1.0.3 Data 2). What the LMS gave (actor, context template) stays as it came. */
export interface Statement {
  readonly id: string;
  readonly actor: object;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result?: Result;
  readonly context: Context;
  /** UTC, with milliseconds. */
  readonly timestamp: string;
}

export type LanguageMap = Readonly<Record<string, string>>;

export interface Activity {
  readonly objectType?: "Activity";
  readonly id: string;
  readonly definition?: ActivityDefinition;
}

export interface ActivityDefinition {
  readonly type?: string;
  readonly name?: LanguageMap;
  readonly description?: LanguageMap;
  readonly interactionType?: "choice" | "sequencing" | "matching" | "likert" | "long-fill-in";
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  /** Of `likert`: from least to most. */
  readonly scale?: readonly InteractionComponent[];
  /** Of `matching`. */
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
}

/** xAPI 1.0.3 Data 2.4.4.1 */
export interface InteractionComponent {
  readonly id: string;
  readonly description: LanguageMap;
}

export interface Result {
  readonly score?: { readonly scaled: number; readonly raw?: number; readonly min?: number; readonly max?: number };
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Context {
  readonly registration?: string;
  readonly revision?: string;
  readonly contextActivities?: ContextActivities;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface ContextActivities {
  readonly parent?: readonly Activity[];
  readonly grouping?: readonly Activity[];
  readonly category?: readonly Activity[];
  readonly other?: readonly Activity[];
}
