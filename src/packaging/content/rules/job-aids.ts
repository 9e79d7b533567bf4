import type { AuthoredContrastRow, AuthoredJobAid, AuthoredMove } from "../authored-job-aid.ts";
import type { CourseContent, Item } from "../course-content.ts";
import type { MistakeList } from "../mistake-list.ts";
import type { Rule } from "../rule.ts";

/** Of a card in print: what fits on A6 in letters that can be read (test/e2e/job-aids.test.ts measures the pages). */
const lines = 32;
const lettersALine = 62;

/** A card fits on A6 and has the form of its kind; a minute has 60 seconds, and a course one minute at most. */
export const jobAids: Rule = {
  needs: [],
  check(content, mistakes) {
    for (const card of content.jobAids) {
      checkForm(card, mistakes);
      const length = linesOf(card.value);
      if (length > lines)
        mistakes.add(card, [], "card-length", `needs about ${length} lines in print; ${lines} fit on A6: cut, or make two cards`);
    }
    checkMinutes(content, mistakes);
  },
};

function checkForm(card: Item<AuthoredJobAid>, mistakes: MistakeList): void {
  const { value } = card;
  if (value.kind === "ladder") {
    for (const [index, { stop }] of value.items.entries()) {
      if (stop !== true || index === value.items.length - 1) continue;
      mistakes.add(card, ["items", index, "stop"], "ladder-end", "only the last rung ends a ladder: put it there, or take “stop” out");
    }
  }
  if (value.kind === "contrast") {
    const bare = value.items.findIndex(({ title }) => title === undefined);
    if (bare >= 0 && value.items.some(({ title }) => title !== undefined))
      mistakes.add(card, ["items", bare], "row-titles", "other rows have a title: give this one a title too, or take theirs away");
  }
  if (value.kind === "minute") {
    const seconds = value.items.reduce((sum, item) => sum + item.seconds, 0);
    if (seconds !== 60) mistakes.add(card, ["items"], "minute-length", `the seconds come to ${seconds}; a minute has 60`);
  }
}

function checkMinutes({ course, jobAids }: CourseContent, mistakes: MistakeList): void {
  if (course === undefined) return;
  const minutes = course.value.jobAids.filter((id) => jobAids.some(({ value }) => value.id === id && value.kind === "minute"));
  const [first, ...more] = minutes;
  for (const id of more) {
    const index = course.value.jobAids.indexOf(id);
    mistakes.add(course, ["jobAids", index], "one-minute", `“${String(first)}” is this course's minute already: list one`);
  }
}

/** A title costs more than a line, and each text ends in a line of its own. */
function linesOf(card: AuthoredJobAid): number {
  const { title, intro, foot = "" } = card;
  const body = card.items.reduce((sum, item) => sum + ("cells" in item ? rowLines(item) : itemLines(item)), 0);
  return Math.ceil(2 * Math.ceil(title.length / 34) + textLines(intro) + 1 + body + textLines(foot));
}

function itemLines(item: AuthoredMove): number {
  return 1.5 + [item.text, item.say ?? "", item.beware ?? ""].reduce((sum, text) => sum + textLines(text), 0);
}

/** Two cells beside each other, their title above them. */
function rowLines({ title, cells }: AuthoredContrastRow): number {
  return (title === undefined ? 0.6 : 1.6) + Math.max(...cells.map((cell) => Math.ceil((2 * cell.length) / lettersALine)));
}

function textLines(text: string): number {
  return text.split(/\n+/).reduce((sum, line) => sum + Math.ceil(line.trim().length / lettersALine), 0);
}
