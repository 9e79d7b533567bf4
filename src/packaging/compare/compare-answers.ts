import type { ComparedPackage } from "./compared-package.ts";
import { breaks, changes, listed, type Finding } from "./finding.ts";

/** Whether what learners have answered still means something: the same kind of block or question, with every letter that an answer may name. */
export function compareAnswers(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  return [...compareBlocks(older, newer), ...compareQuestions(older, newer)];
}

function compareBlocks(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  return [...older.blocks].flatMap(([id, before]) => {
    const after = newer.blocks.get(id);
    if (after === undefined) return [];
    const name = `Block ${id} (in “${after.lesson}”)`;
    if (after.kind !== before.kind)
      return [
        breaks(
          `${name} was of the kind ${before.kind} and is ${after.kind}: what learners did there is of no use any more. Give the new one an id of its own.`,
        ),
      ];
    const lost = [...before.letters].flatMap(([what, letters]) => {
      const gone = letters.filter((letter) => after.letters.get(what)?.includes(letter) !== true);
      return gone.length === 0 ? [] : [breaks(`${name} has lost ${what} ${listed(gone)}: learners' answers name what is no longer there.`)];
    });
    const moved =
      before.scenario !== after.scenario
        ? [
            breaks(
              `${name} held the conversation ${before.scenario ?? "—"} and holds ${after.scenario ?? "—"}: runs of the one are taken for runs of the other.`,
            ),
          ]
        : [];
    return [...lost, ...moved];
  });
}

function compareQuestions(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  return [...older.questions].flatMap(([id, before]) => {
    const after = newer.questions.get(id);
    if (after === undefined) return [];
    if (after.kind !== before.kind)
      return [
        breaks(
          `Question ${id} was of the kind ${before.kind} and is ${after.kind}: answers in tests under way are wrong there. Give the new one an id of its own.`,
        ),
      ];
    if (after.parts.join() !== before.parts.join())
      return [
        breaks(
          `Question ${id} had the parts ${listed(before.parts)}, in this order, and has ${listed(after.parts)}: answers in tests under way belong to other parts. Give the new one an id of its own.`,
        ),
      ];
    const gone = before.options.filter((letter) => !after.options.includes(letter));
    return gone.length === 0
      ? []
      : [breaks(`Question ${id} has lost option ${listed(gone)}: answers in tests under way name what is no longer there.`)];
  });
}

/** A scenario, or the rules it is played by, that went another way: what was played to its end stays. */
export function compareScenarios(older: ComparedPackage, newer: ComparedPackage): readonly Finding[] {
  const other = [...older.scenarioHashes]
    .filter(([id, hash]) => newer.scenarioHashes.has(id) && newer.scenarioHashes.get(id) !== hash)
    .map(([id]) => id);
  if (other.length === 0) return [];
  const [were, them] = other.length === 1 ? ["has", "it"] : ["have", "them"];
  return [
    changes(
      `${other.length === 1 ? "The conversation" : "The conversations"} ${listed(other)} ${were} changed: finished runs of ${them} are kept as finished, but cannot be looked at turn by turn; a run under way begins anew.`,
    ),
  ];
}
