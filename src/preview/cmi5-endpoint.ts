import { Hono } from "hono";
import { cmi5StatementRules } from "./cmi5-statement-rules.ts";
import { addLrsEndpoint } from "./lrs-endpoint.ts";
import type { PreviewState } from "./preview-state.ts";
import { withLog, withSession } from "./run.ts";
import { refusal } from "./xapi-answer.ts";

/** Everything below `/cmi5`: a run's fetch URL and its xAPI endpoint, in the way of an LRS and with the rules of cmi5. */
export function cmi5Endpoint(state: PreviewState): Hono {
  const { store, now } = state;
  const app = new Hono();

  app.post("/:run/fetch/:key", (c) => {
    const run = store.find(c.req.param("run"));
    const session = run?.sessions.find(({ grant }) => grant?.fetchKey === c.req.param("key"));
    if (!run || !session?.grant) return c.json({ "error-code": "2", "error-text": "This is no fetch URL of the preview." });
    const spent = session.grant.tokenTaken || session.state !== "live";
    const entry = { atMs: now(), call: "POST fetch", detail: "", answer: "200" };
    if (spent) {
      const problem = "cmi5 8.2.3.1: the token was fetched before, or its session is over";
      store.change(run.id, (held) => withLog(held, { ...entry, answer: "200, error-code 1", problem }));
      return c.json({ "error-code": "1", "error-text": "The authorization token has already been returned, or the session is over." });
    }
    const { token } = session.grant;
    const taken = { ...session, grant: { ...session.grant, tokenTaken: true } };
    store.change(run.id, (held) => withLog(withSession(held, taken), entry));
    return c.json({ "auth-token": token });
  });

  addLrsEndpoint(app, "xapi", state, {
    authorized: ({ sessions }, header) => {
      const session = sessions.find(({ grant }) => grant?.tokenTaken === true && header === `Basic ${grant.token}`);
      return session?.grant && { session, learner: session.grant.actor };
    },
    rules: cmi5StatementRules,
    forbidden: ({ state: sessionState }, resource, method) => {
      if (sessionState !== "replaced") return undefined;
      if (resource !== "statements") return refusal(403, "cmi5 8.2.1: the token went with its session, which was abandoned");
      return method === "GET" ? refusal(403, "cmi5 8.2.1: the token went with its session") : undefined;
    },
  });
  return app;
}
