import type { Page } from "playwright-core";

/**
 * Words that a reader cannot reach, a line each: wider than the window, squeezed into a column of a few letters, or cut off by something that hides what does not fit into it
 * (WCAG 2.2 1.4.4, 1.4.10, 1.4.12). What is meant for screen readers alone is a point, and left out; so are lists that clamp lines on purpose.
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px wider than the window`);
    // Methods of one object: functions by name would need what the loader of the tests adds, and the page has not.
    const walk = {
      hiders(node: Element): Element[] {
        const parent = node.assignedSlot ?? node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element | undefined);
        const above = parent ? walk.hiders(parent) : [];
        return getComputedStyle(node).overflow === "visible" ? above : [node, ...above];
      },
      look(text: Text): void {
        const element = text.parentElement;
        if (element === null || text.data.trim() === "" || !element.checkVisibility({ visibilityProperty: true })) return;
        const cuts = walk.hiders(element);
        if (cuts.some((cut) => cut.clientWidth <= 1 || getComputedStyle(cut).webkitLineClamp !== "none")) return;
        const range = document.createRange();
        range.selectNodeContents(text);
        const place = range.getBoundingClientRect();
        const ems = place.width / parseFloat(getComputedStyle(element).fontSize);
        if (text.data.trim().length > 20 && ems < 3.5)
          found.push(`“${text.data.trim().slice(0, 40)}” stands in a column of ${ems.toFixed(1)} em`);
        for (const box of range.getClientRects()) {
          if (box.width < 1) continue;
          const scrolls = cuts.some((cut) => cut.scrollHeight > cut.clientHeight && /auto|scroll/.test(getComputedStyle(cut).overflowY));
          const outside = cuts.some((cut) => {
            const edge = cut.getBoundingClientRect();
            const below = !scrolls && box.bottom > edge.bottom + 6;
            return box.right > edge.right + 1 || box.left < edge.left - 1 || below;
          });
          if (!outside && box.left >= -1 && box.right <= clientWidth + 1) continue;
          found.push(
            `“${text.data.trim().slice(0, 40)}” in ${element.localName}.${element.className} (${box.left.toFixed()} to ${box.right.toFixed()})`,
          );
          break;
        }
      },
      visit(node: Node): void {
        if (node instanceof Text) walk.look(node);
        if (node instanceof Element && node.shadowRoot) walk.visit(node.shadowRoot);
        if (!(node instanceof HTMLStyleElement) && !(node instanceof SVGElement)) for (const child of node.childNodes) walk.visit(child);
      },
    };
    walk.visit(document.body);
    return [...new Set(found)];
  });
}
