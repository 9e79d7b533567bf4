/** The learner's state as the LMS keeps it. */
export interface SavedState {
  /** The attempt's revision: of two states the higher is the newer. */
  readonly revision: number;
  /** Suspend data; the document's whole text where it is none that this version wrote. */
  readonly state: string;
  /** Session verbs that the LMS has taken in this registration. */
  readonly reported: readonly string[];
  /** Where the learner is, for reports and support. */
  readonly location?: string;
}
