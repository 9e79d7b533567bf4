import { dateLocale } from "./words.ts";

/** A moment in words (`Tuesday 24 November at 09:12`), in the learner's zone. `ms`: since 1970. */
export function dayAndTime(ms: number): string {
  const parts = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(dateLocale(), parts).format(ms);
}
