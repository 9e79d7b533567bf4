/** Whom answers are counted with: a group, never a person. */
export interface FormGroup {
  /** How many days after the course; absent where the course comes in no waves. */
  readonly wave?: number;
  /** As `readCohort` gives it. */
  readonly cohort: string;
  /** Of a form about others: what these do, such as “counter”. As `readRole` gives it. */
  readonly role?: string;
}

/** Most characters of a role. */
export const roleRoom = 40;

/**
 * The code of a group as HR gives it: three to twelve letters and digits of ASCII, at least one of them a digit, so that no name passes for one; in
 * capitals, whatever was typed. Undefined for anything else.
 */
export function readCohort(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return /^(?=.*[0-9])[A-Z0-9]{3,12}$/.test(code) ? code : undefined;
}

/** A role in one line of at most `roleRoom` characters, without what cannot be seen; undefined where nothing is left. */
export function readRole(text: string): string | undefined {
  const line = text.replace(/[\p{C}\p{Z}\s]+/gu, " ").trim();
  const role = Array.from(line).slice(0, roleRoom).join("").trim();
  return role === "" ? undefined : role;
}
