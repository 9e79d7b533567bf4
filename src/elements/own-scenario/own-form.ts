import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { hookKinds } from "../../model/hook-log/hook-log.ts";
import { personalDetail } from "../../model/hook-log/personal-detail.ts";
import { ownRoom, type OwnCustomer } from "../../model/own-scenario/own-customer.ts";
import type { OwnParts } from "../../model/own-scenario/own-parts.ts";
import { word } from "../words.ts";

export interface OwnFormParts {
  readonly customer: OwnCustomer;
  readonly parts: OwnParts;
  readonly example: string;
  readonly keptIn: "browser" | "memory";
  /** The talk was asked for before there was a sentence. */
  readonly askedForWords: boolean;
  change(changed: Partial<OwnCustomer>): void;
  /** The learner has finished writing a text. */
  leave(text: string): void;
}

/** What the learner writes and chooses. Nothing but the sentence has to be touched. Styled by `fields` and `ownScenarioStyle`. */
export function ownForm({ customer, parts, example, keptIn, askedForWords, change, leave }: OwnFormParts): TemplateResult {
  const { statement, trade, thing, setting, feeling, hook } = customer;
  const { trades, settings, feelings } = parts;
  return html`<div class="field">
      <label class="prompt" for="statement">${word("talk.own.statement")}</label>
      <textarea
        id="statement"
        rows="3"
        maxlength=${ownRoom.statement}
        aria-describedby="example statement-name kept"
        .value=${live(statement)}
        @input=${(event: InputEvent) => change({ statement: (event.target as HTMLTextAreaElement).value })}
        @change=${() => leave(statement)}
      ></textarea>
      <p class="small name" id="statement-name">${nameIn(statement)}</p>
      <p class="small soft" id="example">${word("talk.own.example", { example })}</p>
      <p class="small soft" id="kept">${word(`block.own.kept.${keptIn}`)}</p>
      ${askedForWords ? html`<p class="small ask">${word("talk.own.first")}</p>` : nothing}
    </div>
    <div class="choices">
      ${choice(
        "feeling",
        feelings.map((one) => [one.feeling, one.name]),
        feeling,
        (value) => change({ feeling: feelings.find((one) => one.feeling === value)?.feeling ?? feeling }),
      )}
      ${choice(
        "hook",
        hookKinds.map((kind) => [kind, word(`hooks.hook.${kind}`)]),
        hook,
        (value) => change({ hook: hookKinds.find((kind) => kind === value) ?? hook }),
      )}
      ${choice(
        "setting",
        settings.map((one) => [one.setting, one.name]),
        setting,
        (value) => change({ setting: settings.find((one) => one.setting === value)?.setting ?? setting }),
      )}
      ${choice(
        "trade",
        trades.map(({ id, name }) => [id, name]),
        trade,
        (value) => change({ trade: value }),
      )}
      ${trade === trades.at(-1)?.id ? thingField(thing, change, leave) : nothing}
    </div>`;
}

function thingField(thing: string, change: OwnFormParts["change"], leave: OwnFormParts["leave"]): TemplateResult {
  return html`<div class="field">
    <label class="prompt" for="thing">${word("talk.own.thing")}</label>
    <input
      id="thing"
      type="text"
      autocomplete="off"
      maxlength=${ownRoom.thing}
      aria-describedby="thing-name"
      .value=${live(thing)}
      @input=${(event: InputEvent) => change({ thing: (event.target as HTMLInputElement).value })}
      @change=${() => leave(thing)}
    />
    <p class="small name" id="thing-name">${nameIn(thing)}</p>
  </div>`;
}

function choice(
  name: "trade" | "setting" | "feeling" | "hook",
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label class="prompt" for=${name}>${word(`talk.own.${name}`)}</label>
    <select id=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select>
  </div>`;
}

/** Asks whether somebody is named; refuses nothing. */
export function nameIn(text: string): string | typeof nothing {
  const detail = personalDetail(text, document.documentElement.lang);
  return detail === undefined ? nothing : word("hooks.name", { detail });
}
