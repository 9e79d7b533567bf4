import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LaunchOptions } from "../run.ts";
import { standardName } from "../standard-name.ts";
import { figuresList } from "./figures-list.ts";
import { callLog, documentsList, interactionsTable, statementsList, suspendDataText } from "./inspector-sections.ts";
import { launchOptionsForm } from "./launch-options-form.ts";
import type { LiveView } from "./live-view.ts";

export interface InspectorActions {
  relaunch(): void;
  newAttempt(): void;
  reset(): void;
  setOptions(options: LaunchOptions): void;
}

/** What the LMS holds, live. Every value is text: names and answers may carry markup. */
export function inspector(view: LiveView, notice: string, actions: InspectorActions): TemplateResult {
  return html`
    <h2>What the LMS holds</h2>
    <p class="state" data-figure="session" data-state=${view.session?.state ?? "none"}>
      ${standardName[view.standard]}. ${sessionWords(view)}
    </p>
    <div role="status">
      ${notice === "" ? nothing : html`<p class="alarm">${notice}</p>`}
      ${
        view.elsewhere
          ? html`<p class="alarm">
              This run was launched again somewhere else. What plays here is not recorded any more: relaunch to go on.
            </p>`
          : nothing
      }
    </div>
    <div class="actions">
      <button type="button" class="button" @click=${actions.relaunch}>Relaunch</button>
      <button type="button" class="button quiet" @click=${actions.newAttempt}>New attempt</button>
      <button type="button" class="button quiet" @click=${actions.reset}>Reset</button>
    </div>
    ${figuresList(view)} ${suspendDataText(view)} ${interactionsTable(view)}
    ${view.standard === "cmi5" ? html`${statementsList(view)} ${documentsList(view)}` : nothing} ${callLog(view)}
    ${launchOptionsForm(view, actions.setOptions)}
  `;
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

function sessionWords({ session, sessions, committed }: LiveView): string {
  if (!session) return "Not launched yet.";
  if (session.state === "ended") return `Session ${sessions} has ended.`;
  if (session.state === "replaced") return `Session ${sessions} was replaced.`;
  return `Session ${sessions}, live since ${clock.format(session.startedAtMs)}${committed ? "." : ", with values not committed yet."}`;
}
