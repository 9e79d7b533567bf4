/** A type that only a checked value may carry: `Brand<string, "LessonId">` is a string that is known to be a lesson's id. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type CourseId = Brand<string, "CourseId">;
export type LessonId = Brand<string, "LessonId">;
export type BlockId = Brand<string, "BlockId">;
export type QuestionId = Brand<string, "QuestionId">;
export type ObjectiveId = Brand<string, "ObjectiveId">;
export type JobAidId = Brand<string, "JobAidId">;
export type SourceId = Brand<string, "SourceId">;
/** What a company decides, such as who may offer what. */
export type PolicyId = "authority" | "remedies" | "abuse" | "harassment" | "self-harm" | "contacts";
/** One of the drawn people of `people.yaml`. */
export type PersonId = Brand<string, "PersonId">;

/** One letter, `a` to `z`: an option, a card, a line of a dialogue, an item of a checklist. Unique within its block or question. `-` in an answer of which a part is open. */
export type OptionId = Brand<string, "OptionId">;

/** A requirement of a source document, such as `S1-04`. */
export type SeedId = Brand<string, "SeedId">;

/** The spine of every course: P0 prepare, P1 hear, P2 acknowledge, P3 confirm, P4 apologise, P5 act, P6 close, P7 follow through and up, P8 learn. */
export type Phase = "P0" | "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8";

/** Safe HTML, made from Markdown when the course is built. Nothing else may be shown as markup. */
export type Html = Brand<string, "Html">;
