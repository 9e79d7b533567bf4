export type TrackingErrorCode =
  /** No SCORM API in any reachable window, or no launch parameters of cmi5 or xAPI. */
  | "no-host"
  /** The host refused to open the session, or to take what it was given. */
  | "refused"
  /** The session was ended, or its LMS takes nothing from it any more: the learner must launch again from the LMS. */
  | "session-over"
  /** The launch parameters are incomplete or not valid. */
  | "bad-launch"
  /** The host did not answer. */
  | "unreachable";

export interface TrackingErrorOptions {
  readonly cause?: unknown;
  readonly returnUrl?: string | undefined;
  readonly httpStatus?: number | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** Why a session cannot start, or a call to the host failed. The message names the element or request and the host's own code. */
export class TrackingError extends Error {
  readonly code: TrackingErrorCode;
  /** Where the learner can go back to, if the host told. */
  readonly returnUrl: string | undefined;
  /** The status of the answer, where there was one. */
  readonly httpStatus: number | undefined;
  /** When the host wants to be asked again. */
  readonly retryAfterMs: number | undefined;

  constructor(code: TrackingErrorCode, message: string, options: TrackingErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "TrackingError";
    this.code = code;
    this.returnUrl = options.returnUrl;
    this.httpStatus = options.httpStatus;
    this.retryAfterMs = options.retryAfterMs;
  }
}
