import { IDBFactory } from "fake-indexeddb";
import { defaultCompletion } from "../../src/model/completion-rule.ts";
import { defaultSettings, type Settings } from "../../src/model/settings.ts";
import { memoryStorage } from "../tracking/manual-environment.ts";
import type { Browser } from "./walk-page.ts";
import type { WalkedAdapter } from "./walked-host.ts";

/** What a company may have chosen; most choose nothing. */
export function walkSettings(random: () => number): Settings {
  if (random() < 0.6) return defaultSettings;
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const by = pick(["pages", "test", "both"] as const);
  const statuses = pick(["passed-incomplete", "passed-failed", "completed-incomplete", "completed-failed"] as const);
  const completion = { ...defaultCompletion, by, statuses, score: pick(["best", "last"] as const) };
  const behaviourReporting = pick(["full", "run", "off"] as const);
  return { ...defaultSettings, completion, behaviourReporting, interactions: pick([250, 12]) };
}

/** A browser that the learner has not used before. Without `storage` it forbids all of it. */
export function newBrowser(adapter: WalkedAdapter, storage: boolean, random: () => number): Browser {
  if (!storage) return { localStorage: undefined, indexedDB: undefined, locks: undefined };
  const indexedDB = (adapter === "xapi" || adapter === "cmi5") && random() < 0.6 ? new IDBFactory() : undefined;
  return { localStorage: memoryStorage(), indexedDB, locks: random() < 0.6 ? new Map() : undefined };
}
