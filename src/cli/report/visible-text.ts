/** Of text that comes from anywhere: no control characters, which a terminal would obey. */
export function visibleText(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
