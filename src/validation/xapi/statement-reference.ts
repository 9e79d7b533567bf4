import { objectOf } from "./check.ts";
import type { Check } from "./check.ts";
import { exactly, uuid } from "./values.ts";

/** xAPI 1.0.3 Data 2.4.4.3 */
export const statementReference: Check = objectOf({
  clause: "2.4.4.3",
  name: "a statement reference",
  properties: { objectType: exactly("2.4.4.3", "StatementRef"), id: uuid("2.4.4.3") },
  required: ["objectType", "id"],
});
