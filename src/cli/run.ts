import { parseArgs } from "node:util";
import { PackagingError } from "../packaging/packaging-error.ts";
import type { Command, CommandLine, OptionValues } from "./command.ts";
import { commands } from "./commands.ts";
import { failureLines } from "./failure-lines.ts";
import { commandHelp, generalHelp } from "./help.ts";

/** Runs one command line (without `node` and the script) and gives the exit code: 0, or 1 after a message that says what is wrong. */
export async function run(args: readonly string[], line: CommandLine): Promise<number> {
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
    const values = parseOptions(command, rest);
    if (values["help"] === true) {
      line.print(commandHelp(command));
      return 0;
    }
    return await command.run(values, line);
  } catch (failure) {
    for (const text of failureLines(failure)) line.printError(text);
    return 1;
  }
}

function findCommand(name: string): Command {
  const command = commands.find((known) => known.name === name);
  if (command !== undefined) return command;
  throw new PackagingError("bad-usage", `There is no command "${name}". Commands: ${commands.map((known) => known.name).join(", ")}.`);
}

function parseOptions(command: Command, args: readonly string[]): OptionValues {
  const { name, operand } = command;
  const options = Object.fromEntries(Object.entries(command.options).map(([option, { type }]) => [option, { type }]));
  const config = { options: { ...options, help: { type: "boolean", short: "h" } }, allowPositionals: operand !== undefined } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], ...config });
    if (operand === undefined || values["help"] === true) return values;
    if (positionals.length === 1) return { ...values, [operand.name]: positionals[0] };
  } catch (cause) {
    const sentence = cause instanceof Error ? cause.message.split(". ")[0] : String(cause);
    throw new PackagingError("bad-usage", `${sentence ?? ""}. See recourse ${name} --help.`.replace(/\.\.+/, "."), { cause });
  }
  throw new PackagingError("bad-usage", `recourse ${name} takes one ${operand.value}. See recourse ${name} --help.`);
}
