/** Whether nothing should move: the learner's own setting, or the system's. Asked each time something would. */
export function motionOff(): boolean {
  return document.documentElement.dataset["motion"] === "off" || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
