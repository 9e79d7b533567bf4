import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { publishedQuestions } from "../../reports/published-questions.ts";
import { contractFolder, publishedContract } from "./published-contract.ts";

for (const [path, text] of [...(await publishedContract()), ...(await publishedQuestions())]) {
  mkdirSync(dirname(join(contractFolder, path)), { recursive: true });
  writeFileSync(join(contractFolder, path), text);
}
