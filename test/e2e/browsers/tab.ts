/** A tab of a browser, as far as a way through a course needs it. What is looked for on its page is `on-page.ts`'s. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** The value of an expression on the tab's page, a promise's too; it has to fit into JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** By the mouse, in CSS pixels from the upper left of what is seen of the page. */
  clickAt(x: number, y: number): Promise<void>;
  /** By the keyboard, to what has the focus. */
  type(text: string): Promise<void>;
  /** Does what opens a window, and gives it. */
  popup(open: () => Promise<void>): Promise<Tab>;
  /** Another tab comes to the front; gives the way back to this one. */
  cover(): Promise<() => Promise<void>>;
  /** As somebody closes it who wants to be gone. */
  close(): Promise<void>;
  picture(): Promise<Uint8Array>;
}

export interface RealBrowser {
  /** `Firefox 153.0`. */
  readonly name: string;
  open(): Promise<Tab>;
  close(): Promise<void>;
}
