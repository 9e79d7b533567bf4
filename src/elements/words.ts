/** The interface's words, by key: from `src/content/messages/<locale>.yaml`, provided once before the first element renders. */
let words: Readonly<Record<string, string>> = {};
let locale = "en";

export function provideWords(messages: Readonly<Record<string, string>>, language: string): void {
  words = messages;
  locale = language;
}

/** Words that came later, with the part of the engine that says them. What is said otherwise than the messages have it (`provideWords`) stays so. */
export function addWords(messages: Readonly<Record<string, string>>): void {
  words = { ...messages, ...words };
}

/** What dates are written by: the learner's own kind of the page's language (`en-GB`), where the browser says one. */
export function dateLocale(): string {
  const [language] = locale.split("-");
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? locale;
}

/**
 * The words for a key, with `{name}` filled from `values`. A number as `{count}` chooses the form: `key.one`, `key.other` …
 * by the locale's plural rules. An unknown key shows itself, so that a gap is seen; a test finds every gap.
 */
export function word(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const { count } = values;
  const form = typeof count === "number" ? `${key}.${new Intl.PluralRules(locale).select(count)}` : key;
  const text = words[form] ?? words[`${key}.other`] ?? words[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}
