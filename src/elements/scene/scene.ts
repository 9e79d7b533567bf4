import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { BlockResponse } from "../../model/attempt.ts";
import type { SceneBlock, SceneLine, SceneVideo } from "../../model/scene.ts";
import { Announcer } from "../announcer.ts";
import { deviceSpeech, localVoices, speechOn, type Speech } from "../device-voice.ts";
import { FactEvent } from "../fact-event.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { plainText } from "../plain-text.ts";
import { axis } from "../styles/axis.ts";
import { controls } from "../styles/controls.ts";
import { conversation } from "../styles/conversation.ts";
import { heard } from "../styles/heard.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { before, caption, captionRoom, landing, lengthOf, noteOf } from "./caption.ts";
import { castMember } from "./cast-member.ts";
import { inPlace, shownAt } from "./cast-shown.ts";
import { readAloud, voiceFor } from "./read-aloud.ts";
import { film } from "./film.ts";
import { LinePlayer } from "./line-player.ts";
import { readingMs } from "./reading-time.ts";
import { sceneChoices, speeds } from "./scene-choices.ts";
import { sceneOptions, tick } from "./scene-options.ts";
import { sceneControlsStyle } from "./scene-controls-style.ts";
import { sceneStyle } from "./scene-style.ts";
import { transcript } from "./transcript.ts";

type SceneResponse = Extract<BlockResponse, { kind: "scene" }>;

/**
 * A dialogue between drawn people, line by line, at the learner's own pace or played at a reading pace; it never starts by itself. The
 * caption is always there, points to who speaks, and keeps the room of its longest line, so that nothing under it moves.
 *
 * @fires rc-line-reached - the first time that a line is stepped to or played
 */
export class RcScene extends LitElement {
  static override styles = [type, prose, controls, heard, conversation, axis, sceneStyle, sceneControlsStyle];

  @property({ attribute: false }) block: SceneBlock | undefined;
  @property({ attribute: false }) response: SceneResponse | undefined;
  /** Calls back after so many milliseconds; gives what prevents it. */
  @property({ attribute: false }) timer: (ms: number, run: () => void) => () => void = afterMs;
  /** What can read aloud; undefined where nothing can. */
  @property({ attribute: false }) speech: Speech | undefined = deviceSpeech();

  readonly #announcer = new Announcer(this);
  readonly #player = new LinePlayer(this, {
    count: () => this.#lines.length,
    hold: (line, done) => this.#hold(line, done),
    arrived: (line) => this.#arrived(line),
    ended: () => this.#announcer.say(this.#over()),
  });
  /** Browsers know their voices late. */
  readonly #onVoices = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.speech?.addEventListener("voiceschanged", this.#onVoices);
    window.addEventListener("beforeprint", this.#unfold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.speech?.removeEventListener("voiceschanged", this.#onVoices);
    window.removeEventListener("beforeprint", this.#unfold);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("block")) this.#player.open(Math.min(this.response?.line ?? -1, this.#lines.length - 1));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    return html`
      <div class="on-axis head">
        <h2 class="title">${block.label}</h2>
        ${block.situation ? html`<div class="prose">${unsafeHTML(block.situation)}</div>` : nothing}
      </div>
      ${block.video ? this.#film(block, block.video) : this.#stage(block)}
      ${transcript(block, block.video ? -1 : this.#player.line, sceneChoices.notes, this.#landing())} ${interpretationNote(block)}
      ${this.#announcer.region()}
    `;
  }

  /** For who has seen it to the end: said before, it would spoil the scene. */
  #landing(): TemplateResult | typeof nothing {
    return this.#player.atEnd || this.response?.line === this.#lines.length - 1 ? landing(this.block) : nothing;
  }

  #over(): TemplateResult {
    return html`${this.#landing()}
      <p>${word("block.scene.over")}</p>`;
  }

  #film(block: SceneBlock, video: SceneVideo): TemplateResult {
    const choose = (notes: boolean) => this.#choose({ notes });
    return html`${film(video, () => this.#reach(block.lines.length - 1))}
      <div class="over on-axis">${this.#landing()}</div>
      ${video.transcript ? nothing : html`<div class="options small on-axis">${tick(word("block.scene.notes"), sceneChoices.notes, choose)}</div>`}`;
  }

  #stage(block: SceneBlock): TemplateResult {
    const cast = inPlace(block.cast);
    const line = block.lines[this.#player.line];
    const speaker = cast.findIndex(({ id }) => id === line?.who);
    return html`<div class="stage ${cast.length === 2 ? "pair" : ""}" style="--cast:${cast.length}; --speaker:${speaker}">
      ${cast.map((role, index) => castMember(role, shownAt(block, role, this.#player.line), index === 0 ? "end" : "start", index === speaker))}
      <div class="play">
        <div class="bubble ${speaker < 0 ? "" : speaker > 0 ? "tail far" : "tail"}">
          ${captionRoom(block)}
          ${keyed(this.#player.line, html`<div class="arriving">${line ? caption(block, line) : before(block)}</div>`)}
        </div>
        ${sceneChoices.notes ? noteOf(block, line) : nothing} ${this.#controls(block)}
      </div>
    </div>`;
  }

  #controls({ lines }: SceneBlock): TemplateResult {
    const { line, playing, atEnd } = this.#player;
    const number = line + 1;
    const over = atEnd && !playing;
    const withNotes = over && !sceneChoices.notes && lines.some(({ note }) => note);
    return html`<div class="bar" aria-hidden="true"><i style="inline-size:${(100 * number) / lines.length}%"></i></div>
      <div class="count small soft">
        ${
          number === 0
            ? nothing
            : html`<span>${word("block.scene.line", { number, lines: lines.length })}</span>
                <button type="button" class="link" @click=${() => this.#player.step(0)}>${word("block.scene.start")}</button>`
        }
      </div>
      <div class="buttons">
        ${this.#button("back", () => this.#player.step(line - 1), line > 0)}
        <button type="button" class="button main ${playing ? "playing" : ""}" @click=${() => this.#toggle()}>
          <span class="sign" aria-hidden="true"></span>${word(`block.scene.${playing ? "pause" : over ? "again" : "play"}`)}
        </button>
        ${this.#button("next", () => this.#player.step(line + 1), !atEnd)}
      </div>
      ${
        over
          ? html`<div class="over">
              ${this.#over()}
              ${withNotes ? html`<button type="button" class="link" @click=${() => this.#againWithNotes()}>${word("block.scene.again-with-notes")}</button>` : nothing}
            </div>`
          : nothing
      }
      ${sceneOptions({ aloud: this.#voices.length > 0 ? this.#aloud : undefined, choose: (choice) => this.#choose(choice) })}`;
  }

  /** Stays where it is when it leads nowhere: a button that vanished would take the focus with it. */
  #button(name: "back" | "next", press: () => void, leads: boolean): TemplateResult {
    return html`<button type="button" class="button plain" aria-disabled=${leads ? nothing : "true"} @click=${press}>
      ${word(`block.scene.${name}`)}
    </button>`;
  }

  get #lines(): readonly SceneLine[] {
    return this.block?.lines ?? [];
  }

  get #voices(): readonly SpeechSynthesisVoice[] {
    return localVoices(this.speech, document.documentElement.lang || "en");
  }

  get #aloud(): boolean {
    return (sceneChoices.aloud ?? speechOn()) && this.#voices.length > 0;
  }

  #toggle(): void {
    if (this.#player.playing) this.#player.pause();
    else this.#player.play();
  }

  #choose(choice: Partial<typeof sceneChoices>): void {
    Object.assign(sceneChoices, choice);
    this.requestUpdate();
    this.#player.again();
  }

  #againWithNotes(): void {
    sceneChoices.notes = true;
    this.renderRoot.querySelector<HTMLElement>(".main")?.focus();
    this.#player.play();
  }

  /** For as long as it takes to read, or to be read aloud. */
  #hold(index: number, done: () => void): () => void {
    const { block, speech } = this;
    const line = this.#lines[index];
    if (!block || !line) return this.timer(0, done);
    const speed = speeds[sceneChoices.speed];
    const noteMs = sceneChoices.notes && line.note ? readingMs(plainText(line.note).length, speed) : 0;
    const lineMs = readingMs(lengthOf(line), speed);
    if (!speech || !this.#aloud) return this.timer(lineMs + noteMs, done);
    const role = block.cast.findIndex(({ id }) => id === line.who) + 1;
    const how = { ...voiceFor(this.#voices, block.id, role), rate: speed };
    const read = (): void => {
      stop();
      stop = this.timer(noteMs + 500, done);
    };
    const stopReading = readAloud(speech, [line.happens, line.says].filter(Boolean).join(" "), how, read);
    // Some devices never tell that they are at the end.
    const stopWaiting = this.timer(4 * lineMs + 4000, read);
    let stop = (): void => {
      stopReading();
      stopWaiting();
    };
    return () => stop();
  }

  #arrived(index: number): void {
    const { block } = this;
    const line = this.#lines[index];
    if (!block || !line) return;
    this.#reach(index);
    // Once a line, as it comes; not over a voice that reads it aloud.
    if (this.#player.playing && this.#aloud) return;
    const note = sceneChoices.notes && line.note ? html`<p>${unsafeHTML(line.note)}</p>` : nothing;
    const over = this.#player.atEnd && !this.#player.playing ? this.#over() : nothing;
    this.#announcer.say(html`${caption(block, line)} ${note} ${over}`);
  }

  #reach(line: number): void {
    const { block, response } = this;
    if (block && line > (response?.line ?? -1)) this.dispatchEvent(new FactEvent({ kind: "line-reached", block: block.id, line }));
  }

  /** Paper shows the whole conversation. */
  readonly #unfold = (): void => {
    this.renderRoot.querySelector("details")?.setAttribute("open", "");
  };
}

function afterMs(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

customElements.define("rc-scene", RcScene);

declare global {
  interface HTMLElementTagNameMap {
    "rc-scene": RcScene;
  }
}
