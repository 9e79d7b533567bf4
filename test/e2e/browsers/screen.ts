/** Something on screen to be looked for, as a test names it: Playwright's locators fit, and `TabTarget`. */
export interface Target {
  getByRole(role: "link" | "button" | "heading" | "textbox" | "checkbox" | "radio" | "group", options?: Named): Target;
  getByText(text: string): Target;
  locator(selector: string, options?: { readonly hasText?: string | RegExp }): Target;
  filter(options: { readonly hasText: string | RegExp }): Target;
  first(): Target;
  nth(index: number): Target;
  count(): Promise<number>;
  /** Until it is to be seen. */
  waitFor(): Promise<void>;
  click(): Promise<void>;
  check(): Promise<void>;
  fill(text: string): Promise<void>;
  /** Of a list to choose from: the line with this value. */
  selectOption(value: string): Promise<unknown>;
  innerText(): Promise<string>;
  /** Runs on the page. */
  evaluate<Result>(inPage: (element: HTMLElement) => Result): Promise<Result>;
}

export interface Named {
  readonly name?: string | RegExp;
  readonly exact?: boolean;
  readonly level?: number;
}

/** A page, or a frame of one. */
export type Screen = Pick<Target, "getByRole" | "getByText" | "locator">;
