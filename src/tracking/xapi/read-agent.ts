import type { Agent } from "@xapi/xapi";
import { TrackingError } from "../tracking-error.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * An actor as xAPI 1.0.3 has it (Data 2.4.2): a name and one identifier. Launches in the old way give each as a list, an account with
 * `accountServiceHomePage` and `accountName`, or several identifiers, of which the first of account, mbox, mbox_sha1sum and openid counts.
 * Throws a `TrackingError` (`bad-launch`) where nothing identifies the learner.
 */
export function readAgent(actor: Values, standard = "xAPI"): Agent {
  const identifier = readAccount(actor) ?? readText(actor, "mbox") ?? readText(actor, "mbox_sha1sum") ?? readText(actor, "openid");
  if (identifier === undefined) throw new TrackingError("bad-launch", `The ${standard} launch parameter actor identifies nobody`);
  const name = first(actor["name"]);
  return { objectType: "Agent", ...(typeof name === "string" && name !== "" ? { name } : {}), ...identifier } as Agent;
}

function readAccount(actor: Values): Values | undefined {
  const account = first(actor["account"]);
  if (typeof account !== "object" || account === null) return undefined;
  const { homePage, name, accountServiceHomePage, accountName } = account as Values;
  const [page, id] = [homePage ?? accountServiceHomePage, name ?? accountName];
  return typeof page === "string" && page !== "" && typeof id === "string" && id !== ""
    ? { account: { homePage: page, name: id } }
    : undefined;
}

function readText(actor: Values, name: string): Values | undefined {
  const value = first(actor[name]);
  if (typeof value !== "string" || value === "") return undefined;
  return { [name]: name === "mbox" && !value.includes(":") ? `mailto:${value}` : value };
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}
