const form =
  /^P(?:\d+(?:[.,]\d+)?W|(?=\d|T\d)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/;

/**
 * A duration of ISO 8601:2004 4.4.3.2 (xAPI 1.0.3 Data 4.6): parts in their order, weeks alone, a fraction in the last part only.
 * The clause's own example `P16559.14S` lacks its T and is none.
 */
export function isDuration(value: unknown): value is string {
  return typeof value === "string" && form.test(value) && !/[.,]\d+[A-Z].*\d/.test(value);
}
