import { AskEvent } from "../elements/ask-event.ts";
import type { Route } from "../elements/route.ts";
import type { PlayerParts } from "./player-parts.ts";
import { sheetsPart } from "./view.ts";

/**
 * Opens the drawer or the settings in a shell, over the page that it shows. They come when one of them is wanted first; where the line cuts them,
 * the shell's listeners are told that something was lost.
 */
export async function reachSheet(
  shell: HTMLElement,
  sheet: "rc-at-hand" | "rc-settings-panel",
  page: Route["view"] | undefined,
  parts: PlayerParts,
): Promise<void> {
  try {
    const { showAtHand } = await sheetsPart(parts.loader);
    const root = shell.shadowRoot;
    if (sheet === "rc-settings-panel") return root?.querySelector(sheet)?.show();
    const drawer = root?.querySelector(sheet);
    if (drawer) await showAtHand(drawer, page ?? "home", parts);
  } catch (error) {
    parts.environment.log(`no ${sheet}`, error);
    shell.dispatchEvent(new AskEvent("lost"));
  }
}
