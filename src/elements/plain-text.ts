/** The text of checked markup, for a line that shows its beginning. */
export function plainText(markup: string): string {
  return new DOMParser().parseFromString(markup, "text/html").body.textContent.replace(/\s+/g, " ").trim();
}
