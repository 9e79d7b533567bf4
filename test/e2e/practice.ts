import { gapsOf, type Block } from "../../src/model/lesson.ts";
import type { Target } from "./browsers/screen.ts";
import type { Hands } from "./hands.ts";
import { plainRun, playTalk, scenarioOf } from "./talk.ts";

/** Does what a block asks for, as far as a lesson needs it, by names and roles alone. `shown` is the block on screen. */
export async function practise(shown: Target, block: Block, hands: Hands): Promise<void> {
  const press = (name: string | RegExp) => hands.press(shown.getByRole("button", { name, exact: typeof name === "string" }).first());
  switch (block.kind) {
    case "scene":
      for (let line = 0; line < block.lines.length; line++) await press("Next line");
      return shown.getByText("You have seen it to the end.").first().waitFor();
    case "choose-reply":
      return press(block.options[0]!.text);
    case "reveal":
      return press(block.cards[0]!.front);
    case "spot-it":
      await press(block.lines.find(({ mine }) => mine)!.says);
      return press("Check your marks");
    case "own-words":
      await hands.write(shown.getByRole("textbox"), "You waited, and nobody rang.");
      await press("Compare with a model");
      return hands.choose(shown.getByRole("checkbox").first());
    case "sort":
      for (const { text, group } of block.items) {
        const name = block.groups.find(({ id }) => id === group)!.title;
        await hands.press(shown.getByRole("group", { name: text, exact: true }).getByRole("button", { name, exact: true }));
      }
      return press("Check the groups");
    case "order":
      return press("Check this order");
    case "gap":
      for (const { options } of gapsOf(block)) await hands.choose(shown.getByRole("radio", { name: options[0]!.text, exact: true }));
      return press("Check the words");
    case "compare":
      return press(/^They part here/);
    case "scenario": {
      const scenario = scenarioOf(block);
      return playTalk({ shown, scenario, hands }, plainRun(scenario));
    }
    case "reflection":
      await hands.write(shown.getByRole("textbox"), "He doubted me.");
      return block.afterwards === undefined ? undefined : press("Go on to a thought about it");
  }
}
