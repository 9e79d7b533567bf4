import type { Settings } from "../../src/model/settings.ts";
import { LrsHost } from "./lrs-host.ts";
import { ScormHost } from "./scorm-host.ts";
import type { WalkClock } from "./walk-clock.ts";
import type { WalkedAdapter, WalkedHost } from "./walked-host.ts";
import { WebHost } from "./web-host.ts";

export function hostOf(adapter: WalkedAdapter, settings: Settings, clock: WalkClock, random: () => number): WalkedHost {
  switch (adapter) {
    case "scorm12":
    case "scorm2004":
      return new ScormHost(adapter, settings, clock, random);
    case "cmi5":
    case "xapi":
      return new LrsHost(adapter, settings, clock, random);
    case "web":
      return new WebHost(settings, random);
  }
}
