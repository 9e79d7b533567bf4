import { html, nothing, type TemplateResult } from "lit";
import type { InnerMoment } from "../../model/role-play/inner-moments.ts";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkRun } from "../../model/role-play/talk.ts";
import { turnNumber } from "../../model/role-play/turn-number.ts";
import "../customer-face/customer-face.ts";
import { personOf } from "../people.ts";
import { word } from "../words.ts";
import { quoted } from "./talk-lines-view.ts";

/** What the customer thought, with the face that they felt: also of one who was only heard, or read. */
export function innerVoice(moments: readonly InnerMoment[], run: TalkRun, { customer }: Scenario): TemplateResult | typeof nothing {
  if (moments.length === 0) return nothing;
  const { person, pronoun, name, room } = customer;
  return html`<section aria-labelledby="voice">
    <h3 class="on-axis" id="voice">${word("talk.voice", { name })}</h3>
    <ul class="voices">
      ${moments.map(
        ({ steps, says, thinks, felt }) =>
          html`<li>
            ${
              personOf(person)
                ? html`<rc-customer-face
                    .person=${person}
                    .pronoun=${pronoun}
                    .room=${room}
                    .shown=${felt}
                    .withCaption=${false}
                  ></rc-customer-face>`
                : nothing
            }
            <div>
              <p class="label">${when(turnNumber(run.steps, steps) - 1, steps === run.steps.length)}</p>
              ${says ? html`<p class="small soft then-said">${quoted(says)}</p>` : nothing}
              <p class="speech thinks">${thinks}</p>
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

function when(turns: number, atEnd: boolean): string {
  if (atEnd) return word("talk.voice.end");
  return turns === 0 ? word("talk.voice.start") : word("talk.voice.after", { number: turns });
}
