import { html } from "lit";
import type { TemplateResult } from "lit";
import { section } from "./inspector-section.ts";
import type { LiveView } from "./live-view.ts";

/** Where another client finds this run's LRS, and with what key. */
export function clientSection({ client }: LiveView, makeKey: () => void): TemplateResult {
  const way = html`<p class="soft">
    A script, a report or a test tool of your own can read and write what this run holds, as an LRS. Its key is for this run alone and opens
    it for any actor. It serves on this machine only.
  </p>`;
  if (client === undefined) {
    const button = html`<p><button type="button" class="button quiet" @click=${makeKey}>Make a key</button></p>`;
    return section("client", "A client of your own", undefined, html`${way}${button}`);
  }
  return section(
    "client",
    "A client of your own",
    undefined,
    html`${way}
      <dl class="client">
        <dt>Endpoint</dt>
        <dd><code data-client="endpoint">${client.endpoint}</code></dd>
        <dt>User</dt>
        <dd><code data-client="user">${client.user}</code></dd>
        <dt>Password</dt>
        <dd><code data-client="password">${client.password}</code></dd>
      </dl>
      <p class="soft">Sent as HTTP Basic, with the header <code>X-Experience-API-Version: 1.0.3</code>.</p>`,
  );
}
