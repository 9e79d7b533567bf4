import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { contractFolder, publishedContract } from "./published-contract.ts";

for (const [path, text] of await publishedContract()) {
  mkdirSync(dirname(join(contractFolder, path)), { recursive: true });
  writeFileSync(join(contractFolder, path), text);
}
