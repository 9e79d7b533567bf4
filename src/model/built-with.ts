// What an engine is built with. The build puts false in place of what a package does not have (rollup.config.mjs), and all that hangs on it
// stays out of the engine. Tests see everything.

/** Learners are asked after the course, in whatever way. */
export const withReaction = true as boolean;
/** By the course's own form, not by a link. */
export const withReactionForm = true as boolean;
/** Pages of the course have forms to count acts on the job in. */
export const withJobForms = true as boolean;
/** What is counted there can be handed in. */
export const withJobFormsTold = true as boolean;
