/** What a command may touch of the outside besides files. */
export interface CommandLine {
  /** The project's folder. */
  readonly root: string;
  print(line: string): void;
  printError(line: string): void;
  /** Settles when the person asks the program to stop. */
  untilStopped(): Promise<void>;
}

export interface CommandOption {
  readonly type: "string" | "boolean";
  /** How help names the value, such as `DIR`. Only for `string`. */
  readonly value?: string;
  readonly help: string;
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Command lines to copy. */
  readonly examples: readonly string[];
  /** Gives the exit code. */
  run(values: OptionValues, line: CommandLine): number | Promise<number>;
}
