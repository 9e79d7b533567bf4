import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { LaunchOptions, MasteryChoice } from "../run.ts";
import type { LiveView } from "./live-view.ts";

/** What the course is told at the next launch. Values are set anew only when the run's own change, so that typing is not undone. */
export function launchOptionsForm({ options, standard }: LiveView, apply: (options: LaunchOptions) => void): TemplateResult {
  const { where } = options;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    apply(readForm(new FormData(event.currentTarget as HTMLFormElement), options, asksCredit(standard)));
  };
  return html`<details data-section="options">
    <summary>Launch options</summary>
    <form class="options" @submit=${submit}>
      ${standard === "web" ? nothing : learnerFields(options)}
      ${standard === "web" || standard === "xapi" ? nothing : lmsFields(options, standard)}
      <label>
        Plays in
        <select name="where">
          <option value="frame" ?selected=${where === "frame"}>A frame of this page</option>
          <option value="window" ?selected=${where === "window"}>A new window</option>
        </select>
      </label>
      <div class="actions"><button class="button">Relaunch with these</button></div>
    </form>
  </details>`;
}

function learnerFields({ learnerName, learnerId }: LaunchOptions): TemplateResult {
  return html`<label>Learner's name<input name="learnerName" maxlength="255" autocomplete="off" .value=${learnerName} /></label>
    <label>Learner's id<input name="learnerId" required maxlength="255" autocomplete="off" .value=${learnerId} /></label>`;
}

/** What standards with an LMS beside the LRS tell. */
function lmsFields({ mode, credit, mastery }: LaunchOptions, standard: LiveView["standard"]): TemplateResult {
  return html`<label
      >Mode<select name="mode">
        ${choices(["Normal", "Browse", "Review"], mode)}
      </select></label
    >
    ${
      asksCredit(standard)
        ? html`<label class="check"><input type="checkbox" name="credit" .checked=${credit} />For credit</label>`
        : nothing
    }
    <label>
      Mastery score that the LMS gives
      <select name="from">
        <option value="package" ?selected=${mastery.from === "package"}>The package's own</option>
        <option value="none" ?selected=${mastery.from === "none"}>None</option>
        <option value="own" ?selected=${mastery.from === "own"}>This one:</option>
      </select>
    </label>
    <label>
      Mastery score, percent
      <input
        name="percent"
        type="number"
        min="0"
        max="100"
        step="0.01"
        .value=${mastery.from === "own" ? String(mastery.score * 100) : "80"}
      />
    </label>`;
}

/** Credit is SCORM's alone. */
function asksCredit(standard: LiveView["standard"]): boolean {
  return standard.startsWith("scorm");
}

function choices(values: readonly string[], chosen: string): TemplateResult[] {
  return values.map((value) => html`<option ?selected=${value === chosen}>${value}</option>`);
}

/** What the form does not ask for stays. The preview checks the rest. */
function readForm(form: FormData, options: LaunchOptions, creditAsked: boolean): LaunchOptions {
  const text = (name: string, kept: string): string => String(form.get(name) ?? kept);
  const from = text("from", "");
  const mastery: MasteryChoice =
    from === "own"
      ? { from, score: Math.round(Number(text("percent", "")) * 100) / 10_000 }
      : { from: from === "none" ? "none" : "package" };
  return {
    learnerName: text("learnerName", options.learnerName),
    learnerId: text("learnerId", options.learnerId),
    mode: text("mode", options.mode) as LaunchOptions["mode"],
    credit: creditAsked ? form.get("credit") !== null : options.credit,
    mastery: from === "" ? options.mastery : mastery,
    where: text("where", options.where) === "window" ? "window" : "frame",
  };
}
