/** A UUID in the standard string form (xAPI 1.0.3 Data 4.4). Any version and variant: the example in 2.4 has one of no variant that RFC 4122 knows. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}
