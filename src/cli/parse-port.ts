import { PackagingError } from "../packaging/packaging-error.ts";

/** A port from the command line; undefined where none was given. Throws a `PackagingError` (`bad-usage`). */
export function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new PackagingError("bad-usage", `"${text}" is not a port. A port is a number from 1 to 65535.`);
}
