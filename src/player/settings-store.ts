import { toLearnerSettings, type LearnerSettings } from "../elements/settings-panel/learner-settings.ts";
import { spread } from "../elements/styles/everywhere.ts";

/** Read before the first paint as well, by `beforePaint` in packaging. */
const key = "recourse.settings";

/**
 * What the learner set, on the document's root element, where style and elements read it. Kept in this browser for every course of this
 * site; where the browser keeps nothing, it holds until the page is closed. It says nothing about who the learner is.
 */
export class SettingsStore {
  readonly #storage: Storage | undefined;

  constructor(storage: Storage | undefined) {
    this.#storage = storage;
    apply(toLearnerSettings(read(storage)));
  }

  change(settings: LearnerSettings): void {
    apply(settings);
    try {
      this.#storage?.setItem(key, JSON.stringify(settings));
    } catch {
      // A full store: the settings hold until the page is closed.
    }
  }
}

function apply(settings: LearnerSettings): void {
  const root = document.documentElement;
  Object.assign(root.dataset, settings);
  root.style.setProperty("--rc-text-scale", settings.text);
  spread(settings.spacing === "loose", settings.motion === "off");
}

function read(storage: Storage | undefined): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? "null");
  } catch {
    return undefined;
  }
}
