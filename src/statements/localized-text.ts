/** What SCORM 2004 promises room for in a description (SCORM 2004 4th RTE 4.1.1.6, localized_string_type, SPM 250). */
const room = 250;

/**
 * One line of text of at most 250 characters, with its language before it unless that is English, the default. A text cut short ends with
 * an ellipsis. The delimiter does not count.
 */
export function toLocalizedText(text: string, language: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line === "") return "";
  const short = line.length <= room ? line : `${line.slice(0, room - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
  return /^en(-|$)/i.test(language) && !short.startsWith("{") ? short : `{lang=${language}}${short}`;
}

/** The words of a localized string, without the language that an LMS may put before them. */
export function withoutLanguage(text: string): string {
  return text.replace(/^\{lang=[^}]*\}/, "");
}
