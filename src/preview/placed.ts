/** A path in a statement as one in the list that it came in: `placed("[3]", "result.score")` is `[3].result.score`. */
export function placed(at: string, path: string): string {
  if (at === "" || path === "") return at + path;
  return path.startsWith("[") ? at + path : `${at}.${path}`;
}
