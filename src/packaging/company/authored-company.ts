import type { CompletionRule } from "../../model/completion-rule.ts";
import type { PolicyId } from "../../model/ids.ts";
import type { JobForms } from "../../model/job-forms.ts";
import type { Reaction } from "../../model/reaction.ts";
import type { BehaviourReporting, Settings } from "../../model/settings.ts";
import type { AuthoredTerms } from "../terms/term-forms.ts";
import type { CompanyTest } from "./company.ts";

/** `recourse.config.yaml` as it stands in the file, once its schema has accepted it. */
export interface AuthoredCompany {
  readonly brand?: { readonly name?: string; readonly logo?: string; readonly colour?: string; readonly colourOnDark?: string };
  readonly terms?: AuthoredTerms;
  readonly policies?: Readonly<Partial<Record<PolicyId, string>>>;
  readonly labels?: Readonly<Record<string, string>>;
  readonly test?: CompanyTest & { readonly review?: Settings["review"] };
  readonly completion?: Partial<CompletionRule>;
  readonly certificate?: boolean;
  readonly precheck?: boolean;
  /** By the id of the scene. */
  readonly videos?: Readonly<Record<string, AuthoredVideo>>;
  readonly reaction?: AuthoredReaction;
  readonly behaviour?: AuthoredBehaviour;
  readonly tracking?: { readonly commitSeconds?: number; readonly interactions?: number; readonly behaviourReporting?: BehaviourReporting };
}

/** Each mode has fields of its own: `checkAsking`. */
export interface AuthoredReaction {
  readonly mode: "off" | Reaction["mode"];
  readonly survey?: string;
  readonly endpoint?: string;
  readonly key?: string;
  readonly secret?: string;
  readonly seenBy?: string;
  readonly text?: boolean;
}

/** As above. */
export interface AuthoredBehaviour {
  readonly mode: "off" | JobForms["mode"];
  readonly seenBy?: string;
  readonly endpoint?: string;
  readonly key?: string;
  readonly secret?: string;
  readonly cohort?: string;
  readonly roles?: readonly string[];
}

export interface AuthoredVideo {
  /** Seen from the company file. */
  readonly file: string;
  readonly captions: readonly { readonly file: string; readonly language: string; readonly label: string }[];
  readonly transcript?: string;
}
