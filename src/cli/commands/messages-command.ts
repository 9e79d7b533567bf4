import { toIcs } from "../../model/calendar/to-ics.ts";
import { messageReminders } from "../../model/plan/message-reminders.ts";
import { addDays, isDay, type FollowUpMessage } from "../../model/plan/plan.ts";
import { PackagingError } from "../../packaging/packaging-error.ts";
import type { Command, OptionValues } from "../command.ts";
import { companyOf, configOption } from "../config-option.ts";
import { contentOption, projectOf } from "../content-option.ts";
import { loadSource } from "../load-source.ts";
import { textOption } from "../text-option.ts";

const formats = ["text", "json", "ics"] as const;
type Format = (typeof formats)[number];

interface CourseName {
  readonly id: string;
  readonly title: string;
}

export const messagesCommand: Command = {
  name: "messages",
  summary: "Prints what a course sends after its learners: one question and one cue, eight times in 90 days.",
  operands: [{ name: "course", value: "COURSE", help: "Id of the course." }],
  options: {
    start: {
      type: "string",
      value: "DAY",
      help: "The day they took the course, such as 2026-12-01. Day 2 is two days later. ics needs it.",
    },
    format: { type: "string", value: "FORMAT", help: `${formats.join(", ")}. ics is a calendar to import. Default: text.` },
    content: contentOption,
    config: configOption,
  },
  examples: ["recourse messages rescue", "recourse messages rescue --start 2026-12-01 --format ics > rescue.ics"],
  run(values, line) {
    const project = projectOf(values, line);
    const format = formatOf(values);
    const start = startOf(values);
    if (format === "ics" && start === undefined)
      throw new PackagingError("bad-usage", "--format ics needs --start, the day they took the course, such as 2026-12-01.");
    const { course } = loadSource(project, String(values["course"]), line, companyOf(values, project));
    const { plan, outline } = course;
    if (plan.messages === undefined) throw new PackagingError("unknown-course", `The course "${outline.id}" has no messages.yaml.`);
    line.print(written(format, plan.messages, outline, start));
    return 0;
  },
};

function written(format: Format, messages: readonly FollowUpMessage[], { id, title }: CourseName, start: string | undefined): string {
  // Without the last line feed, which printing adds.
  if (format === "ics") return toIcs(messageReminders(messages, { id, title }, start ?? ""), stampOf(start ?? "")).slice(0, -1);
  const dated = messages.map((message) => ({ ...message, ...(start === undefined ? {} : { date: addDays(start, message.day) }) }));
  if (format === "json") return JSON.stringify({ format: "recourse-messages", version: 1, course: id, title, messages: dated }, null, 2);
  const texts = messages.map(({ day, question, cue }) => {
    const when = start === undefined ? `Day ${day}` : `Day ${day}, ${addDays(start, day)}`;
    return `${when}\n${question}\n${cue}`;
  });
  return [title, ...texts].join("\n\n");
}

/** The day itself: the same command gives the same calendar. */
function stampOf(start: string): number {
  return Date.parse(`${start}T00:00:00Z`);
}

function formatOf(values: OptionValues): Format {
  const named = textOption(values, "format") ?? "text";
  const format = formats.find((known) => known === named);
  if (format === undefined) throw new PackagingError("bad-usage", `There is no format "${named}". Formats: ${formats.join(", ")}.`);
  return format;
}

function startOf(values: OptionValues): string | undefined {
  const start = textOption(values, "start");
  if (start !== undefined && !isDay(start)) throw new PackagingError("bad-usage", `--start: "${start}" is no day. Write it as 2026-12-01.`);
  return start;
}
