import type { Form } from "./form.ts";

/**
 * How learners may say what the course was to them, and who hears of it; nowhere at all where a package has none. `link`: the company's own
 * survey. `anonymous`: to an endpoint of the company's own, under a number made for this one time. `confidential`: to the record store of the
 * launch, under the learner's name.
 */
export type Reaction =
  | { readonly mode: "link"; /** https. */ readonly survey: string }
  | { readonly mode: "anonymous"; /** Of the endpoint, as learners read it. */ readonly host: string }
  | { readonly mode: "confidential"; /** Whoever can see the answers, in the company's words. */ readonly seenBy: string };

/** What asking needs beside the engine. */
export interface ReactionPart {
  /** Of the interface, by key. */
  readonly words: Readonly<Record<string, string>>;
  /** As it is shown: with words of one's own only where the company lets them through. Absent where there is but a link. */
  readonly form?: Form;
  /** Of `anonymous`. */
  readonly endpoint?: ReactionEndpoint;
}

/** An xAPI endpoint that is not the launch's, with a credential that can only write: it stands in the package and can be read there. */
export interface ReactionEndpoint {
  /** https, without a slash at its end; statements go to `/statements` below it. */
  readonly url: string;
  readonly key: string;
  readonly secret: string;
}
