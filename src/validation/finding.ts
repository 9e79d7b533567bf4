/** One thing that is wrong with one statement, or with the statements of one registration. */
export interface Finding {
  /** The clause, such as `xAPI 1.0.3 Data 2.4.7` or `cmi5 9.3.4`, or the id of the profile's template or pattern. */
  readonly rule: string;
  /** Where in the statement, as in `context.contextActivities.category[0].id`; empty for the statement itself. */
  readonly path: string;
  /** What is wrong, as words that go on from the rule; without a full stop. */
  readonly message: string;
}
