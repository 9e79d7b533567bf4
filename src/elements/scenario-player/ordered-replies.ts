import { seededRandom } from "../../model/random.ts";
import type { ReplyChoice, Scenario } from "../../model/role-play/scenario.ts";
import type { TalkState, TalkView } from "../../model/role-play/talk.ts";
import { shuffle } from "../../model/shuffle.ts";

/** What can be answered, in an order of the turn's own: the same for everybody and every time, so that the author's order gives nothing away. */
export function orderedReplies({ turn, replies }: TalkView, { hash }: Scenario, state: TalkState): readonly ReplyChoice[] {
  return shuffle(turn.options, seededRandom(hash + state.turn)).filter((option) => replies.includes(option));
}
