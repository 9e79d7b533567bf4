import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, query, state } from "lit/decorators.js";
import { replayTalk } from "../../model/role-play/replay-talk.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import { lettersOf } from "../../model/role-play/talk-letters.ts";
import type { TalkRules } from "../../model/role-play/talk-rules.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { viewTalk } from "../../model/role-play/view-talk.ts";
import { Announcer } from "../announcer.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { debriefPartsStyle } from "./debrief-parts-style.ts";
import { actOf, groupActs, type GroupAct } from "./group-acts.ts";
import { groupEnd } from "./group-end.ts";
import { GroupLeftEvent } from "./group-left-event.ts";
import { leadingOffer, offersAt, offersList, type Offer } from "./group-offers.ts";
import { groupTalkStyle } from "./group-talk-style.ts";
import { inWriting } from "./in-writing.ts";
import { lastChange } from "./last-change.ts";
import { shownThere, stageCustomer } from "./stage-customer.ts";
import { mannerChoice, usualManner } from "./stage-manner.ts";
import { talkDebriefStyle } from "./talk-debrief-style.ts";
import { customerLineAt, lettersUntil, ownLine, talkLines } from "./talk-lines.ts";
import { lineWords } from "./talk-lines-view.ts";
import { talkRepliesStyle } from "./talk-replies-style.ts";
import { talkStageStyle } from "./talk-stage-style.ts";
import { talkThread } from "./talk-thread.ts";
import { talkWritingStyle } from "./talk-writing-style.ts";
import { vote, type Votes } from "./votes.ts";

/**
 * The same talk for a group in one room that votes: large type, a count for each choice, and keys for who leads it. Fills the window; recorded nowhere.
 * A number adds a vote, with Shift it takes one back, and M goes to the next manner; the other keys stand on their buttons. There is no clock.
 * The keys hold in this window alone, which has no field to write in.
 *
 * @fires rc-group-left
 */
export class RcGroupTalk extends LitElement {
  static override styles = [
    type,
    controls,
    prose,
    heard,
    conversation,
    talkStageStyle,
    talkRepliesStyle,
    talkWritingStyle,
    talkDebriefStyle,
    debriefPartsStyle,
    groupTalkStyle,
  ];

  @property({ attribute: false }) scenario!: Scenario;
  @property({ attribute: false }) rules!: TalkRules;
  /** The talk so far. */
  @property({ attribute: false }) letters = "";
  @state() private votes: Votes = {};
  @state() private votesHidden = false;
  @state() private manner: string | undefined;
  @state() private explained = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  readonly #announcer = new Announcer(this);

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    this.dialog.showModal();
    this.#focusHeading();
  }

  protected override render(): TemplateResult {
    const { scenario, rules, explained, votesHidden } = this;
    const run = replayTalk(this.letters, scenario, rules);
    const over = run.state.ending !== undefined;
    const act = (one: GroupAct): void => this.#act(one, run);
    return html`<dialog
      aria-label=${word("talk.group.title", { title: scenario.title })}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, run)}
      @close=${() => this.dispatchEvent(new GroupLeftEvent(over ? "" : run.letters))}
    >
      <div class="scroll">
        <div class="room">${over ? groupEnd(run, scenario, rules, explained) : this.#turn(run)}</div>
      </div>
      <footer>
        <div class="acts">${groupActs({ over, atStart: run.steps.length === 0, explained, votesHidden, act })}</div>
        <p class="help small soft">${over ? nothing : word("talk.group.help")} ${word("talk.group.unrecorded")}</p>
      </footer>
      ${this.#announcer.region()}
    </dialog>`;
  }

  #turn(run: TalkRun): TemplateResult {
    const { scenario, rules } = this;
    const view = viewTalk(run.state, scenario, rules);
    const { line, manners } = view;
    const total = Object.values(this.votes).reduce((sum, count) => sum + count, 0);
    return html`<section class="stage ${scenario.setting} ${inWriting(scenario) ? "writing" : ""}">
      <div class="scene">
        ${stageCustomer(scenario, shownThere(view))}
        <div class="talk">
          ${this.explained ? lastChange(run) : nothing}
          ${inWriting(scenario) ? talkThread(talkLines(run, scenario, rules).slice(-2), scenario) : this.#spoken(run)}
          ${run.state.hooked && line.hook ? html`<p class="hook">${line.hook}</p>` : nothing}
        </div>
      </div>
      <div class="vote">
        ${mannerChoice(scenario.setting, manners, this.manner ?? usualManner(manners), (manner) => (this.manner = manner))}
        ${offersList(this.#offers(run), this.votes, this.votesHidden, (offer, by) => this.#vote(offer, by))}
        <p class="label total">${word("talk.group.in-all", { count: total })}</p>
      </div>
    </section>`;
  }

  #spoken({ steps, state: at }: TalkRun): TemplateResult {
    const { scenario, rules } = this;
    const here = customerLineAt(at, scenario);
    const own = steps.findLast(({ choice }) => choice.kind !== "breathe");
    const mine = own && !here.later ? ownLine(own, scenario, rules) : undefined;
    return html`${mine ? html`<div class="echo"><span class="label">${word("talk.group.you")}</span> ${lineWords(mine)}</div>` : nothing}
    ${here.later ? html`<p class="later">${here.later}</p>` : nothing} ${lineWords(here, true)}`;
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
    const act = actOf(event);
    if (offer) this.#vote(offer, event.shiftKey ? -1 : 1);
    else if (act && !(act === "play" && onButton)) this.#act(act, run);
    else if (event.key.toLowerCase() === "m") this.#nextManner(run);
    else return;
    event.preventDefault();
  }

  #act(act: GroupAct, run: TalkRun): void {
    const begun = run.steps.length > 0;
    if (act === "play") this.#play(run);
    else if (act === "back" && begun) void this.#to(lettersUntil(run, run.steps.length - 1));
    else if (act === "rule" && begun) this.explained = !this.explained;
    else if (act === "votes") this.votesHidden = !this.votesHidden;
    else if (act === "top" && begun) void this.#to("");
    else if (act === "leave") this.dialog.close();
  }

  #vote({ letter, words }: Offer, by: 1 | -1): void {
    this.votes = vote(this.votes, letter, by);
    const count = this.votes[letter] ?? 0;
    this.#announcer.say(html`${word(this.votesHidden ? "talk.group.counted" : "talk.group.votes", { count })} ${words}`);
  }

  #nextManner(run: TalkRun): void {
    const { manners } = viewTalk(run.state, this.scenario, this.rules);
    const at = manners.findIndex(({ id }) => id === (this.manner ?? usualManner(manners)));
    const next = manners[(at + 1) % manners.length];
    if (next === undefined) return;
    this.manner = next.id;
    this.#announcer.say(next.text);
  }

  #play(run: TalkRun): void {
    if (run.state.ending !== undefined) return;
    const offer = leadingOffer(this.#offers(run), this.votes);
    if (offer) void this.#to(run.letters + lettersOf(offer.choice));
    else this.#announcer.say(word("talk.group.nobody"));
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
