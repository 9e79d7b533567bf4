// What LMSs, LRSs, proxies and lines do wrong, put between a course and any endpoint.

/** What goes wrong with one request. */
export type HttpFault =
  /** Not done. `retryAfter`: seconds or a date, as the header has it. */
  | { readonly kind: "refuses"; readonly status: number; readonly retryAfter?: string }
  /** No answer, ever; it does not reach the host either. */
  | { readonly kind: "stalls" }
  /** Done at once, answered late. */
  | { readonly kind: "slow"; readonly ms: number }
  /** The line is cut before or after the host has done what was asked. */
  | { readonly kind: "cut"; readonly done: boolean }
  /** Answered as done, and not done. */
  | { readonly kind: "lies" };

export interface HttpCall {
  readonly method: string;
  /** Without the host's name and the query. */
  readonly path: string;
  /** `stateId`, `profileId`, where there is one. */
  readonly document: string | undefined;
  readonly body: unknown;
  readonly keepalive: boolean;
}

export type HttpPlan = (call: HttpCall) => HttpFault | undefined;

/** A request as the host's log has it. */
export interface HeardRequest extends HttpCall {
  readonly fault: HttpFault | undefined;
  /** What the host answered, whether it arrived or not; undefined where it was not asked. */
  readonly status: number | undefined;
}

export interface HttpFaultOptions {
  readonly after: (ms: number, run: () => void) => void;
  readonly heard?: (request: HeardRequest) => void;
}

/** The endpoint with faults: each request is asked of `plan` first. */
export function withHttpFaults(endpoint: typeof fetch, plan: HttpPlan, { after, heard }: HttpFaultOptions): typeof fetch {
  return async (input, init = {}) => {
    const call = toCall(String(input), init);
    const fault = plan(call);
    const ask = async (): Promise<Response> => {
      const response = await endpoint(input, init);
      heard?.({ ...call, fault, status: response.status });
      return response;
    };
    switch (fault?.kind) {
      case undefined:
        return ask();
      case "slow": {
        const response = await ask();
        await abortable(new Promise<void>((done) => after(fault.ms, done)), init.signal);
        return response;
      }
      case "cut":
        if (fault.done) await ask();
        else heard?.({ ...call, fault, status: undefined });
        throw new TypeError("Failed to fetch");
      case "refuses":
      case "stalls":
      case "lies":
        heard?.({ ...call, fault, status: undefined });
        if (fault.kind === "stalls") return abortable(new Promise(() => {}), init.signal);
        return fault.kind === "lies" ? toLie(call) : toRefusal(fault);
    }
  };
}

function toCall(input: string, init: RequestInit): HttpCall {
  const url = new URL(input);
  return {
    method: init.method ?? "GET",
    path: url.pathname,
    document: url.searchParams.get("stateId") ?? url.searchParams.get("profileId") ?? undefined,
    body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
    keepalive: init.keepalive === true,
  };
}

function toRefusal({ status, retryAfter }: Extract<HttpFault, { kind: "refuses" }>): Response {
  return new Response("refused by the test", { status, headers: retryAfter === undefined ? {} : { "Retry-After": retryAfter } });
}

/** What a host says that has done it. */
function toLie({ method, body }: HttpCall): Response {
  if (method === "GET") return new Response("", { status: 404 });
  if (method !== "POST") return new Response(null, { status: 204 });
  const statements = (Array.isArray(body) ? body : [body]) as readonly { readonly id?: string }[];
  return Response.json(statements.map((statement) => statement?.id));
}

function abortable<Value>(waited: Promise<Value>, signal: AbortSignal | null | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new DOMException("This operation was aborted", "AbortError")));
    waited.then(resolve, reject);
  });
}
