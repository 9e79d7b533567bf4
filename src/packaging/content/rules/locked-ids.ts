import { idsToLock, lockFile, objectivesOf, type LockEntry } from "../ids-lock.ts";
import type { Rule } from "../rule.ts";

/** The content and `ids.lock` agree: each id has its number, none has vanished, none that was retired is back. */
export function lockedIds(entries: readonly LockEntry[] | undefined): Rule {
  return {
    needs: [],
    check(content, mistakes) {
      const file = lockFile(content.id);
      if (entries === undefined) {
        mistakes.addToFile(file, "missing-file", "the file is missing: run `npx recourse ids`");
        return;
      }
      const byName = new Map(entries.map((entry) => [`${entry.kind} ${entry.id}`, entry]));
      const ids = idsToLock(content);
      for (const { kind, id, item } of ids) {
        const entry = byName.get(`${kind} ${id}`);
        if (entry === undefined) {
          mistakes.add(item, ["id"], "id-not-locked", `“${id}” is not in ids.lock: run \`npx recourse ids\``);
        } else if (entry.retired) {
          const message = `“${id}” was retired (ids.lock:${entry.line}), and saved states still mean the old one by it: choose a new id`;
          mistakes.add(item, ["id"], "id-retired", message);
        }
      }
      if (["lessons", "blocks", "questions"].some((part) => (content.missing as ReadonlySet<string>).has(part))) return;
      const present = new Set([...ids, ...objectivesOf(content)].map(({ kind, id }) => `${kind} ${id}`));
      for (const entry of entries) {
        if (entry.kind === "objective" && content.course === undefined) continue;
        if (entry.retired || present.has(`${entry.kind} ${entry.id}`)) continue;
        const message = `${entry.kind} “${entry.id}” is no longer in the content: put the id back, or, if it is gone for good, write retired at the end of this line`;
        mistakes.addToFile(file, "id-vanished", message, { line: entry.line, column: 1, field: `${entry.kind} ${entry.id}` });
      }
    },
  };
}
