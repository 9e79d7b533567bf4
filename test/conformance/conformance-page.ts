import { compareRules, fieldRules, ruleTitles } from "./rule-titles.ts";

/** docs/conformance.md, made from the titles of the tests. `npm run conformance` writes it. */
export function conformancePage(): string {
  const titles = ruleTitles();
  const seen = fieldRules();
  const rules = [...new Set(titles.flatMap((title) => title.rules))].sort(compareRules);
  const sections = rules.map((rule) => {
    const shown = titles.filter((title) => title.rules.includes(rule));
    const heading = seen.has(rule) ? `### ${rule}\n\n${seen.get(rule)}` : `### ${rule}`;
    return `${heading}\n\n${shown.map(({ shows, file }) => `- ${escaped(shows)} (\`${file.replace(/^test\//, "")}\`)`).join("\n")}\n`;
  });
  const [field, clauses] = [
    sections.filter((_, index) => seen.has(rules[index]!)),
    sections.filter((_, index) => !seen.has(rules[index]!)),
  ];
  return [
    "# Rules that are claimed, and the tests that show them\n",
    "Made by `npm run conformance` from the titles of the tests; a test fails where this page says something else, and where a thing seen in",
    "the field has no test. What each of those stands for, and what is done about it: [tracking.md](tracking.md). That a test can fail is shown by",
    "`npm run mutants`: one changed line for each, at which its test has to go red.\n",
    `${rules.length} rules, ${titles.length} tests. Files are in \`test/\`.\n`,
    "## Seen in the field\n",
    ...field,
    "## Clauses of the specifications\n",
    ...clauses,
  ].join("\n");
}

function escaped(text: string): string {
  return text.replace(/([\\*_<|[\]`])/g, "\\$1");
}
