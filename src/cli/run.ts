import { parseArgs } from "node:util";
import { PackagingError } from "../packaging/packaging-error.ts";
import type { Command, CommandLine, OptionValues } from "./command.ts";
import { commands } from "./commands.ts";
import { failureLines } from "./failure-lines.ts";
import { commandHelp, generalHelp } from "./help.ts";

/** Runs one command line (without `node` and the script) and gives the exit code: the command's own, or 1 (`failureCode`) after a message that says what is wrong. */
export async function run(args: readonly string[], line: CommandLine): Promise<number> {
  let failureCode = 1;
  try {
    const [name, ...rest] = args;
    if (name === "help" && rest[0] !== undefined && !rest[0].startsWith("-")) {
      line.print(commandHelp(findCommand(rest[0])));
      return 0;
    }
    if (name === undefined || name === "help" || name === "--help" || name === "-h") {
      line.print(generalHelp(commands));
      return name === undefined ? 1 : 0;
    }
    const command = findCommand(name);
    ({ failureCode = 1 } = command);
    const values = parseOptions(command, rest);
    if (values["help"] === true) {
      line.print(commandHelp(command));
      return 0;
    }
    return await command.run(values, line);
  } catch (failure) {
    for (const text of failureLines(failure)) line.printError(text);
    return failureCode;
  }
}

function findCommand(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  throw new PackagingError("bad-usage", `There is no command "${name}". Commands: ${commands.map((known) => known.name).join(", ")}.`);
}

function parseOptions(command: Command, args: readonly string[]): OptionValues {
  const { name, operands = [] } = command;
  const options = Object.fromEntries(Object.entries(command.options).map(([option, { type }]) => [option, { type }]));
  const config = { options: { ...options, help: { type: "boolean", short: "h" } }, allowPositionals: operands.length > 0 } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], ...config });
    if (values["help"] === true) return values;
    const given = operands.at(-1)?.repeats === true ? restJoined(positionals, operands.length - 1) : positionals;
    const fewest = operands.filter(({ repeats }) => repeats !== true).length;
    if (given.length >= fewest && given.length <= operands.length)
      return { ...values, ...Object.fromEntries(given.map((text, index) => [operands[index]?.name, text])) };
  } catch (cause) {
    const sentence = cause instanceof Error ? cause.message.split(". ")[0] : String(cause);
    throw new PackagingError("bad-usage", `${sentence ?? ""}. See recourse ${name} --help.`.replace(/\.\.+/, "."), { cause });
  }
  throw new PackagingError(
    "bad-usage",
    `recourse ${name} takes ${operands.map(({ value }) => `one ${value}`).join(" and ")}. See recourse ${name} --help.`,
  );
}

/** From that place on all as one, with blanks between. */
function restJoined(texts: readonly string[], from: number): readonly string[] {
  return texts.length <= from ? texts : [...texts.slice(0, from), texts.slice(from).join(" ")];
}
