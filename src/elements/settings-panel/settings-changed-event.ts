import type { LearnerSettings } from "./learner-settings.ts";

/** The learner took another setting. They hold when the event has reached the window. */
export class SettingsChangedEvent extends Event {
  readonly settings: LearnerSettings;

  constructor(settings: LearnerSettings) {
    super("rc-settings-changed", { bubbles: true, composed: true });
    this.settings = settings;
  }
}

declare global {
  interface HTMLElementEventMap {
    "rc-settings-changed": SettingsChangedEvent;
  }
  interface WindowEventMap {
    "rc-settings-changed": SettingsChangedEvent;
  }
}
