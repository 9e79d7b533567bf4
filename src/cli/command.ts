/** What a command may touch of the outside besides files. */
export interface CommandLine {
  /** The project's folder. */
  readonly root: string;
  print(line: string): void;
  printError(line: string): void;
  /** Asks the person and gives their line; undefined where there are no more. */
  ask(question: string): Promise<string | undefined>;
  /** What is piped in. */
  input(): AsyncIterable<Uint8Array>;
  /** Settles when the person asks the program to stop. */
  untilStopped(): Promise<void>;
}

export interface CommandOption {
  readonly type: "string" | "boolean";
  /** How help names the value, such as `DIR`. Only for `string`. */
  readonly value?: string;
  readonly help: string;
}

/** What a command is about, without a dash before it: `recourse scenario late-visit`. */
export interface CommandOperand {
  /** Its name among the values. */
  readonly name: string;
  /** How help names it, such as `SCENARIO`. */
  readonly value: string;
  readonly help: string;
  /** Any number of them, none too; of the last operand alone. Among the values they stand as one text with blanks between, absent where there is none. */
  readonly repeats?: true;
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** In their order; each must be given but one that repeats. */
  readonly operands?: readonly CommandOperand[];
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Command lines to copy. */
  readonly examples: readonly string[];
  /** The exit code where it cannot do what was asked; 1 where absent. */
  readonly failureCode?: number;
  /** Gives the exit code. */
  run(values: OptionValues, line: CommandLine): number | Promise<number>;
}
