// An engine comes in parts, so that the first view waits for nothing that only a test or a later lesson needs. Module scripts do not play
// from file:// nor under a wrong MIME type, so a part is a classic script in Rollup's "system" format, which calls the function that stands
// here. The build puts this file before the engine's first part.

type Namespace = Record<string, unknown>;
type Setter = (namespace: Namespace) => void;

interface Part {
  readonly namespace: Namespace;
  /** Told of every export, also of one that changes later. */
  readonly dependents: Setter[];
}

type Export = (name: string | Namespace, value?: unknown) => unknown;
type Declare = (
  exported: Export,
  context: { import(file: string): Promise<Namespace> },
) => { readonly setters?: readonly (Setter | null)[]; readonly execute?: () => void };

(() => {
  /** Parts that have run, by file name. */
  const ready = new Map<string, Part>();
  /** Parts that are on their way, or there. */
  const asked = new Map<string, Promise<Part>>();

  const fileOf = (url: string): string => url.replace(/[?#].*$/, "").replace(/^.*\//, "");

  /** Rejects where the file does not arrive; a later call tries again. */
  function load(file: string): Promise<Part> {
    const known = asked.get(file);
    if (known !== undefined) return known;
    const part = new Promise<void>((resolve, reject) => {
      const script = document.createElement("script");
      script.src = file;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`${file} did not arrive`));
      document.head.append(script);
    }).then(() => running.get(file) ?? Promise.reject(new Error(`${file} is not a part of this engine`)));
    asked.set(file, part);
    part.catch(() => asked.delete(file));
    return part;
  }

  /** Parts that have arrived; each becomes ready when those that it needs are. */
  const running = new Map<string, Promise<Part>>();

  function register(needs: readonly string[], declare: Declare): void {
    const file = fileOf((document.currentScript as HTMLScriptElement | null)?.src ?? "");
    const part: Part = { namespace: {}, dependents: [] };
    const exported: Export = (name, value) => {
      Object.assign(part.namespace, typeof name === "string" ? { [name]: value } : name);
      for (const tell of part.dependents) tell(part.namespace);
      return value;
    };
    const { setters = [], execute } = declare(exported, { import: async (other) => (await load(fileOf(other))).namespace });
    const run = (needed: readonly Part[]): Part => {
      needed.forEach((other, index) => {
        const tell = setters[index];
        if (!tell) return;
        other.dependents.push(tell);
        tell(other.namespace);
      });
      execute?.();
      ready.set(file, part);
      return part;
    };
    const files = needs.map(fileOf);
    const there = files.flatMap((need) => ready.get(need) ?? []);
    // What needs nothing more runs at once: the data that the page loads next counts on the engine.
    running.set(file, there.length === files.length ? Promise.resolve(run(there)) : Promise.all(files.map(load)).then(run));
    asked.set(file, running.get(file) as Promise<Part>);
  }

  (globalThis as unknown as Record<string, unknown>).recoursePart = register;
})();
