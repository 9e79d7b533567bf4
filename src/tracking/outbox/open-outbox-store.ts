import type { Environment } from "../environment.ts";
import { isLost } from "./count-lost.ts";
import { IndexedOutboxStore } from "./indexed-outbox-store.ts";
import type { OutboxStore } from "./outbox-store.ts";

/** Some browsers leave the question unanswered: in private windows, while another tab upgrades, on a full disk. */
const giveUpAfterMs = 2000;
/** How long statements are kept for an LRS that does not take them. */
const keepMs = 30 * 24 * 3_600_000;

/** The store of this browser without what is too old; undefined where it is absent, forbidden, broken or silent: the page's memory then has to do. */
export async function openOutboxStore(environment: Environment): Promise<OutboxStore | undefined> {
  const { indexedDB } = environment;
  if (indexedDB === undefined) return undefined;
  let cancel = (): void => {};
  const silence = new Promise<undefined>((resolve) => (cancel = environment.after(giveUpAfterMs, () => resolve(undefined))));
  try {
    const store = await Promise.race([opened(indexedDB, environment.now()), silence]);
    if (store === undefined) environment.log("IndexedDB does not answer: statements wait in memory");
    return store;
  } catch (error) {
    environment.log("IndexedDB cannot be used: statements wait in memory", error);
    return undefined;
  } finally {
    cancel();
  }
}

async function opened(factory: IDBFactory, nowMs: number): Promise<OutboxStore> {
  const store = await IndexedOutboxStore.open(factory);
  const expired = await store.expire(nowMs - keepMs);
  for (const box of new Set(expired.map((kept) => kept.box))) {
    const lost = expired.filter((kept) => kept.box === box && isLost(kept)).length;
    if (lost > 0) await store.addLost(box, lost, nowMs);
  }
  return store;
}
