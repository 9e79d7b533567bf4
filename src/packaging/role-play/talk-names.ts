import type { AuthoredScenario } from "./authored-scenario.ts";

/** What a scenario gives names to. */
export type NamedKind = "beat" | "fact" | "remedy" | "promise" | "turn" | "ending";

/** The names of a scenario, each kind in the order in which they stand there: its index is what the model knows it by. */
export class TalkNames {
  private readonly lists: Readonly<Record<NamedKind, readonly string[]>>;

  /** Without a scenario nothing has a name: rules know no customer. */
  constructor(scenario?: AuthoredScenario) {
    const ids = (list: readonly { readonly id: string }[] = []): readonly string[] => list.map(({ id }) => id);
    this.lists = {
      beat: ids(scenario?.story),
      fact: ids(scenario?.facts),
      remedy: ids(scenario?.remedies),
      promise: ids(scenario?.promises),
      turn: ids(scenario?.turns),
      ending: ids(scenario?.endings),
    };
  }

  all(kind: NamedKind): readonly string[] {
    return this.lists[kind];
  }

  /** Throws an `Error` for a name that is not there; the rule `talkReferences` has found every one. */
  indexOf(kind: NamedKind, name: string): number {
    const index = this.lists[kind].indexOf(name);
    if (index < 0) throw new Error(`no ${kind} “${name}”`);
    return index;
  }
}
