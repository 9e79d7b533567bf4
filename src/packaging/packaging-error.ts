export type PackagingErrorCode =
  /** A command, option or value that the command line does not know, or one that is missing. */
  | "bad-usage"
  | "unknown-course"
  | "unknown-standard"
  /** A file or folder could not be written. */
  | "unwritable"
  /** A file or folder could not be read, or holds nothing of what was asked for. */
  | "unreadable"
  /** The player could not be bundled. */
  | "engine-failed"
  /** Something that packages ship has no licence text to go with it. */
  | "missing-licence"
  /** The message files lack words that the page itself needs. */
  | "missing-words"
  /** The content lacks the form that the company file asks for. */
  | "no-form"
  /** The course holds something that the standard's manifest cannot say. */
  | "unfit-course"
  /** The longest saved state of the course does not fit what SCORM 1.2 promises. */
  | "state-too-long"
  /** A zip to be compared that is none, or no package of ours, or damaged. */
  | "bad-package"
  /** A table of a panel's ratings that cannot be read. */
  | "bad-ratings"
  /** There is nothing to preview. */
  | "no-packages"
  /** The preview cannot listen at the port. */
  | "port-in-use";

/** Why no package came about. The message is one sentence or two for the person at the command line, and says what would be right. */
export class PackagingError extends Error {
  readonly code: PackagingErrorCode;

  constructor(code: PackagingErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "PackagingError";
    this.code = code;
  }
}
