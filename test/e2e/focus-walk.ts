import assert from "node:assert/strict";
import type { Page } from "playwright-core";

interface FocusStop {
  readonly what: string;
  /** Place among all elements as they are read, shadow trees included; -1: the page itself. */
  readonly place: number;
  /** From the top of the page, or of the dialog, in CSS pixels. */
  readonly top: number;
  readonly bottom: number;
  readonly flaws: readonly string[];
}

/**
 * Goes once around a page by Tab and says what is wrong, a line each: a trap, an order other than that of reading (WCAG 2.2 2.4.3), a focus
 * that is not to be seen (2.4.7), lies outside the window or under something else (2.4.11), a target below 24 px (2.5.8).
 */
export async function focusFlaws(page: Page): Promise<string[]> {
  const stops: FocusStop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focusStop(page);
    if (stop.place < 0) continue;
    if (stop.place === stops[0]?.place) break;
    if (stops.some(({ place }) => place === stop.place)) return [`Tab goes in a circle at ${stop.what}`];
    stops.push(stop);
    assert.ok(stops.length < 200, "Tab comes to no end");
  }
  const first = stops.reduce((least, stop) => (stop.place < least.place ? stop : least));
  const inOrder = [...stops.slice(stops.indexOf(first)), ...stops.slice(0, stops.indexOf(first))];
  return [
    ...stops.flatMap(({ what, flaws }) => flaws.map((flaw) => `${what}: ${flaw}`)),
    ...inOrder.flatMap((stop, index) => {
      const before = inOrder[index - 1];
      if (!before) return [];
      const backwards = stop.place < before.place ? [`${stop.what} comes after ${before.what}, and is read before it`] : [];
      const upwards = stop.bottom <= before.top ? [`${stop.what} comes after ${before.what}, and stands above it`] : [];
      return [...backwards, ...upwards];
    }),
  ];
}

function focusStop(page: Page): Promise<FocusStop> {
  return page.evaluate(() => {
    // Methods of one object: functions by name would need what the loader of the tests adds, and the page has not.
    const look = {
      focused(): HTMLElement {
        let at = document.activeElement ?? document.body;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at as HTMLElement;
      },
      elements(node: Node): Element[] {
        const own = node instanceof Element ? [node] : [];
        if (node instanceof HTMLSlotElement) return [...own, ...node.assignedElements().flatMap((child) => look.elements(child))];
        const children = (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes;
        return [...own, ...[...children].flatMap((child) => look.elements(child))];
      },
      at(x: number, y: number): Element | null {
        let found = document.elementFromPoint(x, y);
        for (;;) {
          const inner = found?.shadowRoot?.elementFromPoint(x, y);
          if (!inner || inner === found) return found;
          found = inner;
        }
      },
      within(inner: Node | null, outer: Node): boolean {
        for (let node = inner; node; node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null) if (node === outer) return true;
        return false;
      },
      /** How far what it lies in has been scrolled. */
      scrolled(element: Element): number {
        const above = element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined);
        return above ? above.scrollTop + look.scrolled(above) : 0;
      },
      /** Where a focus may show itself: at the element, what stands behind it, and its label. */
      frames(element: Element): string {
        return [element, element.nextElementSibling, element.closest("label")]
          .map((one) => {
            if (!one) return "";
            const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
            return `${outlineStyle === "none" ? "" : `${outlineStyle} ${outlineWidth} ${outlineColor}`} ${boxShadow}`;
          })
          .join("|");
      },
      inSentence(element: Element): boolean {
        const around = [...(element.parentElement?.childNodes ?? [])]
          .filter((node) => node instanceof Text)
          .map(({ textContent }) => textContent);
        return getComputedStyle(element).display.startsWith("inline") && around.join("").trim() !== "";
      },
    };
    const element = look.focused();
    if (element === document.body) return { what: "page", place: -1, top: 0, bottom: 0, flaws: [] };
    const flaws: string[] = [];
    const target = element.closest("label") ?? element;
    const box = target.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (right - left < 1 || bottom - top < 1) flaws.push("outside the window");
    const seen = [0.5, 0.1, 0.9].some((x) =>
      [0.5, 0.1, 0.9].some((y) => look.within(look.at(left + (right - left) * x, top + (bottom - top) * y), target)),
    );
    if (!seen) flaws.push("covered by something else");
    if ((box.width < 24 || box.height < 24) && !look.inSentence(element)) flaws.push(`${box.width.toFixed()} × ${box.height.toFixed()} px`);
    const focused = look.frames(element);
    element.blur();
    const blurred = look.frames(element);
    element.focus({ preventScroll: true });
    if (focused === blurred) flaws.push("its focus is not to be seen");
    const text = (element.getAttribute("aria-label") ?? target.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    const place = look.elements(document.body).indexOf(element);
    const down = look.scrolled(element);
    return { what: `${element.localName} “${text}”`, place, top: box.top + down, bottom: box.bottom + down, flaws };
  });
}
