/** An IRI with its scheme (xAPI 1.0.3 Data 4.3), as far as 2.2 asks for it: no white space, none of the characters that RFC 3987 leaves out, percent signs as escapes alone. */
export function isIri(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:(?:[^\s<>"{}|\\^`%]|%[0-9a-f]{2})+$/i.test(value);
}
