/** Movement in pixels from which a press is a drag. */
const threshold = 6;
/** How near to the edge of the window the page scrolls, and by how much at each movement; pixels. */
const edge = 56;
const scrollStep = 14;

/**
 * Dragging as an extra beside buttons that do the same (WCAG 2.2 2.5.7), to be called on `pointerdown` of what is dragged. By mouse from
 * anywhere on it but its controls, by finger and pen from its `.grip` alone, so that a page scrolls under a finger as ever. The targets show
 * themselves meanwhile (`data-target`, styled by `dragging`). Escape, or letting go beside every target, leaves all as it was.
 */
export function drag(event: PointerEvent, targets: readonly HTMLElement[], drop: (target: HTMLElement) => void): void {
  const dragged = event.currentTarget as HTMLElement;
  const pressed = event.target as Element;
  const grip = event.pointerType === "mouse" ? pressed.closest("button, a") === null : pressed.closest(".grip") !== null;
  if (event.button !== 0 || !grip) return;
  const others = targets.filter((target) => target !== dragged);
  const from = { x: event.clientX, y: event.clientY + window.scrollY };
  const listening = new AbortController();
  let over: HTMLElement | undefined;
  let moving = false;

  const move = (at: PointerEvent): void => {
    const x = at.clientX - from.x;
    moving ||= Math.hypot(x, at.clientY + window.scrollY - from.y) > threshold;
    if (!moving) return;
    if (at.clientY < edge) window.scrollBy(0, -scrollStep);
    if (at.clientY > window.innerHeight - edge) window.scrollBy(0, scrollStep);
    dragged.toggleAttribute("data-dragged", true);
    dragged.style.translate = `${x}px ${at.clientY + window.scrollY - from.y}px`;
    over = others.find((target) => holds(target.getBoundingClientRect(), at));
    for (const target of others) target.dataset["target"] = target === over ? "over" : "";
  };
  const end = (): void => {
    listening.abort();
    dragged.toggleAttribute("data-dragged", false);
    dragged.style.translate = "";
    for (const target of others) delete target.dataset["target"];
  };
  const on = { signal: listening.signal };
  dragged.setPointerCapture(event.pointerId);
  dragged.addEventListener("pointermove", move, on);
  dragged.addEventListener("pointercancel", end, on);
  dragged.addEventListener(
    "pointerup",
    () => {
      end();
      if (over) drop(over);
    },
    on,
  );
  window.addEventListener("keydown", ({ key }) => (key === "Escape" ? end() : undefined), on);
}

function holds(box: DOMRect, { clientX, clientY }: PointerEvent): boolean {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
