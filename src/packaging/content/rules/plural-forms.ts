import type { Rule } from "../rule.ts";

const forms = /\.(?:zero|one|two|few|many)$/;

/** A message with a plural form has `.other` too, the form every language has. */
export const pluralForms: Rule = {
  needs: [],
  check({ messages }, mistakes) {
    if (messages === undefined) return;
    for (const key of Object.keys(messages.value)) {
      const other = key.replace(forms, ".other");
      if (other === key || Object.hasOwn(messages.value, other)) continue;
      mistakes.add(messages, [key], "plural-form", `a plural form needs “${other}” beside it: add it`, { key: true });
    }
  },
};
