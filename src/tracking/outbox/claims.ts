import type { Environment } from "../environment.ts";
import type { Lease, OutboxStore } from "./outbox-store.ts";

/** Background tabs let a timer run once a minute. */
const renewEveryMs = 60_000;
const leaseMs = 180_000;

type Release = () => void;

/**
 * Which sessions of a box this page speaks for: what a session said is sent by one page alone. By Web Locks, which end with the page; where there are none (pages without
 * https) by leases in the store, which expire; without a store nothing is shared, and every claim is granted.
 */
export class Claims {
  readonly #environment: Environment;
  readonly #store: OutboxStore | undefined;
  readonly #box: string;
  readonly #holder: string;
  readonly #held = new Map<string, Release>();

  constructor(environment: Environment, store: OutboxStore | undefined, box: string) {
    this.#environment = environment;
    this.#store = store;
    this.#box = box;
    this.#holder = `${environment.now().toString(36)}-${environment.random().toString(36).slice(2)}`;
  }

  /** False while another page speaks for the session. Never rejects. */
  async claim(session: string): Promise<boolean> {
    if (this.#held.has(session)) return true;
    const release = (await this.#byLock(session)) ?? (await this.#byLease(session));
    if (release === "taken") return false;
    this.#held.set(session, release);
    return true;
  }

  /** Others may speak for all of them from now on. */
  release(): void {
    for (const release of this.#held.values()) release();
    this.#held.clear();
  }

  /** Undefined where the browser has no locks, or refuses them to this frame. */
  async #byLock(session: string): Promise<Release | "taken" | undefined> {
    const { locks } = this.#environment;
    if (locks === undefined) return undefined;
    return new Promise((resolve) => {
      const granted = (lock: Lock | null): Promise<void> | undefined => {
        if (lock === null) return void resolve("taken");
        return new Promise<void>((release) => resolve(release));
      };
      const asked = async () => locks.request(`recourse ${this.#box} ${session}`, { ifAvailable: true }, granted);
      asked().catch(() => resolve(undefined));
    });
  }

  async #byLease(session: string): Promise<Release | "taken"> {
    const store = this.#store;
    if (store === undefined) return () => {};
    const lease = (): Lease => ({ box: this.#box, session, holder: this.#holder, untilMs: this.#environment.now() + leaseMs });
    const take = () => store.lease(lease(), this.#environment.now()).catch(() => true);
    if (!(await take())) return "taken";
    let cancel = (): void => {};
    const renew = (): void => {
      cancel = this.#environment.after(renewEveryMs, () => {
        void take();
        renew();
      });
    };
    renew();
    return () => {
      cancel();
      store.release(lease()).catch((error: unknown) => this.#environment.log("a lease was not given back", error));
    };
  }
}
