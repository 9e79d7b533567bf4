/** Text for HTML content and attributes, in ASCII: no server's charset can spoil it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']|[^\t\n\r -~]/gu, (char) => `&#${char.codePointAt(0) ?? 0xfffd};`);
}
