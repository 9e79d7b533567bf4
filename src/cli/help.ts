import type { Command } from "./command.ts";
import { table } from "./table.ts";

/** `recourse --help`. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    "recourse: builds the courses into packages for any LMS, and shows them as an LMS would.",
    "",
    "Usage: recourse <command> [options]",
    "",
    "Commands",
    ...indent(table(commands.map(({ name, summary }) => [name, summary]))),
    "",
    "recourse <command> --help tells more about a command.",
  ].join("\n");
}

/** `recourse <command> --help`. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, { value, help }]) => [
    `--${name}${value === undefined ? "" : ` ${value}`}`,
    help,
  ]);
  const { operands = [] } = command;
  return [
    command.summary,
    "",
    `Usage: recourse ${command.name}${operands.map(({ value, repeats }) => (repeats ? ` [${value} …]` : ` ${value}`)).join("")} [options]`,
    "",
    ...(operands.length === 0 ? [] : [...indent(table(operands.map(({ value, help }) => [value, help]))), ""]),
    "Options",
    ...indent(table([...options, ["--help", "Show this text."]])),
    "",
    "Examples",
    ...indent(command.examples),
  ].join("\n");
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
