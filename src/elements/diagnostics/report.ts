/** What is known of saving and of the host, in words. */
export interface Report {
  readonly groups: readonly ReportGroup[];
}

export interface ReportGroup {
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  /** What it is about. */
  readonly term: string;
  /** How it stands. */
  readonly says: string;
  /** For whoever looks after the platform: elements, codes, measures; a line each. */
  readonly technical?: readonly string[] | undefined;
  /** Whether that is as it should be; absent where it is neither good nor bad. */
  readonly sign?: "good" | "trouble" | undefined;
}

/** The whole report as lines of plain text, to be sent to somebody. */
export function reportText({ groups }: Report): string {
  return groups.map(({ title, rows }) => [title, ...rows.flatMap(toLines)].join("\n")).join("\n\n");
}

function toLines({ term, says, technical = [], sign }: ReportRow): string[] {
  return [`${sign === "trouble" ? "!" : "-"} ${term}: ${says}`, ...technical.map((line) => `    ${line}`)];
}
