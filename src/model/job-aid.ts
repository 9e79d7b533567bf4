import type { Html, JobAidId, SeedId } from "./ids.ts";

/** A card to keep at hand on the job: on the screen, and on paper as A6. */
export type JobAid = StepsCard | LadderCard | MovesCard | ContrastCard | MinuteCard;
export type JobAidKind = JobAid["kind"];

interface CardBase {
  readonly id: JobAidId;
  readonly title: string;
  readonly intro: Html;
  readonly covers: readonly SeedId[];
  /** What holds whatever else the card says: a limit, mostly safety. */
  readonly foot?: Html;
  /** What the sources only name and Recourse defines: shown with the label "our interpretation". */
  readonly interpretation?: boolean;
}

/** One after the other, numbered. */
export interface StepsCard extends CardBase {
  readonly kind: "steps";
  readonly items: readonly CardItem[];
}

/** From the lowest rung up, numbered. */
export interface LadderCard extends CardBase {
  readonly kind: "ladder";
  readonly items: readonly Rung[];
}

/** Techniques, in no order: when to use it, what to say, what to beware of. */
export interface MovesCard extends CardBase {
  readonly kind: "moves";
  readonly items: readonly Move[];
}

/** One thing against another, row by row. */
export interface ContrastCard extends CardBase {
  readonly kind: "contrast";
  readonly sides: readonly [string, string];
  readonly items: readonly ContrastRow[];
}

/** A guided minute after a hard contact. One in a course at most; it stands beside the other cards, and nothing is told of it. */
export interface MinuteCard extends CardBase {
  readonly kind: "minute";
  /** Their seconds come to 60. */
  readonly items: readonly (CardItem & { readonly seconds: number })[];
}

export interface CardItem {
  readonly title: string;
  readonly html: Html;
}

export interface Rung extends CardItem {
  /** Where the ladder ends: what not to do. The last one alone. */
  readonly stop?: boolean;
}

export interface Move extends CardItem {
  readonly say?: string;
  readonly beware?: Html;
}

export interface ContrastRow {
  /** In every row of a card, or in none. */
  readonly title?: string;
  /** What stands under each of the card's sides. */
  readonly cells: readonly [Html, Html];
}
