import { html } from "lit";
import "../elements/untracked-banner/untracked-banner.ts";
import { createWebSession } from "../tracking/web/create-web-session.ts";
import { WebStore } from "../tracking/web/web-store.ts";
import { forgetWords } from "./own-words.ts";
import { startPlayer } from "./start-player.ts";
import { untrackedWords } from "./untracked-words.ts";

startPlayer(({ outline, settings }, _lookup, environment) => {
  const store = new WebStore(environment.localStorage, outline.id);
  const { window } = environment;
  window.addEventListener("rc-asked", ({ ask }: WindowEventMap["rc-asked"]) => {
    if (ask !== "start-over") return;
    store.empty();
    forgetWords(environment.localStorage, outline.id);
    window.history.replaceState(null, "", "#");
    window.location.reload();
  });
  return {
    session: createWebSession(outline, store, settings, environment),
    words: untrackedWords(store.keptIn),
    banner: () => html`<rc-untracked-banner class="banner" role="note" .kept=${store.keptIn}></rc-untracked-banner>`,
  };
});
