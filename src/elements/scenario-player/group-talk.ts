import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { replayTalk } from "../../model/role-play/replay-talk.ts";
import type { Ending, Scenario } from "../../model/role-play/scenario.ts";
import { lettersOf } from "../../model/role-play/talk-letters.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { viewTalk } from "../../model/role-play/view-talk.ts";
import { Announcer } from "../announcer.ts";
import { controls } from "../styles/controls.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { GroupLeftEvent } from "./group-left-event.ts";
import { offersAt, offersList, type Offer } from "./group-offers.ts";
import { groupTalkStyle } from "./group-talk-style.ts";
import { lastChange } from "./last-change.ts";
import { inWriting, shownThere, stageCustomer } from "./stage-customer.ts";
import { mannerChoice, usualManner } from "./stage-replies.ts";
import { customerLineAt, lettersUntil, ownLine } from "./talk-lines.ts";
import { lineWords } from "./talk-lines-view.ts";
import { talkRepliesStyle } from "./talk-replies-style.ts";
import { talkSettingsStyle } from "./talk-settings-style.ts";
import { talkStageStyle } from "./talk-stage-style.ts";
import "./tension-chart.ts";
import { vote, winnerOf, type Votes } from "./votes.ts";

/**
 * The same talk for a group in one room that votes: large type, a count for each choice, and keys for who leads it. Fills the window; recorded nowhere.
 * A number adds a vote, with Shift it takes one back; Enter plays the choice with most votes; B goes a step back; R shows the rule behind the last
 * change; Escape leaves. Buttons do the same. The keys hold in this window alone, which has no field to write in.
 *
 * @fires rc-group-left
 */
export class RcGroupTalk extends LitElement {
  static override styles = [type, controls, prose, heard, talkStageStyle, talkRepliesStyle, talkSettingsStyle, groupTalkStyle];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) rules!: TalkRules;
  @state() private letters = "";
  @state() private votes: Votes = {};
  @state() private manner: string | undefined;
  @state() private explained = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  readonly #announcer = new Announcer(this);

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.dialog.showModal();
    this.#focusHeading();
  }

  protected override render(): TemplateResult {
    const { scenario, rules } = this;
    const run = replayTalk(this.letters, scenario, rules);
    const ending = scenario.endings[run.state.ending ?? -1];
    return html`<dialog
      aria-label=${word("talk.group.title", { title: scenario.title })}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, run)}
      @close=${() => this.dispatchEvent(new GroupLeftEvent())}
    >
      <div class="scroll">
        <div class="room">${ending ? this.#end(run, ending) : this.#turn(run)}</div>
      </div>
      <footer>
        <p class="help small soft">${word("talk.group.help")}</p>
        <div class="acts">${this.#acts(run)}</div>
      </footer>
      ${this.#announcer.region()}
    </dialog>`;
  }

  #turn(run: TalkRun): TemplateResult {
    const { scenario, rules } = this;
    const view = viewTalk(run.state, scenario, rules);
    const { line, manners } = view;
    const here = customerLineAt(run.state, scenario);
    const own = run.steps.findLast(({ choice }) => choice.kind !== "breathe");
    const mine = own && !here.later ? ownLine(own, scenario, rules) : undefined;
    return html`<section class="stage ${scenario.setting} ${inWriting(scenario) ? "writing" : ""}">
      ${stageCustomer(scenario, shownThere(view))}
      <div class="talk">
        ${mine ? html`<div class="echo"><span class="label">${word("talk.group.you")}</span> ${lineWords(mine)}</div>` : nothing}
        ${this.explained ? lastChange(run) : nothing} ${here.later ? html`<p class="later">${here.later}</p>` : nothing}
        ${here.says || here.does ? lineWords(here, true) : html`<p class="said silence">${word(`block.silence.${scenario.customer.pronoun}`)}</p>`}
        ${run.state.hooked && line.hook ? html`<p class="hook">${line.hook}</p>` : nothing}
        <div class="vote">
          ${mannerChoice(scenario.setting, manners, this.manner ?? usualManner(manners), (manner) => (this.manner = manner))}
          ${offersList(this.#offers(run), this.votes, (offer, by) => this.#vote(offer, by))}
        </div>
      </div>
    </section>`;
  }

  #end(run: TalkRun, { title, text }: Ending): TemplateResult {
    const { scenario, rules } = this;
    return html`<section class="end">
      <h2 tabindex="-1">${title}</h2>
      <div class="prose speech">${unsafeHTML(text)}</div>
      ${this.explained ? lastChange(run) : nothing}
      <rc-tension-chart
        .levels=${[...run.steps.map(({ before }) => before), run.state]}
        .texts=${run.steps.map((step) => ownLine(step, scenario, rules)).map(({ says, does }) => says ?? does ?? "")}
      ></rc-tension-chart>
    </section>`;
  }

  #acts(run: TalkRun): TemplateResult {
    const none = run.steps.length === 0 ? "true" : nothing;
    const { explained } = this;
    const over = run.state.ending !== undefined;
    return html`${over ? nothing : html`<button type="button" class="button" @click=${() => this.#play(run)}>${word("talk.group.play")}</button>`}
      <button type="button" class="button plain" aria-disabled=${none} @click=${() => this.#back(run)}>${word("talk.group.back")}</button>
      <button type="button" class="button plain" aria-expanded=${explained} aria-disabled=${none} @click=${() => this.#explain(run)}>
        ${word("talk.group.rule")}
      </button>
      <button type="button" class="button plain" @click=${() => this.dialog.close()}>${word("talk.group.leave")}</button>`;
  }

  #offers({ state: at }: TalkRun): readonly Offer[] {
    const view = viewTalk(at, this.scenario, this.rules);
    return offersAt(view, this.scenario, at, view.manners.length > 0 ? (this.manner ?? usualManner(view.manners)) : undefined);
  }

  #onKey(event: KeyboardEvent, run: TalkRun): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onButton = event.composedPath()[0] instanceof HTMLButtonElement;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const offer = digit !== undefined && run.state.ending === undefined ? this.#offers(run)[Number(digit) - 1] : undefined;
    if (offer) this.#vote(offer, event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && !onButton) this.#play(run);
    else if (event.key.toLowerCase() === "b") this.#back(run);
    else if (event.key.toLowerCase() === "r") this.#explain(run);
    else return;
    event.preventDefault();
  }

  #vote({ letter, words }: Offer, by: 1 | -1): void {
    this.votes = vote(this.votes, letter, by);
    this.#announcer.say(html`${word("talk.group.votes", { count: this.votes[letter] ?? 0 })} ${words}`);
  }

  #play(run: TalkRun): void {
    if (run.state.ending !== undefined) return;
    const offers = this.#offers(run);
    const letters = offers.map(({ letter }) => letter);
    const winner = winnerOf(this.votes, letters);
    const offer = offers.find(({ letter }) => letter === winner);
    if (offer) void this.#to(run.letters + lettersOf(offer.choice));
    else this.#announcer.say(word("talk.group.nobody"));
  }

  #back(run: TalkRun): void {
    if (run.steps.length > 0) void this.#to(lettersUntil(run, run.steps.length - 1));
  }

  #explain({ steps }: TalkRun): void {
    if (steps.length > 0) this.explained = !this.explained;
  }

  async #to(letters: string): Promise<void> {
    this.letters = letters;
    this.votes = {};
    this.manner = undefined;
    this.explained = false;
    await this.updateComplete;
    this.#focusHeading();
    this.renderRoot.querySelector(".scroll")?.scrollTo({ top: 0 });
    const run = replayTalk(letters, this.scenario, this.rules);
    if (run.state.ending === undefined) this.#announcer.say(lineWords(customerLineAt(run.state, this.scenario)));
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }
}

customElements.define("rc-group-talk", RcGroupTalk);

declare global {
  interface HTMLElementTagNameMap {
    "rc-group-talk": RcGroupTalk;
  }
}
