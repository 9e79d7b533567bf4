import type { LessonId } from "../model/ids.ts";
import type { Lookup } from "../model/lookup.ts";
import type { CohortPlan } from "./cohort-plan.ts";
import { difficultyOf, type Item } from "./items.ts";
import type { SimulatedLaunches } from "./simulated-launches.ts";
import type { SimulatedLearner } from "./simulated-learner.ts";
import type { PlayedRun, TriedItem } from "./truth.ts";

/** A learner in the middle of a course: who they are, what they have learned, and what is noted of it. */
export class LearnerAtWork {
  readonly tried: TriedItem[] = [];
  readonly runs: PlayedRun[] = [];
  stoppedIn: LessonId | undefined;
  readonly plan: CohortPlan;
  readonly lookup: Lookup;
  readonly learner: SimulatedLearner;
  readonly launches: SimulatedLaunches;
  readonly random: () => number;
  #learned = 0;

  constructor(plan: CohortPlan, lookup: Lookup, learner: SimulatedLearner, launches: SimulatedLaunches, random: () => number) {
    this.plan = plan;
    this.lookup = lookup;
    this.learner = learner;
    this.launches = launches;
    this.random = random;
  }

  /** In logits, as it is by now. */
  get ability(): number {
    return Math.round((this.learner.ability + this.#learned) * 1000) / 1000;
  }

  learns(): void {
    this.#learned += this.learner.growth;
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
   * Whether they do it rightly: they think about it, know it (Rasch: the logistic of ability less difficulty), and do not slip. Noted. False: what they do now is a guess,
   * which may come out right.
   */
  tries(item: Item, of?: number): TriedItem {
    const { effort, slip } = this.learner;
    const chance = 1 / (1 + Math.exp(difficultyOf(this.plan.seed, item) - this.ability));
    const knew = this.would(effort) && this.would(chance);
    const slipped = knew && this.would(slip);
    const tried: TriedItem = { item, knew, slipped, ...(of === undefined ? {} : { of }) };
    this.tried.push(tried);
    return tried;
  }
}
