import type { Reminder } from "../calendar/to-ics.ts";
import { addDays, type FollowUpMessage } from "./plan.ts";

/** The messages of a course as reminders; day 2 is two days after `start`. Without the learner in it: a calendar may be shared. Throws a `RangeError` where `start` is no day. */
export function messageReminders(
  messages: readonly FollowUpMessage[],
  course: { readonly id: string; readonly title: string },
  start: string,
): readonly Reminder[] {
  return messages.map(({ day, question, cue }) => ({
    uid: `${course.id}-${start.replaceAll("-", "")}-day-${day}@recourse`,
    date: addDays(start, day),
    summary: question,
    description: `${cue}\n\n${course.title}`,
  }));
}
