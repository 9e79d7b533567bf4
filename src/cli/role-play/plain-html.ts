/** HTML of the build as lines for a terminal. */
export function plainHtml(html: string): string {
  return html
    .replace(/<\/(p|li)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();
}
