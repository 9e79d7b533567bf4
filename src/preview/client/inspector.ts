import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LaunchOptions } from "../run.ts";
import { learnerWords, standingWords } from "../run-words.ts";
import { standardName } from "../standard-name.ts";
import { figuresList } from "./figures-list.ts";
import { clientSection } from "./client-section.ts";
import { callLog, documentsList, interactionsTable, suspendDataText } from "./inspector-sections.ts";
import { launchOptionsForm } from "./launch-options-form.ts";
import type { LiveView } from "./live-view.ts";
import { statementsList } from "./statements-section.ts";

export interface InspectorActions {
  relaunch(): void;
  newAttempt(): void;
  reset(): void;
  makeKey(): void;
  setOptions(options: LaunchOptions): void;
}

/** What the LMS holds, live. Every value is text: names and answers may carry markup. */
export function inspector(view: LiveView, notice: string, actions: InspectorActions): TemplateResult {
  if (view.standard === "web") return webInspector(view, notice, actions);
  return html`
    <h2>What the LMS holds</h2>
    <p class="standing"><b>${learnerWords(view.options)}:</b> <span data-figure="standing">${standingWords(view.figures)}</span></p>
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
    ${figuresList(view)}
    <ul class="ways" aria-label="What you can do">
      ${way("relaunch", "Relaunch", "Ends this session and opens a new one, where the learner left off.", actions.relaunch)}
      ${way("attempt", "New attempt", "A run of its own from the start, for the same learner. This one stays.", actions.newAttempt)}
      ${way("reset", "Reset", "Empties this run, as if it had never been launched.", actions.reset)}
    </ul>
    ${suspendDataText(view)} ${interactionsTable(view)}
    ${view.standard === "cmi5" || view.standard === "xapi" ? html`${statementsList(view)} ${documentsList(view)}` : nothing}
    ${callLog(view)} ${view.standard === "cmi5" || view.standard === "xapi" ? clientSection(view, actions.makeKey) : nothing}
    ${launchOptionsForm(view, actions.setOptions)}
  `;
}

/** A web package is served as it is, and there is nothing to look into. */
function webInspector(view: LiveView, notice: string, actions: InspectorActions): TemplateResult {
  return html`
    <h2>What the LMS holds</h2>
    <p class="standing" data-figure="standing"><b>Nothing.</b> A web page reports to nobody.</p>
    <p class="soft">
      It says so itself, and keeps the learner’s place in this browser, for all runs of the course together. Its own Start over empties
      that.
    </p>
    <div role="status">${notice === "" ? nothing : html`<p class="alarm">${notice}</p>`}</div>
    <ul class="ways" aria-label="What you can do">
      ${way("relaunch", "Relaunch", "Opens the page anew.", actions.relaunch)}
    </ul>
    ${launchOptionsForm(view, actions.setOptions)}
  `;
}

function way(name: string, label: string, text: string, act: () => void): TemplateResult {
  return html`<li>
    <button type="button" class="button quiet" aria-describedby="way-${name}" @click=${act}>${label}</button>
    <span class="soft" id="way-${name}">${text}</span>
  </li>`;
}

const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

function sessionWords({ session, sessions, committed }: LiveView): string {
  if (!session) return "Not launched yet.";
  if (session.state === "ended") return `Session ${sessions} has ended.`;
  if (session.state === "replaced") return `Session ${sessions} was replaced.`;
  return `Session ${sessions}, live since ${clock.format(session.startedAtMs)}${committed ? "." : ", with values not committed yet."}`;
}
