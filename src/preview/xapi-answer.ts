/** An answer of the endpoint, and what the log says of it. */
export interface XapiAnswer {
  readonly status: 200 | 204 | 304 | 400 | 401 | 403 | 404 | 405 | 409 | 412;
  /** JSON, or a document's bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the call was about, in a few words. */
  readonly detail: string;
  readonly problem?: string;
}

export function refusal(status: 400 | 401 | 403 | 404 | 405 | 409 | 412, problem: string, detail = ""): XapiAnswer {
  return { status, body: { error: true, message: problem }, detail, problem };
}
