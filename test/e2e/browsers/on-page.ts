/** How something is found, from what was found before; through shadow roots, as somebody sees the page. */
export type Step =
  | { readonly css: string }
  | { readonly role: string; readonly name?: Words }
  | { readonly text: string }
  | { readonly has: Words }
  | { readonly of: string }
  | { readonly nth: number };

/** Words as a test gives them: `exact` is all of it, without it a part in any case; a pattern in two parts. */
export type Words = { readonly text: string; readonly exact: boolean } | { readonly source: string; readonly flags: string };

/** Where an element can be clicked, or why not. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly hindered?: string;
}

/**
 * What became of the click that `place` gave the place for: a page under way can move between the two. `gone` where the page with the
 * element has been left.
 */
export type Arrival = "awaited" | "arrived" | "missed" | "gone";

/** What is known of the elements that were found. */
export interface Sight {
  readonly count: number;
  /** Of the first. */
  readonly visible: boolean;
  readonly text: string;
  readonly checked: boolean;
}

/**
 * Runs on the page, and so stands alone. `inCourse`: within the frame that the LMS plays the course in. Undefined where nothing is
 * found to be clicked.
 */
export function onPage(
  steps: readonly Step[],
  inCourse: boolean,
  act: "see" | "place" | "arrival" | ((element: HTMLElement) => unknown),
): unknown {
  const top = document;
  const frame = inCourse ? top.querySelector<HTMLIFrameElement>("iframe#course") : null;
  const root = inCourse ? frame?.contentDocument : top;
  const view = root?.defaultView as (Window & typeof globalThis & { clickArrives?: Arrival }) | null | undefined;
  if (act === "arrival") return view?.clickArrives ?? "gone";
  if (!root?.body || !view) return act === "see" ? { count: 0, visible: false, text: "", checked: false } : undefined;

  const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
  const fits = (text: string, words: Words): boolean => {
    if ("source" in words) return new RegExp(words.source, words.flags).test(text);
    return words.exact ? text === plain(words.text) : text.toLowerCase().includes(plain(words.text).toLowerCase());
  };
  const under = (from: ParentNode): Element[] => {
    const all: Element[] = [];
    const walk = (node: ParentNode): void => {
      for (const child of node.children) {
        all.push(child);
        if (child.shadowRoot) walk(child.shadowRoot);
        walk(child);
      }
    };
    if ("shadowRoot" in from && from.shadowRoot) walk(from.shadowRoot as ShadowRoot);
    walk(from);
    return all;
  };
  const shows = (element: Element): boolean =>
    (element as HTMLElement).checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  /** As it is read: slots filled, what is hidden left out. */
  const read = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? "";
    if (node.nodeType !== 1) return [...node.childNodes].map(read).join("");
    const element = node as HTMLElement;
    if (["STYLE", "SCRIPT", "TEMPLATE"].includes(element.tagName) || element.getAttribute("aria-hidden") === "true") return "";
    const style = view.getComputedStyle(element);
    if (style.display === "none" || style.visibility === "hidden") return "";
    if (element.hasAttribute("aria-label")) return ` ${element.getAttribute("aria-label")} `;
    if (element.tagName === "IMG") return ` ${element.getAttribute("alt") ?? ""} `;
    const slotted = element.tagName === "SLOT" ? (element as HTMLSlotElement).assignedNodes() : [];
    const inside = slotted.length > 0 ? slotted : [...(element.shadowRoot ?? element).childNodes];
    const text = inside.map(read).join("");
    return style.display === "inline" || style.display === "contents" ? text : ` ${text} `;
  };
  const roleOf = (element: Element): string => {
    const given = element.getAttribute("role");
    if (given) return given;
    const type = element.getAttribute("type") ?? "text";
    if (element.tagName === "INPUT") return ["radio", "checkbox"].includes(type) ? type : "textbox";
    if (/^H[1-6]$/.test(element.tagName)) return "heading";
    if (element.tagName === "A") return element.hasAttribute("href") ? "link" : "";
    const roles: Record<string, string> = { BUTTON: "button", TEXTAREA: "textbox", FIELDSET: "group", DIALOG: "dialog", LI: "listitem" };
    return roles[element.tagName] ?? "";
  };
  const nameOf = (element: Element): string => {
    const labelled = element.getAttribute("aria-labelledby");
    if (labelled) {
      const tree = element.getRootNode() as ShadowRoot;
      return plain(
        labelled
          .split(/\s+/)
          .map((id) => tree.getElementById(id))
          .map((one) => (one ? read(one) : ""))
          .join(" "),
      );
    }
    const label = element.getAttribute("aria-label");
    if (label !== null) return plain(label);
    if (element.tagName === "FIELDSET") return plain(read(element.querySelector("legend") ?? element));
    const labels = (element as HTMLInputElement).labels;
    return plain(labels?.length ? [...labels].map(read).join(" ") : read(element));
  };
  const take = (found: readonly (Element | Document)[], step: Step): Element[] => {
    if ("nth" in step) return (found as Element[]).slice(step.nth, step.nth + 1);
    if ("of" in step) return (found as Element[]).filter((one) => one.matches(step.of));
    if ("has" in step) return (found as Element[]).filter((one) => fits(plain(read(one)), step.has));
    const all = [...new Set(found.flatMap(under))];
    if ("css" in step) {
      const [first, ...more] = step.css.split(" ");
      return more.reduce(
        (parts, part) => [...new Set(parts.flatMap(under))].filter((one) => one.matches(part)),
        all.filter((one) => one.matches(first ?? "*")),
      );
    }
    if ("text" in step) {
      const say = all.filter((one) => shows(one) && fits(plain(read(one)), { text: step.text, exact: false }));
      return say.filter((one) => !say.some((other) => other !== one && under(one).includes(other)));
    }
    const { role, name } = step;
    return all.filter((one) => roleOf(one) === role && shows(one) && (name === undefined || fits(nameOf(one), name)));
  };
  const found = steps.reduce<readonly (Element | Document)[]>(take, [root]) as HTMLElement[];
  const first = found[0];

  if (act === "see") {
    const checked = first !== undefined && "checked" in first && first.checked === true;
    return { count: found.length, visible: first !== undefined && shows(first), text: first ? plain(read(first)) : "", checked };
  }
  if (!first) return undefined;
  if (act !== "place") return act(first);

  if (!shows(first)) return undefined;
  if ((first as HTMLButtonElement).disabled) return { x: 0, y: 0, hindered: "it is disabled" };
  const rect = first.getBoundingClientRect();
  if (rect.top < 80 || rect.bottom > view.innerHeight - 80) first.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top: upper, width, height } = first.getBoundingClientRect();
  const [x, y] = [left + width / 2, upper + height / 2];
  let hit = root.elementFromPoint(x, y);
  for (let deeper = hit?.shadowRoot?.elementFromPoint(x, y); deeper && deeper !== hit; deeper = hit?.shadowRoot?.elementFromPoint(x, y))
    hit = deeper;
  const own = [first, ...((first as HTMLInputElement).labels ?? [])];
  let over: Node | null = hit;
  while (over && !own.includes(over as HTMLElement)) over = over.parentNode ?? (over as ShadowRoot).host ?? null;
  if (over) {
    view.clickArrives = "awaited";
    const note = (event: Event) =>
      (view.clickArrives = event.composedPath().some((one) => own.includes(one as HTMLElement)) ? "arrived" : "missed");
    view.addEventListener("click", note, { capture: true, once: true });
  }
  const shift = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return { x: x + shift.left, y: y + shift.top, ...(over ? {} : { hindered: `${hit?.tagName ?? "nothing"} lies over it` }) };
}
