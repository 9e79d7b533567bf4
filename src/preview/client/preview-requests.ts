import type { LaunchTicket } from "../launch-run.ts";
import type { LaunchOptions } from "../run.ts";
import type { RunView } from "../run-view.ts";

/** The requests of the run page to the preview. Each rejects with the preview's own words where it refuses. */
export class PreviewRequests {
  readonly #base: string;

  constructor(runId: string) {
    this.#base = `/api/runs/${runId}`;
  }

  /** Undefined: nothing has changed since that revision. */
  async view(after?: number): Promise<RunView | undefined> {
    const response = await fetch(after === undefined ? this.#base : `${this.#base}?after=${after}`);
    return response.status === 204 ? undefined : read<RunView>(response);
  }

  launch(): Promise<LaunchTicket> {
    return this.#post<LaunchTicket>("sessions");
  }

  reset(): Promise<RunView> {
    return this.#post<RunView>("reset");
  }

  makeKey(): Promise<RunView> {
    return this.#post<RunView>("key");
  }

  newAttempt(): Promise<{ readonly run: string }> {
    return this.#post<{ readonly run: string }>("attempt");
  }

  setOptions(options: LaunchOptions): Promise<RunView> {
    return this.#post<RunView>("options", options);
  }

  commitUrl(sessionId: string): string {
    return `${this.#base}/sessions/${sessionId}/commit`;
  }

  async #post<Answer>(path: string, body: unknown = {}): Promise<Answer> {
    const response = await fetch(`${this.#base}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return read<Answer>(response);
  }
}

async function read<Answer>(response: Response): Promise<Answer> {
  const value = (await response.json()) as Answer & { readonly problem?: string };
  if (!response.ok) throw new Error(value.problem ?? `the preview answered ${response.status}`);
  return value;
}
