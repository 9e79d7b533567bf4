import type { BrowserContext, Page } from "playwright-core";

/** What needs no name of its own: text that takes the focus when it arrives, and boxes around other things. */
const mayBeNameless = ["RootWebArea", "main", "heading", "paragraph", "generic", "listitem"];
const landmarks = ["dialog", "navigation", "region", "image", "img", "radiogroup", "article"];

/** What the browser tells a screen reader without a name, though it can be used, is a picture, or is a part of the page to go to. A line each. */
export async function nameless(context: BrowserContext, page: Page): Promise<string[]> {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes.flatMap(({ ignored, role, name, properties }) => {
    const is = String(role?.value);
    const focusable = properties?.some((property) => property.name === "focusable" && property.value.value === true) ?? false;
    const named = String(name?.value ?? "").trim() !== "";
    const needsOne = landmarks.includes(is) || (focusable && !mayBeNameless.includes(is));
    return ignored || named || !needsOne ? [] : [`a ${is} without a name`];
  });
}

/** References to ids that lead nowhere, to nothing to read, or to one of two: an id holds within its shadow tree alone. A line each. */
export function brokenReferences(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const kinds = [
      "aria-labelledby",
      "aria-describedby",
      "aria-controls",
      "aria-owns",
      "aria-details",
      "aria-errormessage",
      "for",
      "headers",
    ];
    // Methods of one object: functions by name would need what the loader of the tests adds, and the page has not.
    const walk = {
      root(root: Document | ShadowRoot): void {
        const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
        for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) < index))) found.push(`two elements #${id} in one tree`);
        for (const element of root.querySelectorAll("*")) {
          for (const kind of kinds) walk.references(root, element, kind);
          if (element.shadowRoot) walk.root(element.shadowRoot);
        }
      },
      references(root: Document | ShadowRoot, element: Element, kind: string): void {
        for (const id of element.getAttribute(kind)?.split(/\s+/) ?? []) {
          const target = root.getElementById(id);
          const says = kind === "aria-controls" || kind === "for" || (target?.textContent ?? "").trim() !== "";
          if (!target || !says)
            found.push(`${kind} of ${element.localName}.${element.className} leads to ${target ? "nothing in" : "no"} #${id}`);
        }
      },
    };
    walk.root(document);
    return found;
  });
}
