import { parse } from "yaml";
import { provideWords } from "../../src/elements/words.ts";

/** The real words and the real page style, for a test of elements: `before(useEnglish)`. */
export async function useEnglish(): Promise<void> {
  const response = await fetch("/src/content/messages/en.yaml");
  // A build fills the slots; here they stand for themselves.
  const text = (await response.text()).replace(/\{(customer|company|manager)\}/g, "$1");
  provideWords(parse(text) as Record<string, string>, "en");
  if (document.querySelector("link[data-base]")) return;
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/assets/style/base.css" });
  link.dataset["base"] = "";
  const loaded = new Promise((resolve) => link.addEventListener("load", resolve, { once: true }));
  document.head.append(link);
  await loaded;
}
