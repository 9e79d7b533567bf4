import type { ReactiveController, ReactiveControllerHost } from "lit";
import { blend } from "../../model/face-pose.ts";
import { motionOff } from "../motion-off.ts";

const durationMs = 600;

/** Moves an element's numbers smoothly to where they are to be, and asks it to draw each step. At once where motion is reduced. */
export class Glide<T extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #from: T | undefined;
  #to: T | undefined;
  #share = 1;
  #began: number | undefined;
  #frame = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#end();
  }

  /** Where the numbers are on their way to `target`. The first target is there at once. */
  towards(target: T): T {
    if (!this.#to || !sameNumbers(this.#to, target)) this.#start(target);
    return this.#from && this.#share < 1 ? blend(this.#from, target, ease(this.#share)) : target;
  }

  #start(target: T): void {
    const from = this.#from && this.#to ? blend(this.#from, this.#to, ease(this.#share)) : this.#to;
    this.#end();
    this.#from = from ?? target;
    this.#to = target;
    if (!from || motionOff()) return;
    this.#share = 0;
    this.#began = undefined;
    this.#frame = requestAnimationFrame(this.#step);
  }

  #step = (now: number): void => {
    this.#began ??= now;
    this.#share = Math.min(1, (now - this.#began) / durationMs);
    this.#frame = this.#share < 1 ? requestAnimationFrame(this.#step) : 0;
    this.#host.requestUpdate();
  };

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#share = 1;
  }
}

function ease(share: number): number {
  return share * share * (3 - 2 * share);
}

function sameNumbers(one: object, other: object): boolean {
  const numbers = other as Record<string, number>;
  return Object.entries(one as Record<string, number>).every(([name, value]) => numbers[name] === value);
}
