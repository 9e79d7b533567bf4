import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkChoice, TalkRun, TalkView } from "../../model/role-play/talk.ts";
import { viewTalk } from "../../model/role-play/view-talk.ts";
import { Announcer } from "../announcer.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { page } from "../styles/page.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { inWriting } from "./in-writing.ts";
import { orderedReplies } from "./ordered-replies.ts";
import { seenWords, shownThere, stageCustomer } from "./stage-customer.ts";
import { usualManner } from "./stage-manner.ts";
import { stageReplies } from "./stage-replies.ts";
import { talkRepliesStyle } from "./talk-replies-style.ts";
import { talkSettingsStyle } from "./talk-settings-style.ts";
import { talkStageStyle } from "./talk-stage-style.ts";
import { talkWritingStyle } from "./talk-writing-style.ts";
import { TalkAskedEvent, type TalkAsk } from "./talk-asked-event.ts";
import { breath, hookStrip } from "./talk-breath.ts";
import { customerLineAt, ownLine, talkLines, type TalkLine } from "./talk-lines.ts";
import { lineWords, linesList } from "./talk-lines-view.ts";
import { talkThread } from "./talk-thread.ts";

/** `answering`: the customer has spoken; `breathing`; `said`: the learner has, and the answer waits until they say so. */
type Moment = "answering" | "breathing" | "said";

/**
 * A talk under way: the customer as they let themselves be seen, their line, and what can be answered. Never a score, never right or wrong.
 *
 * When the customer speaks, the focus goes to their name, and the line is said once by the live region. The page stays still until the learner goes on.
 *
 * @fires rc-talk-asked - `choose`, and `go-on` once the talk is over; `leave`
 */
export class RcTalkStage extends LitElement {
  static override styles = [type, controls, page, conversation, talkStageStyle, talkRepliesStyle, talkSettingsStyle, talkWritingStyle];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) rules!: TalkRules;
  @property({ attribute: false }) run!: TalkRun;
  /** From a turn of another run: it does not count. */
  @property({ type: Boolean }) practice = false;
  @state() private moment: Moment = "answering";
  @state() private manner: string | undefined;

  readonly #announcer = new Announcer(this);

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    void this.#hear();
  }

  protected override render(): TemplateResult {
    const { scenario, run, moment } = this;
    const state = this.#stateShown();
    const view = viewTalk(state, scenario, this.rules);
    return html`<section
        class="stage ${scenario.setting} ${inWriting(scenario) ? "writing" : ""} ${run.steps.length > 0 ? "begun" : ""}"
        aria-label=${word("block.customer", { name: scenario.customer.name, setting: scenario.customer.setting })}
      >
        ${stageCustomer(scenario, shownThere(view))}
        <div class="talk">
          ${inWriting(scenario) ? this.#thread() : this.#spoken()}
          ${moment === "said" ? this.#waiting() : moment === "breathing" ? breath(() => void this.#breathed()) : this.#answers(view)}
        </div>
      </section>
      <footer>
        ${
          inWriting(scenario) || run.steps.length === 0
            ? nothing
            : html`<details>
                <summary>${word("talk.so-far")}</summary>
                ${linesList(this.#lines(), scenario.customer.name)}
              </details>`
        }
        <p class="small soft leave">
          <span>${word(this.practice ? "talk.practice" : "talk.kept")}</span>
          <button type="button" class="link" @click=${() => this.#ask({ kind: "leave" })}>${word("talk.leave")}</button>
        </p>
      </footer>
      ${this.#announcer.region()}`;
  }

  /** While the answer waits, what is seen is still what it was at the customer's last line. */
  #stateShown(): TalkRun["state"] {
    const last = this.run.steps.at(-1);
    return this.moment === "said" && last ? last.before : this.run.state;
  }

  #lines(): readonly TalkLine[] {
    const lines = talkLines(this.run, this.scenario, this.rules);
    return this.moment === "said" && this.run.state.ending === undefined ? lines.slice(0, -1) : lines;
  }

  #thread(): TemplateResult {
    const { scenario, run, moment } = this;
    const next = moment === "said" && run.state.ending === undefined ? customerLineAt(run.state, scenario) : undefined;
    return talkThread(this.#lines(), scenario, next);
  }

  /** The customer's line, after what the learner had said to bring it; or with what the learner says now. */
  #spoken(): TemplateResult {
    const { scenario, rules, run, moment } = this;
    const line = customerLineAt(this.#stateShown(), scenario);
    const steps = run.steps.filter(({ choice }) => choice.kind !== "breathe");
    const own = steps.at(-1);
    const mine = own && ownLine(own, scenario, rules);
    if (moment === "said") {
      return html`<div class="past">${line.later ? html`<p class="later">${line.later}</p>` : nothing}${lineWords(line, true)}</div>
        ${
          mine
            ? html`<div class="own arriving">
                <p class="label">${word("talk.you")}</p>
                ${lineWords(mine)}
              </div>`
            : nothing
        }`;
    }
    return html`${mine && !line.later ? html`<div class="echo"><span class="label">${word("talk.you")}</span> ${lineWords(mine)}</div>` : nothing}
      <div class="line arriving">
        ${line.later ? html`<p class="later">${line.later}</p>` : nothing} ${lineWords(line, true)} ${this.#silence(line, "said silence")}
      </div>`;
  }

  #silence({ says, later }: TalkLine, style = ""): TemplateResult | typeof nothing {
    if (says !== undefined || later !== undefined || inWriting(this.scenario)) return nothing;
    return html`<p class=${style}>${word(`block.silence.${this.scenario.customer.pronoun}`)}</p>`;
  }

  #answers(view: TalkView): TemplateResult {
    const { line, turn, manners, canBreathe } = view;
    return html`<div class="answers">
      ${canBreathe && line.hook ? hookStrip(line.hook, () => this.#choose({ kind: "breathe" })) : nothing}
      <h3 class="prompt" tabindex="-1">
        ${word(turn.later ? "talk.what-do" : inWriting(this.scenario) ? "talk.prompt-writing" : "talk.prompt")}
      </h3>
      ${stageReplies({
        setting: this.scenario.setting,
        alone: shownThere(view) === undefined,
        replies: orderedReplies(view, this.scenario, this.run.state),
        manners,
        manner: manners.length > 0 ? (this.manner ?? usualManner(manners)) : undefined,
        deliver: (manner) => (this.manner = manner),
        choose: (choice) => this.#choose(choice),
      })}
    </div>`;
  }

  #waiting(): TemplateResult {
    const over = this.run.state.ending !== undefined;
    return html`<button type="button" class="button go-on" @click=${() => (over ? this.#ask({ kind: "go-on" }) : void this.#hear())}>
      ${word(over ? "talk.to-end" : "talk.go-on")}
    </button>`;
  }

  #choose(chosen: TalkChoice): void {
    const { manners } = viewTalk(this.run.state, this.scenario, this.rules);
    const manner = manners.length > 0 ? (this.manner ?? usualManner(manners)) : undefined;
    const choice: TalkChoice = chosen.kind === "reply" && manner !== undefined ? { ...chosen, manner } : chosen;
    this.moment = choice.kind === "breathe" ? "breathing" : "said";
    this.manner = undefined;
    this.#ask({ kind: "choose", choice });
    void this.#focus(choice.kind === "breathe" ? ".breath .button" : ".go-on");
  }

  async #breathed(): Promise<void> {
    this.moment = "answering";
    await this.#focus(".prompt");
    this.#announcer.say(word("talk.breath-over"));
  }

  /** The customer speaks. */
  async #hear(): Promise<void> {
    this.moment = "answering";
    await this.#focus(".name");
    const { scenario, run, rules } = this;
    const view = viewTalk(run.state, scenario, rules);
    const { line, canBreathe } = view;
    const shown = shownThere(view);
    const here = customerLineAt(run.state, scenario);
    this.#announcer.say(
      html`${here.later ? html`<p>${here.later}</p>` : nothing} ${lineWords(here)} ${this.#silence(here)}
        <p>${shown && seenWords(scenario, shown)}</p>
        ${canBreathe && line.hook ? html`<p>${word("talk.hook")} ${line.hook}</p>` : nothing}`,
    );
  }

  /** The talk begins at the top of the window, or what is newest in it does, where not all of it is in view as it is. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    const stage = this.renderRoot.querySelector<HTMLElement>(".stage");
    const { top = 0, bottom = 0, height = 0 } = stage?.getBoundingClientRect() ?? {};
    if (top >= 0 && bottom <= window.innerHeight) return;
    const newest = height > window.innerHeight ? this.renderRoot.querySelector<HTMLElement>(".newest") : null;
    (newest ?? stage)?.scrollIntoView({ block: "start" });
  }

  #ask(ask: TalkAsk): void {
    this.dispatchEvent(new TalkAskedEvent(ask));
  }
}

customElements.define("rc-talk-stage", RcTalkStage);

declare global {
  interface HTMLElementTagNameMap {
    "rc-talk-stage": RcTalkStage;
  }
}
