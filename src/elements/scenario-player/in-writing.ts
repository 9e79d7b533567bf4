import type { Scenario } from "../../model/role-play/scenario.ts";

/** Whether people write to each other: nobody is seen or heard. */
export function inWriting({ setting }: Pick<Scenario, "setting">): boolean {
  return setting === "chat" || setting === "email";
}
