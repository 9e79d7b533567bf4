import { AskEvent } from "../elements/ask-event.ts";
import type { RcAtHand } from "../elements/at-hand/at-hand.ts";
import type { Route } from "../elements/route.ts";
import type { PlayerParts } from "./player-parts.ts";
import { atHandPart } from "./view.ts";

/** Opens the drawer in a shell, over the page that it shows. It comes when it is wanted first; where the line cuts it, the shell's listeners are told that something was lost. */
export async function reachAtHand(shell: HTMLElement, page: Route["view"] | undefined, parts: PlayerParts): Promise<void> {
  try {
    const { showAtHand } = await atHandPart(parts.loader);
    const drawer = shell.shadowRoot?.querySelector<RcAtHand>("rc-at-hand");
    if (drawer) await showAtHand(drawer, page ?? "home", parts);
  } catch (error) {
    parts.environment.log("no drawer", error);
    shell.dispatchEvent(new AskEvent("lost"));
  }
}
