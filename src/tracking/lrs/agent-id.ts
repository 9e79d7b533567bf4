import type { Agent } from "@xapi/xapi";

/** What tells a learner from others: an account as cmi5 9.2 wants it, or whatever else the launch gave. */
export function agentId({ account, mbox, mbox_sha1sum, openid }: Agent): string {
  return account?.name ?? mbox ?? mbox_sha1sum ?? openid ?? "";
}
