import { html, nothing, type TemplateResult } from "lit";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkView } from "../../model/role-play/talk.ts";
import type { Shown } from "../../model/shown.ts";
import "../customer-face/customer-face.ts";
import { faceWords } from "../customer-face/face-words.ts";
import "../customer-voice/customer-voice.ts";
import { voiceWords } from "../customer-voice/voice-words.ts";
import { personOf } from "../people.ts";
import { word } from "../words.ts";
import { inWriting } from "./in-writing.ts";
import { shapesAround } from "./stage-shapes.ts";

/** What can be seen or heard of the customer, in words; undefined where nothing can. */
export function seenWords({ setting, customer }: Scenario, shown: Shown): string | undefined {
  if (setting === "phone") return voiceWords(shown, customer.pronoun, customer.room);
  return inWriting({ setting }) || !personOf(customer.person) ? undefined : faceWords(shown, customer.pronoun);
}

/** What the customer shows; undefined on a later day on which they are not there: nothing is said. */
export function shownThere({ turn, line, shown }: TalkView): Shown | undefined {
  return turn.later !== undefined && line.says === undefined ? undefined : shown;
}

/** Who it is and where, as the setting lets them be seen or heard. In a talk the name is a heading, and takes the focus when they speak. */
export function stageCustomer(scenario: Scenario, shown: Shown | undefined, talks = true): TemplateResult {
  const { customer } = scenario;
  const { name } = customer;
  const seen = shown && seenWords(scenario, shown);
  return html`<div class="customer ${shown ? "" : "apart"}">
    ${shown && seen ? draw(scenario, shown, seen) : nothing}
    <div class="caption">
      ${talks ? html`<h2 class="name" tabindex="-1">${name}</h2>` : html`<p class="name">${name}</p>`}
      ${shown ? html`<p class="where">${customer.setting}</p>` : nothing}
      ${seen ? html`<p class="seen" aria-hidden="true">${seen}</p>` : nothing}
    </div>
  </div>`;
}

function draw({ customer, setting }: Scenario, shown: Shown, seen: string): TemplateResult {
  const { person, pronoun, room } = customer;
  if (setting === "phone") {
    return html`<rc-customer-voice
      .shown=${shown}
      .pronoun=${pronoun}
      .room=${room}
      .says=${seen}
      .withCaption=${false}
    ></rc-customer-voice>`;
  }
  return html`<rc-customer-face
    .person=${person}
    .shown=${shown}
    .pronoun=${pronoun}
    .room=${room}
    .around=${shapesAround(setting)}
    .says=${setting === "queue" ? `${seen} ${word(`talk.queue.${pronoun}`)}` : seen}
    .withCaption=${false}
    facing=${setting === "internal" ? "start" : "front"}
  ></rc-customer-face>`;
}
