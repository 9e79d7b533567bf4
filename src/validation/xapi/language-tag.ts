const singleton = "[0-9a-wy-z]";
const langtag = [
  "(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})",
  "(?:-[a-z]{4})?",
  "(?:-(?:[a-z]{2}|\\d{3}))?",
  "(?:-(?:[a-z0-9]{5,8}|\\d[a-z0-9]{3}))*",
  `(?:-${singleton}(?:-[a-z0-9]{2,8})+)*`,
  "(?:-x(?:-[a-z0-9]{1,8})+)?",
].join("");
const grandfathered =
  "en-GB-oed|i-(?:ami|bnn|default|enochian|hak|klingon|lux|mingo|navajo|pwn|tao|tay|tsu)|sgn-(?:BE-FR|BE-NL|CH-DE)|art-lojban|cel-gaulish|no-bok|no-nyn|zh-(?:guoyu|hakka|min|min-nan|xiang)";
const form = new RegExp(`^(?:${langtag}|x(?:-[a-z0-9]{1,8})+|${grandfathered})$`, "i");

/** A language tag by the grammar of RFC 5646 2.1, which is what xAPI 1.0.3 Data 2.2 asks for; whether the language is registered is not looked up. */
export function isLanguageTag(value: unknown): value is string {
  return typeof value === "string" && form.test(value);
}
