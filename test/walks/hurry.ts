import { learnerAct } from "./learner-act.ts";
import type { WalkPage } from "./walk-page.ts";

/** Something is done and being saved, and the page will not live to see it saved. Gives what it was. */
export async function hurry(page: WalkPage, random: () => number): Promise<string> {
  const told = page.facts.length;
  let what = "something";
  if (page.learner !== undefined && !page.ending) {
    const next = learnerAct(page.learner, random);
    what = next.what;
    next.act();
  }
  void page.session.save();
  for (let turns = 1 + Math.floor(random() * 3); turns > 0; turns--) await new Promise<void>((done) => setImmediate(done));
  // Nobody can expect of it that it arrives.
  page.facts.splice(told);
  return `${what}, and in the middle of saving it`;
}
