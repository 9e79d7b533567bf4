import type { Fact } from "../model/fact.ts";
import type { LessonId } from "../model/ids.ts";
import { gapsOf, type Block } from "../model/lesson.ts";
import { shuffle } from "../model/shuffle.ts";
import { fillForm } from "./fill-form.ts";
import { itemOf } from "./items.ts";
import type { LearnerAtWork } from "./learner-at-work.ts";
import { lessonSkill } from "./skills.ts";
import { oneOf } from "./stream-of.ts";
import { talk } from "./talk.ts";

/** What a learner does with a block when its page is before them. */
export function practiseBlock(at: LearnerAtWork, block: Block, lesson: LessonId): void {
  if (block.kind === "scenario") talk(at, block);
  else if (block.kind === "form") fillForm(at, block);
  else for (const { fact, after } of factsFor(at, block, lesson)) at.launches.does(fact, at.seconds(after));
}

interface Done {
  readonly fact: Fact;
  /** Seconds that it takes most. */
  readonly after: number;
}

function factsFor(at: LearnerAtWork, block: Block, lesson: LessonId): readonly Done[] {
  const done = (fact: Fact, after: number): Done => ({ fact, after });
  const { id } = block;
  const knows = (): boolean => {
    const skill = lessonSkill(at.plan.course, lesson);
    const { knew, slipped } = at.tries(itemOf.block(id), skill === undefined ? [] : [skill]);
    return knew && !slipped;
  };
  const { random } = at;
  const checked = done({ kind: "answer-checked", block: id }, 6);
  switch (block.kind) {
    case "reveal":
      return block.cards.map((card) => done({ kind: "card-revealed", block: id, card: card.id }, 8));
    case "scene": {
      // One in ten leaves before the end.
      const lines = at.would(0.9) ? block.lines.length : Math.floor(random() * block.lines.length);
      return Array.from({ length: lines }, (_, line) => done({ kind: "line-reached", block: id, line }, 6));
    }
    case "choose-reply": {
      const best = Math.max(...block.options.map(({ quality }) => quality));
      const right = block.options.find(({ quality }) => quality === best);
      const first = knows() ? right : oneOf(block.options, random);
      const replies = [first, ...(first !== right && at.would(0.7) ? [right] : [])].filter((option) => option !== undefined);
      return replies.map((option) => done({ kind: "reply-chosen", block: id, option: option.id }, 25));
    }
    case "compare": {
      const turn = knows() ? block.turns.find(({ decides }) => decides === true) : oneOf(block.turns, random);
      return turn === undefined ? [] : [done({ kind: "turn-marked", block: id, turn: turn.id }, 30)];
    }
    case "spot-it": {
      const sees = knows();
      const marked = block.lines.filter(({ mine, wrong }) => mine === true && (sees ? wrong === true : random() < 0.5));
      return [...marked.map((line) => done({ kind: "line-marked", block: id, line: line.id, on: true }, 9)), checked];
    }
    case "sort": {
      const sees = knows();
      const placed = block.items.flatMap((item): Done[] => {
        const group = sees ? item.group : oneOf(block.groups, random)?.id;
        return [done({ kind: "item-placed", block: id, item: item.id, group }, 7)];
      });
      return [...placed, checked];
    }
    case "order": {
      const right = block.items.map((item) => item.id);
      return [done({ kind: "items-ordered", block: id, order: knows() ? right : shuffle(right, random) }, 30), checked];
    }
    case "gap": {
      const sees = knows();
      const filled = gapsOf(block).flatMap(({ gap, options }): Done[] => {
        const option = sees ? options.find(({ right }) => right === true) : oneOf(options, random);
        return option === undefined ? [] : [done({ kind: "gap-filled", block: id, gap, option: option.id }, 15)];
      });
      return [...filled, checked];
    }
    case "own-words": {
      const ticked = block.checklist.filter(() => at.would(0.6));
      return [
        done({ kind: "model-compared", block: id }, 60),
        ...ticked.map((item) => done({ kind: "checklist-ticked", block: id, item: item.id, on: true }, 4)),
      ];
    }
    case "reflection":
      return at.would(0.5) ? [done({ kind: "reflection-written", block: id }, 60)] : [];
    case "own-scenario":
      return [done({ kind: "own-scenario-played", block: id }, 180)];
    case "job-aid":
      return at.would(0.5) ? [done({ kind: "job-aid-opened", jobAid: block.jobAid }, 20)] : [];
    default:
      return [];
  }
}
