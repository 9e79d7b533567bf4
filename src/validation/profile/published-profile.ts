/** What a published profile says to people, as far as the dictionary needs it; `rc:` are the words that the profile keeps for it. */
export interface PublishedProfile {
  readonly id: string;
  readonly definition: English;
  readonly versions: readonly { readonly id: string }[];
  readonly "rc:reuses": readonly PublishedSource[];
  readonly "rc:borrowed": readonly BorrowedExtension[];
  readonly "rc:places": readonly PublishedPlace[];
  readonly "rc:rows": readonly PublishedRow[];
  readonly concepts: readonly PublishedConcept[];
  readonly templates: readonly PublishedTemplate[];
  readonly patterns: readonly PublishedPattern[];
}

export interface English {
  readonly en: string;
}

/** A published profile or vocabulary, and what is taken from it. */
export interface PublishedSource {
  readonly "rc:from": string;
  readonly "rc:profile": string;
  readonly "rc:iris": readonly string[];
}

/** An extension of another profile. */
export interface BorrowedExtension {
  readonly "rc:id": string;
  readonly "rc:in": string;
  readonly "rc:says": string;
  readonly "rc:range": string;
}

/** A place that every xAPI statement may have, as it is used here. */
export interface PublishedPlace {
  readonly "rc:location": string;
  readonly "rc:says": string;
  readonly "rc:range": string;
}

/** A row of what learners read of reporting: under which settings it is told, and by which elements of SCORM beside the statements that name it. */
export interface PublishedRow {
  readonly "rc:row": string;
  readonly "rc:when": string;
  readonly "rc:reporting": readonly string[];
  readonly "rc:only"?: string;
  readonly "rc:document"?: string;
  readonly "rc:scorm12"?: readonly string[];
  readonly "rc:scorm2004"?: readonly string[];
}

export interface PublishedConcept {
  readonly id: string;
  readonly type: string;
  readonly prefLabel: English;
  readonly definition: English;
  readonly inlineSchema?: string;
  readonly "rc:range"?: string;
}

export interface PublishedTemplate {
  readonly id: string;
  readonly prefLabel: English;
  readonly definition: English;
  readonly verb: string;
  readonly objectActivityType?: string;
  readonly contextParentActivityType?: readonly string[];
  readonly rules: readonly PublishedRule[];
  readonly "rc:when": string;
  readonly "rc:standards": string;
  /** How an analyst with SCORM reports alone sees the same. */
  readonly "rc:scorm": string;
  readonly "rc:only"?: string;
  /** The rows of what learners read under which a statement falls: each where something stands at its location. */
  readonly "rc:told": readonly { readonly "rc:row": string; readonly "rc:at": string }[];
  readonly "rc:personal": string;
  readonly "rc:keep": string;
}

export interface PublishedRule {
  readonly location: string;
  readonly presence?: "included" | "excluded" | "recommended";
  readonly any?: readonly unknown[];
  readonly all?: readonly unknown[];
  readonly none?: readonly unknown[];
  readonly scopeNote?: English;
}

export interface PublishedPattern {
  readonly id: string;
  readonly prefLabel: English;
  readonly definition: English;
  readonly primary?: boolean;
  readonly [operator: string]: unknown;
}
