import type { LessonId } from "../model/ids.ts";
import type { Lookup } from "../model/lookup.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { harderBefore } from "./earlier-version.ts";
import { difficultyOf, type Item } from "./items.ts";
import type { Participant } from "./participant.ts";
import type { SimulatedLaunches } from "./simulated-launches.ts";
import type { SimulatedLearner } from "./simulated-learner.ts";
import { bentOf, hardnessOf, type Skill } from "./skills.ts";
import type { TruthNotes } from "./truth-notes.ts";
import type { TriedItem } from "./truth.ts";

/** A learner in the middle of a course: who they are, what they have learned, and what is noted of it. */
export class LearnerAtWork {
  stoppedIn: LessonId | undefined;
  readonly plan: CohortPlan;
  readonly lookup: Lookup;
  readonly participant: Participant;
  readonly launches: SimulatedLaunches;
  readonly notes: TruthNotes;
  readonly random: () => number;
  readonly #harder: Readonly<Record<string, number>>;

  constructor(plan: CohortPlan, lookup: Lookup, participant: Participant, launches: SimulatedLaunches, random: () => number) {
    this.plan = plan;
    this.lookup = lookup;
    this.participant = participant;
    this.launches = launches;
    this.notes = launches.notes;
    this.random = random;
    const harder = plan.earlier === plan.course.outline.version ? harderBefore(plan) : {};
    this.#harder = Object.fromEntries(Object.entries(harder).map(([question, more]) => [`questions/${question}`, more]));
  }

  get learner(): SimulatedLearner {
    return this.participant.learner;
  }

  /** In general, in logits, as it is by now. */
  get ability(): number {
    return Math.round((this.learner.ability + this.participant.learned) * 1000) / 1000;
  }

  learns(): void {
    this.participant.learned += this.learner.growth;
  }

  /** Chances: with `share`, 0 to 1. */
  would(share: number): boolean {
    return this.random() < share;
  }

  /** So many seconds for most, more or less for this learner. */
  seconds(usual: number): number {
    return usual * this.learner.pace * (0.6 + 0.8 * this.random());
  }

  /**
   * Whether they do it rightly: they think about it, know it (Rasch: the logistic of ability less difficulty, both with what the skills add), and do not slip. Noted, by the
   * first of the skills. False: what they do now is a guess, which may come out right.
   */
  tries(item: Item, skills: readonly Skill[], of?: number): TriedItem {
    const { effort, slip } = this.learner;
    const knew = this.would(effort) && this.would(1 / (1 + Math.exp(this.#lacks(item, skills))));
    const slipped = knew && this.would(slip);
    const [skill] = skills;
    const tried: TriedItem = { item, ...(skill === undefined ? {} : { skill }), knew, slipped, ...(of === undefined ? {} : { of }) };
    this.notes.tried.push(tried);
    return tried;
  }

  /** Difficulty less ability, in logits. */
  #lacks(item: Item, skills: readonly Skill[]): number {
    const { seed } = this.plan;
    const difficulty = difficultyOf(seed, item) + (this.#harder[item] ?? 0);
    return skills.reduce(
      (lacks, skill) => lacks + hardnessOf(seed, skill) - bentOf(seed, this.participant.account, skill),
      difficulty - this.ability,
    );
  }
}
