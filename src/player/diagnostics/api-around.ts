import { apiOf, openersOf, withParents } from "../../tracking/scorm/find-api.ts";

/** What a window that has not the API looks like from here. */
export interface WindowAround {
  /** As a script would say it. */
  readonly path: string;
  readonly has: "nothing" | "other-edition" | "other-site";
}

const editions = { API: "LMSInitialize", API_1484_11: "Initialize" } as const;
export type ApiProperty = keyof typeof editions;

/** The windows in which an API is looked for: this one with its parents, and the one that opened it with its own. */
export function windowsAround(start: Window, property: ApiProperty): readonly WindowAround[] {
  const chains = [["window", withParents(start)] as const, ["window.opener", openersOf(start)] as const];
  return chains.flatMap(([path, windows]) =>
    windows.map((window, parents) => ({ path: pathTo(path, parents), has: whatHas(window, property) })),
  );
}

export function pathTo(start: string, parents: number): string {
  return start + ".parent".repeat(parents);
}

function whatHas(window: Window, property: ApiProperty): WindowAround["has"] {
  const other = property === "API" ? "API_1484_11" : "API";
  try {
    return apiOf(window, { property: other, initialize: editions[other] }) === undefined ? "nothing" : "other-edition";
  } catch {
    return "other-site";
  }
}
