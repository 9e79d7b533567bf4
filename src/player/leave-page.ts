/**
 * After *Save and exit*: back to where the LMS asked to go (cmi5 `returnURL`; only http and https are followed), else the window is closed
 * where a script opened it. A browser may refuse to close: the page says that the learner can.
 */
export function leavePage(window: Window, returnUrl: string | undefined): void {
  const target = webAddress(returnUrl);
  if (target !== undefined) window.location.assign(target);
  else if (window.opener !== null && window.parent === window) window.close();
}

/** The address if it is one of the web, else undefined: `javascript:` and the like are never followed. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return ["http:", "https:"].includes(new URL(url).protocol) ? url : undefined;
}
