import type { Attempt } from "../../src/model/attempt.ts";
import { encodeSuspendData } from "../../src/model/suspend-data.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { lostProgress } from "./holds-progress.ts";
import type { Browser, WalkPage } from "./walk-page.ts";
import type { WalkedHost } from "./walked-host.ts";

const { outline } = smallCourse;

/** A rule that did not hold. */
export class Broken extends Error {}

/** Holds what a learner can read in a page against what the host has, and what the browser kept. */
export class PageJudge {
  readonly #host: WalkedHost;
  /** What a page could not save, by the browser in which it was. */
  readonly #unsaved = new Map<Browser, Attempt>();
  readonly #restored = new Set<WalkPage>();

  constructor(host: WalkedHost) {
    this.#host = host;
  }

  /** What is wrong, once nothing is under way that could still mend it. */
  of(page: WalkPage, crowded: boolean, everStormy: boolean): string | undefined {
    if (page.refusal.startsWith("not a TrackingError")) return page.refusal;
    if (page.state === "refused" && !everStormy && page.refusal !== "session-over")
      return `T4: a launch in calm is refused: ${page.refusal}`;
    if (page.problem !== undefined) return `T19: the state that was launched with is ${page.problem}`;
    if (page.state !== "playing" || page.leaving) return undefined;
    return (crowded ? undefined : this.#lostCopy(page)) ?? this.#wrongClaim(page, crowded);
  }

  /** What was saved against what the next launch began with. */
  cameBack(was: Attempt, is: Attempt | undefined, crowded: boolean): string | undefined {
    if (is === undefined) return undefined;
    const lost = lostProgress(is, was, outline);
    if (lost !== undefined) return `T20: it was saved, and came back without ${lost}`;
    const same = crowded || encodeSuspendData(was, outline) === encodeSuspendData(is, outline);
    return same ? undefined : `T20: revision ${was.revision} was saved, ${is.revision} came back`;
  }

  #wrongClaim(page: WalkPage, crowded: boolean): string | undefined {
    const state = page.session.saveState;
    if (state.kind !== "saved" && (state.kind !== "ended" || state.unsaved !== undefined)) return undefined;
    const lacking = this.#host.lacks(page, !crowded);
    return lacking === undefined ? undefined : `T35: the learner reads "${state.kind}", and the host lacks ${lacking}`;
  }

  /** What could not be saved is there again in the same browser, which keeps it of one page at a time. */
  #lostCopy(page: WalkPage): string | undefined {
    const { attempt, session } = page;
    const { browser } = page.tab;
    if (attempt === undefined || browser.localStorage === undefined || !this.#host.keepsCopies) return undefined;
    const owed = this.#restored.has(page) ? undefined : this.#unsaved.get(browser);
    this.#restored.add(page);
    const lost = owed && lostProgress(attempt, owed, outline);
    if (lost !== undefined) return `T33: the browser kept revision ${owed?.revision}, and the next launch is without ${lost}`;
    const state = session.saveState;
    if (state.kind === "unsaved" || (state.kind === "ended" && state.unsaved !== undefined)) this.#unsaved.set(browser, attempt);
    else if (state.kind === "saved") this.#unsaved.delete(browser);
    return undefined;
  }
}
