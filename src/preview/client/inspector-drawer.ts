/** On narrow screens the inspector lies over the course and comes by a button; Escape and the button put it away. */
export function inspectorDrawer(toggle: HTMLElement, drawer: HTMLElement): void {
  const set = (open: boolean): void => {
    drawer.toggleAttribute("data-open", open);
    toggle.setAttribute("aria-expanded", String(open));
    if (open) drawer.focus();
    else toggle.focus();
  };
  toggle.addEventListener("click", () => set(!drawer.hasAttribute("data-open")));
  drawer.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.hasAttribute("data-open")) set(false);
  });
}
