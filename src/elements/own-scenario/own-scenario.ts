import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import { personalDetail } from "../../model/hook-log/personal-detail.ts";
import type { OwnScenarioBlock } from "../../model/lesson.ts";
import { canBegin, readOwnCustomer, writeOwnCustomer, type OwnCustomer } from "../../model/own-scenario/own-customer.ts";
import { isOwnScenario, ownTalk, type OwnScenario } from "../../model/own-scenario/own-talk.ts";
import { partOf } from "../../model/own-scenario/own-texts.ts";
import { replayTalk } from "../../model/role-play/replay-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import { stepTalk } from "../../model/role-play/step-talk.ts";
import { lettersOf } from "../../model/role-play/talk-letters.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkChoice, TalkRun } from "../../model/role-play/talk.ts";
import { turnNumber } from "../../model/role-play/turn-number.ts";
import { Announcer } from "../announcer.ts";
import { FactEvent } from "../fact-event.ts";
import { LineWantedEvent } from "../hook-log/hooks-changed-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { WordsChangedEvent } from "../own-words/words-changed-event.ts";
import type { TalkAsk } from "../scenario-player/talk-asked-event.ts";
import "../scenario-player/talk-debrief.ts";
import { ownLine } from "../scenario-player/talk-lines.ts";
import "../scenario-player/talk-stage.ts";
import { TalkUnderWayEvent } from "../scenario-player/talk-under-way-event.ts";
import { axis } from "../styles/axis.ts";
import { controls } from "../styles/controls.ts";
import { fields } from "../styles/fields.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { ownAfter } from "./own-after.ts";
import { ownForm } from "./own-form.ts";
import { ownScenarioStyle } from "./own-scenario-style.ts";

type Stage = { readonly kind: "write" } | { readonly kind: "talk" | "debrief"; readonly talk: Scenario; readonly run: TalkRun };

/**
 * A hard sentence that the learner knows: written down, and practised with a customer who says it. Never counted. Whoever hears the words keeps them, the talk
 * under way among them; the attempt learns only that a talk has ended.
 *
 * @fires rc-words-changed - at each change of what is written, chosen and said
 * @fires rc-own-scenario-played - with the choice that ends the first talk
 * @fires rc-line-wanted - a line of the plan for this sentence
 * @fires rc-talk-under-way - the page is about the talk from here on, or no longer
 */
export class RcOwnScenario extends LitElement {
  static override styles = [type, prose, controls, fields, axis, ownScenarioStyle];

  @property({ attribute: false }) block: OwnScenarioBlock | undefined;
  @property({ attribute: false }) scenario: Scenario | undefined;
  @property({ attribute: false }) rules: TalkRules | undefined;
  @property({ attribute: false }) response: Extract<BlockResponse, { kind: "own-scenario" }> | undefined;
  /** What the learner wrote, as the parent keeps it. */
  @property({ attribute: false }) text = "";
  @property({ attribute: false }) keptIn: "browser" | "memory" = "browser";
  @state() private stage: Stage = { kind: "write" };
  @state() private askedForWords = false;

  readonly #announcer = new Announcer(this);

  protected override updated(changed: PropertyValues): void {
    const before = changed.get("stage") as Stage | undefined;
    const underWay = this.stage.kind === "talk";
    if (before && (before.kind === "talk") !== underWay) this.dispatchEvent(new TalkUnderWayEvent(underWay));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block, scenario, rules, stage } = this;
    if (!block || !rules || !scenario || !isOwnScenario(scenario)) return nothing;
    return html`<div @rc-talk-asked=${({ ask }: HTMLElementEventMap["rc-talk-asked"]) => this.#answer(ask)}>
        ${stage.kind === "write" ? this.#write(block, scenario, rules) : nothing}
        ${stage.kind === "talk" ? html`<rc-talk-stage .scenario=${stage.talk} .rules=${rules} .run=${stage.run}></rc-talk-stage>` : nothing}
        ${
          stage.kind === "debrief"
            ? html`<rc-talk-debrief .scenario=${stage.talk} .rules=${rules} .run=${stage.run} practice></rc-talk-debrief>
                ${this.#after(stage.talk, stage.run, rules)}`
            : nothing
        }
        ${interpretationNote(block)}
      </div>
      ${this.#announcer.region()}`;
  }

  #write(block: OwnScenarioBlock, scenario: OwnScenario, rules: TalkRules): TemplateResult {
    const { keptIn, askedForWords } = this;
    const customer = this.#customer(scenario);
    const under = this.#underWay(scenario, rules);
    return html`${block.text ? html`<div class="prose on-axis before">${unsafeHTML(block.text)}</div>` : nothing}
      <form class="on-axis" novalidate @submit=${(event: Event) => this.#begin(event, scenario, rules)}>
        <h2 id="title" tabindex="-1">${word("talk.own.title")}</h2>
        ${ownForm({
          customer,
          parts: scenario.own,
          example: block.example,
          keptIn,
          askedForWords,
          change: (changed) => this.#change({ ...changed, letters: "" }),
          leave: (text) => this.#askForNames(text),
        })}
        <div class="you">
          <h3 class="label">${word("talk.you-are")}</h3>
          <div class="prose">${unsafeHTML(scenario.you)}</div>
        </div>
        <div class="acts">
          ${
            under
              ? html`<button type="button" class="button" @click=${() => void this.#to({ kind: "talk", ...under })}>
                    ${word("talk.resume", { number: turnNumber(under.run.steps, under.run.steps.length) })}
                  </button>
                  <button class="button plain">${word("talk.start-over")}</button>`
              : html`<button class="button">${word("talk.own.begin")}</button>`
          }
          ${
            this.text === ""
              ? nothing
              : html`<button type="button" class="link" @click=${() => this.#delete()}>${word("talk.own.delete")}</button>`
          }
        </div>
      </form>`;
  }

  #after(talk: Scenario, run: TalkRun, rules: TalkRules): TemplateResult | typeof nothing {
    const { scenario, keptIn } = this;
    if (!scenario || !isOwnScenario(scenario)) return nothing;
    const customer = this.#customer(scenario);
    const [first] = run.steps;
    return ownAfter({
      customer,
      said: first && ownLine(first, talk, rules),
      keptIn,
      change: (changed) => this.#change(changed),
      leave: (text) => this.#askForNames(text),
      makeLine: () => this.dispatchEvent(new LineWantedEvent(word("talk.own.cue", { part: partOf(customer.statement) }))),
      again: () => void this.#to({ kind: "write" }, "#feeling"),
    });
  }

  #customer({ own }: OwnScenario): OwnCustomer {
    return readOwnCustomer(this.text, own);
  }

  #change(changed: Partial<OwnCustomer>): void {
    const { block, scenario } = this;
    if (!block || !scenario || !isOwnScenario(scenario)) return;
    this.askedForWords = false;
    this.#keep(block, writeOwnCustomer({ ...this.#customer(scenario), ...changed }, scenario.own));
  }

  #keep(block: OwnScenarioBlock, text: string): void {
    this.text = text;
    this.dispatchEvent(new WordsChangedEvent(block.id, text));
  }

  #askForNames(text: string): void {
    const detail = personalDetail(text, document.documentElement.lang);
    if (detail !== undefined) this.#announcer.say(word("hooks.name", { detail }));
  }

  #delete(): void {
    const { block } = this;
    if (!block) return;
    this.#keep(block, "");
    this.#sayAtStatement("talk.own.deleted");
  }

  /** The focus first: what is said ends where the focus moves on. */
  #sayAtStatement(key: "talk.own.first" | "talk.own.deleted"): void {
    this.renderRoot.querySelector<HTMLElement>("#statement")?.focus();
    this.#announcer.say(word(key));
  }

  /** The talk that was left, as far as it can go on. */
  #underWay(scenario: OwnScenario, rules: TalkRules): { readonly talk: Scenario; readonly run: TalkRun } | undefined {
    const customer = this.#customer(scenario);
    if (customer.letters === "" || !canBegin(customer)) return undefined;
    const talk = ownTalk(scenario, customer);
    const run = replayTalk(customer.letters, talk, rules);
    return run.steps.length > 0 && run.state.ending === undefined ? { talk, run } : undefined;
  }

  #begin(event: Event, scenario: OwnScenario, rules: TalkRules): void {
    event.preventDefault();
    const customer = this.#customer(scenario);
    if (!canBegin(customer)) {
      this.askedForWords = true;
      this.#sayAtStatement("talk.own.first");
      return;
    }
    this.#change({ letters: "" });
    const talk = ownTalk(scenario, customer);
    void this.#to({ kind: "talk", talk, run: replayTalk("", talk, rules) });
  }

  #answer(ask: TalkAsk): void {
    const { stage, rules } = this;
    if (stage.kind === "write" || !rules) return;
    const { talk } = stage;
    switch (ask.kind) {
      case "choose":
        return this.#choose(ask.choice, talk, stage.run, rules);
      case "go-on":
        return void this.#to({ ...stage, kind: "debrief" });
      case "start":
      case "try-from": {
        const run = replayTalk(ask.kind === "start" ? "" : ask.letters, talk, rules);
        this.#change({ letters: run.letters });
        return void this.#to({ kind: "talk", talk, run });
      }
      case "leave":
        return void this.#to({ kind: "write" }, "#title");
    }
  }

  #choose(choice: TalkChoice, talk: Scenario, before: TalkRun, rules: TalkRules): void {
    const { block, response } = this;
    if (!block) return;
    const step = stepTalk(before.state, choice, talk, rules);
    const run: TalkRun = { letters: before.letters + lettersOf(choice), steps: [...before.steps, step], state: step.after };
    const over = run.state.ending !== undefined;
    this.stage = { kind: "talk", talk, run };
    this.#change({ letters: over ? "" : run.letters });
    if (over && !response) this.dispatchEvent(new FactEvent({ kind: "own-scenario-played", block: block.id }));
  }

  /** What comes begins at the top, and the focus goes to its heading, or to what was asked for. The talk places its own. */
  async #to(stage: Stage, target?: string): Promise<void> {
    this.stage = stage;
    await this.updateComplete;
    const debrief = this.renderRoot.querySelector("rc-talk-debrief");
    await debrief?.updateComplete;
    const heading = debrief?.renderRoot.querySelector<HTMLElement>("#headline");
    const focused = heading ?? this.renderRoot.querySelector<HTMLElement>(target ?? "none");
    if (!focused) return;
    focused.focus({ preventScroll: true });
    this.scrollIntoView({ block: "start" });
  }
}

customElements.define("rc-own-scenario", RcOwnScenario);

declare global {
  interface HTMLElementTagNameMap {
    "rc-own-scenario": RcOwnScenario;
  }
}
