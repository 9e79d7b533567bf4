import { html, nothing, type TemplateResult } from "lit";
import type { OptionId } from "../../model/ids.ts";
import type { Manner } from "../../model/role-play/talk-rules.ts";
import type { ReplyChoice, Setting } from "../../model/role-play/scenario.ts";
import type { TalkChoice } from "../../model/role-play/talk.ts";
import { word } from "../words.ts";
import { inWriting } from "./in-writing.ts";
import { mannerChoice } from "./stage-manner.ts";

export interface RepliesParts {
  readonly setting: Setting;
  readonly replies: readonly ReplyChoice[];
  /** Nobody is there to be listened to. */
  readonly alone: boolean;
  readonly manners: readonly Manner[];
  /** The manner that is chosen. */
  readonly manner: string | undefined;
  readonly deliver: (manner: string) => void;
  /** Without the manner. */
  readonly choose: (choice: TalkChoice) => void;
}

/** What the learner can do here: a manner where the turn asks for one, whole sentences, and always nothing. */
export function stageReplies({ setting, replies, alone, manners, manner, deliver, choose }: RepliesParts): TemplateResult {
  return html`${mannerChoice(setting, manners, manner, deliver)}
    <ul class="replies" aria-label=${word("talk.replies")}>
      ${replies.map(
        (reply) =>
          html`<li>
            <button type="button" class="card" data-choice=${reply.id} @click=${() => choose({ kind: "reply", option: reply.id })}>
              ${replyWords(reply)}
            </button>
          </li>`,
      )}
      <li>
        <button type="button" class="card silent" data-choice="z" @click=${() => choose({ kind: "listen" })}>
          ${silenceWords(setting, alone)}
        </button>
      </li>
    </ul>`;
}

/** What saying nothing is called, where it is said or written, or where nobody is there to hear it. */
export function silenceWords(setting: Setting, alone: boolean): string {
  if (alone) return word("talk.wait");
  return word(inWriting({ setting }) ? "talk.listen-writing" : "talk.listen");
}

/** The sentence as it would be said; what would be done is set apart. */
export function replyWords({ says, does }: { readonly id?: OptionId; readonly says?: string; readonly does?: string }): TemplateResult {
  return html`${does ? html`<span class="happens">${does}</span> ` : nothing}${says ?? nothing}`;
}
