import type { WalkPage } from "./walk-page.ts";

/** Web Locks of a page, as far as `ifAvailable` goes: whoever is gone holds nothing any more. */
export function pageLocks(page: WalkPage, held: Map<string, WalkPage>): LockManager {
  const request = async (name: string, _options: LockOptions, granted: (lock: Lock | null) => unknown): Promise<unknown> => {
    const holder = held.get(name);
    if (holder !== undefined && holder.state !== "gone") return granted(null);
    held.set(name, page);
    try {
      return await granted({ name, mode: "exclusive" });
    } finally {
      if (held.get(name) === page) held.delete(name);
    }
  };
  return { request, query: () => Promise.resolve({}) } as unknown as LockManager;
}
