import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { SavedRun, ScenarioResponse } from "../../model/attempt.ts";
import type { ScenarioBlock } from "../../model/lesson.ts";
import { resumable } from "../../model/resumable.ts";
import { conductOf } from "../../model/role-play/conduct.ts";
import { replayTalk } from "../../model/role-play/replay-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import { startTalk } from "../../model/role-play/start-talk.ts";
import { stepTalk } from "../../model/role-play/step-talk.ts";
import { lettersOf } from "../../model/role-play/talk-letters.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkChoice, TalkRun } from "../../model/role-play/talk.ts";
import { shownOf } from "../../model/role-play/view-talk.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { controls } from "../styles/controls.ts";
import { page } from "../styles/page.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import "./group-talk.ts";
import { scenarioIntro } from "./scenario-intro.ts";
import { scenarioIntroStyle } from "./scenario-intro-style.ts";
import type { TalkAsk } from "./talk-asked-event.ts";
import "./talk-debrief.ts";
import "./talk-stage.ts";
import { TalkUnderWayEvent } from "./talk-under-way-event.ts";
import { talkSettingsStyle } from "./talk-settings-style.ts";
import { talkStageStyle } from "./talk-stage-style.ts";

type Stage =
  | { readonly kind: "intro" }
  | { readonly kind: "talk"; readonly run: TalkRun; readonly practice: boolean }
  | { readonly kind: "debrief"; readonly run: TalkRun; readonly practice: boolean };

/**
 * A hard conversation with a simulated customer: what it is about, the talk, and the look back on it. What a reply does is the model's; here it is shown.
 * The run under way is kept by whoever hears the facts: opened again, it goes on where it was left.
 *
 * @fires rc-scenario-started - a run begins; with `from`, practice from a turn of another
 * @fires rc-talk-stepped - after every choice
 * @fires rc-talk-ended - with the choice that ends it
 * @fires rc-scenario-left-out - what stands in its place has been read
 * @fires rc-talk-under-way - the page is about the talk from here on, or no longer
 */
export class RcScenarioPlayer extends LitElement {
  static override styles = [type, prose, controls, page, axis, talkStageStyle, talkSettingsStyle, scenarioIntroStyle];

  @property({ attribute: false }) block: ScenarioBlock | undefined;
  @property({ attribute: false }) scenario: Scenario | undefined;
  @property({ attribute: false }) rules: TalkRules | undefined;
  @property({ attribute: false }) response: ScenarioResponse | undefined;
  @state() private stage: Stage = { kind: "intro" };
  @state() private grouped = false;

  /** How far a group came that has left: a slip of the Escape key costs nobody a talk. */
  #groupLetters = "";
  readonly #announcer = new Announcer(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("scenario")) this.stage = { kind: "intro" };
  }

  protected override updated(changed: PropertyValues): void {
    const before = changed.get("stage") as Stage | undefined;
    const underWay = this.stage.kind === "talk";
    if (before && (before.kind === "talk") !== underWay) this.dispatchEvent(new TalkUnderWayEvent(underWay));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block, scenario, rules, stage } = this;
    if (!block || !scenario || !rules) return nothing;
    return html`<div @rc-talk-asked=${({ ask }: HTMLElementEventMap["rc-talk-asked"]) => this.#answer(ask)}>
        ${stage.kind === "intro" ? this.#intro(block, scenario, rules) : nothing}
        ${
          stage.kind === "talk"
            ? html`<rc-talk-stage .scenario=${scenario} .rules=${rules} .run=${stage.run} ?practice=${stage.practice}></rc-talk-stage>`
            : nothing
        }
        ${
          stage.kind === "debrief"
            ? html`<rc-talk-debrief .scenario=${scenario} .rules=${rules} .run=${stage.run} ?practice=${stage.practice}></rc-talk-debrief>`
            : nothing
        }
        ${
          this.grouped
            ? html`<rc-group-talk
                .scenario=${scenario}
                .rules=${rules}
                .letters=${this.#groupLetters}
                @rc-group-left=${({ letters }: HTMLElementEventMap["rc-group-left"]) => this.#leaveGroup(letters)}
              ></rc-group-talk>`
            : nothing
        }
        ${interpretationNote(block)}
      </div>
      ${this.#announcer.region()}`;
  }

  #intro(block: ScenarioBlock, scenario: Scenario, rules: TalkRules): TemplateResult {
    const { response } = this;
    return html`${block.text ? html`<div class="prose on-axis before">${unsafeHTML(block.text)}</div>` : nothing}
    ${scenarioIntro({
      scenario,
      shown: shownOf(startTalk(scenario, rules), scenario),
      response,
      current: this.#current(),
      canLookBack: this.#finished(bestOf(response)) !== undefined,
      ask: (ask) => this.#answer(ask),
    })}`;
  }

  /** The run that was left, as far as it can be played on. */
  #current(): TalkRun | undefined {
    const { scenario, rules } = this;
    const current = scenario && resumable(this.response, scenario.hash);
    const run = current && rules && replayTalk(current.letters, scenario, rules);
    return run && run.steps.length > 0 && run.state.ending === undefined ? run : undefined;
  }

  /** A run that was finished, played again; undefined where the scenario has changed since. */
  #finished(saved: SavedRun | undefined): TalkRun | undefined {
    const { scenario, rules } = this;
    if (!saved || !scenario || !rules || saved.hash !== scenario.hash) return undefined;
    const run = replayTalk(saved.letters, scenario, rules);
    return run.state.ending === undefined ? undefined : run;
  }

  #answer(ask: TalkAsk): void {
    switch (ask.kind) {
      case "start":
        return this.#start();
      case "try-from":
        return this.#start(ask.letters);
      case "go-on":
        return this.#goOn();
      case "choose":
        return this.#choose(ask.choice);
      case "leave":
        return void this.#to({ kind: "intro" }, "#title");
      case "look-back": {
        const run = this.#finished(bestOf(this.response));
        return run && void this.#to({ kind: "debrief", run, practice: false });
      }
      case "left-out":
        return this.#leaveOut();
      case "group":
        this.grouped = true;
    }
  }

  #start(from?: string): void {
    const { block, scenario, rules } = this;
    if (!block || !scenario || !rules) return;
    const run = replayTalk(from ?? "", scenario, rules);
    const { hash } = scenario;
    this.dispatchEvent(
      new FactEvent({ kind: "scenario-started", block: block.id, hash, ...(from === undefined ? {} : { from: run.letters }) }),
    );
    void this.#to({ kind: "talk", run, practice: from !== undefined });
  }

  #leaveGroup(letters: string): void {
    this.#groupLetters = letters;
    this.grouped = false;
  }

  #leaveOut(): void {
    const { block } = this;
    if (block) this.dispatchEvent(new FactEvent({ kind: "scenario-left-out", block: block.id }));
    this.#announcer.say(word("talk.left-out"));
  }

  /** From the intro back into the run that was left; from the end of a talk to the look back on it. */
  #goOn(): void {
    const { stage } = this;
    if (stage.kind === "talk") return void this.#to({ ...stage, kind: "debrief" });
    const run = this.#current();
    if (run) void this.#to({ kind: "talk", run, practice: this.response?.current?.practice ?? false });
  }

  #choose(choice: TalkChoice): void {
    const { block, scenario, rules, stage } = this;
    if (!block || !scenario || !rules || stage.kind !== "talk") return;
    const step = stepTalk(stage.run.state, choice, scenario, rules);
    const letters = lettersOf(choice);
    const run: TalkRun = { letters: stage.run.letters + letters, steps: [...stage.run.steps, step], state: step.after };
    this.stage = { ...stage, run };
    this.dispatchEvent(new FactEvent({ kind: "talk-stepped", block: block.id, letters }));
    const ending = scenario.endings[run.state.ending ?? -1];
    if (ending === undefined) return;
    const { scaled } = conductOf(run.state, scenario, rules);
    this.dispatchEvent(new FactEvent({ kind: "talk-ended", block: block.id, ending: ending.kind, scaled }));
  }

  /** What comes begins at the top, and the focus goes to its heading. The talk places its own. */
  async #to(stage: Stage, heading?: string): Promise<void> {
    this.stage = stage;
    await this.updateComplete;
    const debrief = this.renderRoot.querySelector("rc-talk-debrief");
    await debrief?.updateComplete;
    const target =
      debrief?.renderRoot.querySelector<HTMLElement>("#headline") ?? this.renderRoot.querySelector<HTMLElement>(heading ?? "none");
    if (!target) return;
    target.focus({ preventScroll: true });
    this.scrollIntoView({ block: "start" });
  }
}

function bestOf(response: ScenarioResponse | undefined): SavedRun | undefined {
  return response?.best ?? response?.first;
}

customElements.define("rc-scenario-player", RcScenarioPlayer);

declare global {
  interface HTMLElementTagNameMap {
    "rc-scenario-player": RcScenarioPlayer;
  }
}
