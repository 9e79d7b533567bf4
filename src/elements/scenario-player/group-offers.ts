import { html, type TemplateResult } from "lit";
import type { Scenario } from "../../model/role-play/scenario.ts";
import type { TalkChoice, TalkState, TalkView } from "../../model/role-play/talk.ts";
import { word } from "../words.ts";
import { orderedReplies } from "./ordered-replies.ts";
import { shownThere } from "./stage-customer.ts";
import { replyWords, silenceWords } from "./stage-replies.ts";
import { winnerOf, type Votes } from "./votes.ts";

/** A choice as the group sees it. */
export interface Offer {
  /** The letter that votes are counted by: however it is delivered. */
  readonly letter: string;
  readonly choice: TalkChoice;
  readonly words: TemplateResult | string;
}

/** Everything that can be chosen: the sentences, then silence, then a breath where a hook holds. */
export function offersAt(view: TalkView, scenario: Scenario, state: TalkState, manner: string | undefined): readonly Offer[] {
  const delivered = manner === undefined ? {} : { manner };
  const replies = orderedReplies(view, scenario, state).map((reply): Offer => ({
    letter: reply.id,
    choice: { kind: "reply", option: reply.id, ...delivered },
    words: replyWords(reply),
  }));
  const listen: Offer = {
    letter: "z",
    choice: { kind: "listen" },
    words: silenceWords(scenario.setting, shownThere(view) === undefined),
  };
  const breathe: Offer = { letter: "y", choice: { kind: "breathe" }, words: word("talk.breathe") };
  return [...replies, listen, ...(view.canBreathe ? [breathe] : [])];
}

/** The offer that most are for, of equal ones the first; undefined where nobody has voted. */
export function leadingOffer(offers: readonly Offer[], votes: Votes): Offer | undefined {
  const letters = offers.map(({ letter }) => letter);
  const winner = winnerOf(votes, letters);
  return offers.find(({ letter }) => letter === winner);
}

/** The offers, numbered from 1 as the keys are, each with its votes; `hidden`: without the counts, so that nobody votes with the others. */
export function offersList(
  offers: readonly Offer[],
  votes: Votes,
  hidden: boolean,
  vote: (offer: Offer, by: 1 | -1) => void,
): TemplateResult {
  const leading = hidden ? undefined : leadingOffer(offers, votes);
  return html`<ol class="offers">
    ${offers.map(
      (offer, at) =>
        html`<li class=${offer === leading ? "leading" : ""}>
          <span class="number" aria-hidden="true">${at + 1}</span>
          <span class="words" id="offer-${at}">${offer.words}</span>
          <span class="votes">
            ${button("−", "less", at, () => vote(offer, -1))}
            <output aria-describedby="offer-${at}"
              >${
                hidden
                  ? html`<span aria-hidden="true">–</span><span class="visually-hidden">${word("talk.group.votes-hidden")}</span>`
                  : (votes[offer.letter] ?? 0)
              }</output
            >
            ${button("+", "more", at, () => vote(offer, 1))}
          </span>
        </li>`,
    )}
  </ol>`;
}

function button(sign: string, name: "less" | "more", at: number, press: () => void): TemplateResult {
  return html`<button type="button" class="button plain" aria-describedby="offer-${at}" @click=${press}>
    <span aria-hidden="true">${sign}</span><span class="visually-hidden">${word(`talk.group.${name}`)}</span>
  </button>`;
}
