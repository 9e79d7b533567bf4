import type { Command } from "./command.ts";
import { angoffCommand } from "./commands/angoff-command.ts";
import { buildCommand } from "./commands/build-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import { cohortCommand } from "./commands/cohort-command.ts";
import { compareCommand } from "./commands/compare-command.ts";
import { configCommand } from "./commands/config-command.ts";
import { idsCommand } from "./commands/ids-command.ts";
import { manifestCommand } from "./commands/manifest-command.ts";
import { messagesCommand } from "./commands/messages-command.ts";
import { packageCommand } from "./commands/package-command.ts";
import { previewCommand } from "./commands/preview-command.ts";
import { reportCommand } from "./commands/report-command.ts";
import { scenarioCommand } from "./commands/scenario-command.ts";
import { startCommand } from "./commands/start-command.ts";
import { testwiseCommand } from "./commands/testwise-command.ts";
import { validateCommand } from "./commands/validate-command.ts";

/** In the order in which help lists them. */
export const commands: readonly Command[] = [
  startCommand,
  buildCommand,
  packageCommand,
  previewCommand,
  checkCommand,
  compareCommand,
  scenarioCommand,
  testwiseCommand,
  angoffCommand,
  validateCommand,
  reportCommand,
  cohortCommand,
  messagesCommand,
  configCommand,
  idsCommand,
  manifestCommand,
];
