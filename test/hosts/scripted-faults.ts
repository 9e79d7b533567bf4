/** One line of a script: which calls, the how-manieth of them (all, where absent), and what goes wrong. */
export interface ScriptedFault<Call, Fault> {
  readonly at: (call: Call) => boolean;
  /** From 1. */
  readonly times?: readonly number[];
  readonly fault: Fault;
}

/** A plan that follows a script: the first line that is meant decides. */
export function scriptedFaults<Call, Fault>(script: readonly ScriptedFault<Call, Fault>[]): (call: Call) => Fault | undefined {
  const counts = script.map(() => 0);
  return (call) => {
    let found: Fault | undefined;
    for (const [index, { at, times, fault }] of script.entries()) {
      if (!at(call)) continue;
      const count = ++counts[index]!;
      if (times === undefined || times.includes(count)) found ??= fault;
    }
    return found;
  };
}
