/** What to say of parameters that a resource does not know, and of those that came twice; undefined where there are none (xAPI 1.0.3 Communication 3.2). */
export function unknownParameters(query: URLSearchParams, known: readonly string[]): string | undefined {
  const names = [...query.keys()];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const meant = known.find((name) => name.toLowerCase() === unknown.toLowerCase());
    const hint = meant === undefined ? `it knows ${known.join(", ")}` : `it is written "${meant}"`;
    return `xAPI 1.0.3 Communication 3.2: this resource does not know the parameter "${unknown}": ${hint}`;
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? undefined : `xAPI 1.0.3 Communication 3.2: the parameter "${twice}" came twice`;
}
