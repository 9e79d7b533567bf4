/** Ids of the components of a list; undefined where the definition does not name them, and any id may stand. */
export type ListedIds = (list: string) => readonly string[] | undefined;

/**
 * What is wrong with a response, correct or the learner's, to an interaction of this type (xAPI 1.0.3 Data 2.4.4.1, Response Patterns);
 * undefined where nothing is. An empty response is none, and never wrong.
 */
export function brokenPattern(type: string, response: string, listed: ListedIds): string | undefined {
  if (response === "") return undefined;
  return patterns[type]?.(response, listed);
}

const patterns: Readonly<Record<string, (response: string, listed: ListedIds) => string | undefined>> = {
  "true-false": (response) => (response === "true" || response === "false" ? undefined : `${quoted(response)} is neither true nor false`),
  choice: (response, listed) => strangerOf(response.split("[,]"), listed("choices")),
  sequencing: (response, listed) => strangerOf(response.split("[,]"), listed("choices")),
  likert: (response, listed) => strangerOf([response], listed("scale")),
  matching: (response, listed) => {
    const pairs = response.split("[,]").map((pair) => pair.split("[.]"));
    const odd = pairs.find((pair) => pair.length !== 2);
    if (odd !== undefined) return `${quoted(odd.join("[.]"))} is no pair of a source and a target`;
    return (
      strangerOf(
        pairs.map(([source = ""]) => source),
        listed("source"),
      ) ??
      strangerOf(
        pairs.map(([, target = ""]) => target),
        listed("target"),
      )
    );
  },
  performance: (response, listed) => {
    const steps = withoutParameters(response)
      .split("[,]")
      .map((step) => step.split("[.]"));
    const odd = steps.find((step) => step.length !== 2);
    if (odd !== undefined) return `${quoted(odd.join("[.]"))} is no step with its response`;
    return strangerOf(
      steps.map(([step = ""]) => step),
      listed("steps"),
    );
  },
  numeric: (response) => {
    const ends = response.split("[:]");
    const numbers = ends.every((end) => end === "" || /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(end));
    return numbers && ends.length <= 2 ? undefined : `${quoted(response)} is neither a number nor a range of numbers`;
  },
};

function strangerOf(ids: readonly string[], known: readonly string[] | undefined): string | undefined {
  const stranger = known === undefined ? undefined : ids.find((id) => !known.includes(id));
  return stranger === undefined ? undefined : `${quoted(stranger)} is no id of the interaction's components`;
}

/** Without `{order_matters=false}` and the like. */
function withoutParameters(response: string): string {
  return response.replace(/^(\{\w+=[^}]*\})+/, "");
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
