import { judgeCmi5 } from "../validation/cmi5/judge-cmi5.ts";
import type { Finding } from "../validation/finding.ts";
import { groupBy } from "../validation/group-by.ts";
import { judgeTogether } from "../validation/judge-together.ts";
import { judgeStatement } from "../validation/profile/judge-statement.ts";
import type { Profile } from "../validation/profile/profile.ts";
import { judgeData } from "../validation/xapi/judge-data.ts";
import type { Statement } from "./statement.ts";

/** What is wrong with one of a run's statements that an LRS takes all the same. */
export interface JudgedStatement {
  /** Id of the statement. */
  readonly id: string;
  readonly findings: readonly Finding[];
}

type Judge = (statements: readonly Statement[]) => readonly JudgedStatement[];

/** Judges a run's statements as `recourse validate` does: each by itself, and those of a registration together. Only statements with findings, in the order in which they came. What is judged once is kept. */
export function runJudge(profile: Profile | undefined): Judge {
  const single = new WeakMap<Statement, readonly Finding[]>();
  const whole = new WeakMap<readonly Statement[], readonly JudgedStatement[]>();
  const alone = (statement: Statement): readonly Finding[] => {
    const known = single.get(statement) ?? judgeAlone(statement, profile);
    single.set(statement, known);
    return known;
  };
  return (statements) => {
    const known = whole.get(statements) ?? judgeAll(statements, profile, alone);
    whole.set(statements, known);
    return known;
  };
}

function judgeAlone(statement: Statement, profile: Profile | undefined): readonly Finding[] {
  const byCmi5 = judgeCmi5(statement).map(({ rule, path, message }) => ({ rule, path, message }));
  return [...judgeData(statement), ...byCmi5, ...(profile === undefined ? [] : judgeStatement(profile, statement))];
}

function judgeAll(
  statements: readonly Statement[],
  profile: Profile | undefined,
  alone: (statement: Statement) => readonly Finding[],
): readonly JudgedStatement[] {
  const together = new Map<Statement, Finding[]>();
  for (const [registration, group] of groupBy(statements, ({ context }) => String(context?.registration ?? "").toLowerCase())) {
    if (registration === "" || profile === undefined) continue;
    for (const { index, finding } of judgeTogether(group, profile)) {
      const statement = group[index];
      if (statement !== undefined) together.set(statement, [...(together.get(statement) ?? []), finding]);
    }
  }
  return statements
    .map((statement) => ({ id: statement.id, findings: [...alone(statement), ...(together.get(statement) ?? [])] }))
    .filter(({ findings }) => findings.length > 0);
}
