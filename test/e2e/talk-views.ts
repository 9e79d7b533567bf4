import type { Page } from "playwright-core";
import { pointer } from "./hands.ts";
import type { MainView } from "./main-views.ts";
import { choose, openTalk, plainRun, playOn } from "./talk.ts";

/**
 * The main views of a conversation, one after the other: what stands before it, a line that hooks, the breath, a turn with a manner, the look back.
 * The conversation has to open with a line that hooks.
 */
export async function* talkViews(course: Page): AsyncGenerator<MainView> {
  const talk = await openTalk(course, pointer);
  const { shown, scenario } = talk;
  await course.locator("main[aria-busy=false] h1:focus").waitFor();
  yield { name: "talk", course };
  await shown.getByRole("button", { name: /^(Begin the talk|Talk again|Begin again from the top)$/ }).click();
  await shown.getByRole("heading", { level: 2, name: scenario.customer.name, exact: true }).waitFor();
  yield { name: "talk-hook", course };
  await choose(talk, "", { kind: "breathe" });
  yield { name: "talk-breath", course };
  await shown.getByRole("button", { name: "Back to the talk", exact: true }).click();
  await playOn(talk, "y", "zbz");
  yield { name: "talk-turn", course };
  await playOn(talk, "yzbz", plainRun(scenario, "yzbz").slice("yzbz".length));
  yield { name: "talk-debrief", course };
}
