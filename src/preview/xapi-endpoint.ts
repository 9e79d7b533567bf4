import { Hono } from "hono";
import { addLrsEndpoint } from "./lrs-endpoint.ts";
import type { PreviewState } from "./preview-state.ts";
import { xapiStatementRules } from "./xapi-statement-rules.ts";

/** Everything below `/xapi`: a run's LRS for launches in the way of Tin Can. A credential serves as long as its run is there. */
export function xapiEndpoint(state: PreviewState): Hono {
  const app = new Hono();
  addLrsEndpoint(app, "lrs", state, {
    authorized: ({ sessions }, header) => {
      const session = sessions.find(({ tinCan }) => tinCan !== undefined && header === `Basic ${tinCan.credential}`);
      return session?.tinCan && { session, learner: session.tinCan.actor };
    },
    rules: xapiStatementRules,
  });
  return app;
}
