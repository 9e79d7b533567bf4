import type { CourseOutline } from "../../model/course.ts";
import type { FormAnswers } from "../../model/form-answers.ts";
import type { Form } from "../../model/form.ts";
import type { FormGroup } from "../../model/form-group.ts";
import type { ReactionEndpoint } from "../../model/reaction.ts";
import { anonymousAnswers } from "../../statements/form-statements.ts";
import type { Environment } from "../environment.ts";
import { TrackingError } from "../tracking-error.ts";
import { randomUuid } from "./random-uuid.ts";

const giveUpAfterMs = 30_000;

/**
 * Sends one form to an endpoint that is not the launch's, and knows nothing of launch, learner and session: it is given none of them. What it
 * sends is made at the first try and is the same at the next, so that an answer that got lost makes no second one; it stands in memory
 * alone. No cookie, no address of the page, no host but the endpoint's goes with it.
 */
export class AnonymousSender {
  readonly #endpoint: ReactionEndpoint;
  readonly #outline: CourseOutline;
  readonly #environment: Pick<Environment, "fetch" | "now" | "after" | "window">;
  #made: string | undefined;

  constructor(endpoint: ReactionEndpoint, outline: CourseOutline, environment: Pick<Environment, "fetch" | "now" | "after" | "window">) {
    this.#endpoint = endpoint;
    this.#outline = outline;
    this.#environment = environment;
  }

  /**
   * Resolves when the endpoint has taken it. Rejects with a `TrackingError` (`unreachable`, `refused`): the same may be sent again, whatever
   * `answers` are given then.
   */
  async send(form: Form, answers: FormAnswers, group?: FormGroup): Promise<void> {
    const { url, key, secret } = this.#endpoint;
    this.#made ??= this.#make(form, answers, group);
    const aborter = new AbortController();
    const cancel = this.#environment.after(giveUpAfterMs, () => aborter.abort());
    let response: Response;
    try {
      response = await this.#environment.fetch(`${url}/statements`, {
        method: "POST",
        headers: {
          Authorization: `Basic ${this.#environment.window.btoa(`${key}:${secret}`)}`,
          "Content-Type": "application/json",
          "X-Experience-API-Version": "1.0.3",
        },
        body: this.#made,
        mode: "cors",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
        cache: "no-store",
        signal: aborter.signal,
      });
    } catch (cause) {
      throw new TrackingError("unreachable", "the answers did not arrive", { cause });
    } finally {
      cancel();
    }
    // The same statements were there already: an earlier try had arrived (xAPI 1.0.3 Communication 2.1.1).
    if (!response.ok && response.status !== 409)
      throw new TrackingError("refused", `the endpoint refuses the answers: ${response.status}`, { httpStatus: response.status });
  }

  #make(form: Form, answers: FormAnswers, group: FormGroup | undefined): string {
    const { crypto } = this.#environment.window;
    const newId = () => randomUuid(crypto);
    const made = { account: newId(), newId, nowMs: this.#environment.now() };
    return JSON.stringify(anonymousAnswers(form, answers, this.#outline, made, group));
  }
}
