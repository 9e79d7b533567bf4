export interface Call {
  readonly name: string;
  readonly element?: string;
  readonly value?: string;
  readonly answer: unknown;
  readonly error: string;
}

/** What the strict hosts of both editions do alike: calls are logged, and may be answered by a fault. */
export abstract class StrictScormApi {
  readonly log: Call[] = [];
  /** Runs before a call is answered; what it gives other than undefined is answered instead, with the error of a general failure. */
  fault: ((name: string, element: string | undefined, value: string | undefined) => unknown) | undefined;
  /** Of the last call. */
  protected error = "0";

  /** Values set for an element in order. */
  sets(element: string): (string | undefined)[] {
    return this.log.filter((call) => call.name.endsWith("SetValue") && call.element === element).map((call) => call.value);
  }

  count(name: string): number {
    return this.log.filter((call) => call.name === name).length;
  }

  protected fail(code: string, answer = "false"): string {
    this.error = code;
    return answer;
  }

  protected answer(name: string, element: string | undefined, value: string | undefined, answer: () => unknown): unknown {
    this.error = "0";
    const fault = this.fault?.(name, element, value);
    if (fault !== undefined) this.error = name === "Commit" ? "391" : "101";
    const given = fault === undefined ? answer() : fault;
    this.log.push({
      name,
      ...(element === undefined ? {} : { element }),
      ...(value === undefined ? {} : { value }),
      answer: given,
      error: this.error,
    });
    return given;
  }
}
