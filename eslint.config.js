import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import tseslint from "typescript-eslint";

const deadEvents = {
  selector: "CallExpression[callee.property.name='addEventListener'] > Literal[value=/^(unload|beforeunload)$/]",
  message: "Browsers no longer honour it (Permissions-Policy unload=(), Safari). Use visibilitychange and pagehide.",
};
const clocks = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "The clock is passed in, so that a test can be the clock.",
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The clock is passed in, so that a test can be the clock.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "The random source is passed in, so that a seed replays.",
  },
];

/** Packages that a folder may import besides the folders that its tsconfig.json references. Everything else is refused with the reason. */
function onlyPackages(allowed, reason) {
  const rest = allowed.map((name) => `(?!${name.replace("/", "\\/")}(?:$|\\/))`).join("");
  return { "no-restricted-imports": ["error", { patterns: [{ regex: `^${rest}(?!\\.)`, message: reason }] }] };
}

export default tseslint.config(
  { ignores: ["dist/", "build/", ".recourse/", "node_modules/", "assets/"] },
  ...tseslint.configs.strict,
  { ...lit.configs["flat/recommended"], files: ["src/elements/**", "src/player/**", "src/preview/client/**"] },
  { ...wc.configs["flat/best-practice"], files: ["src/elements/**", "src/player/**", "src/preview/client/**"] },
  { plugins: { "lit-a11y": litA11y }, files: ["src/elements/**/*.ts", "src/player/**/*.ts"], rules: litA11y.configs.recommended.rules },
  {
    rules: {
      "no-restricted-syntax": ["error", deadEvents],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      // An interface that only extends adds to a global event map.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "no-restricted-exports": [
        "error",
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  { files: ["src/**"], rules: { "max-lines": ["error", { max: 350 }] } },
  {
    files: [
      "src/model/**",
      "src/statements/**",
      "src/validation/**",
      "src/tracking/**",
      "src/elements/**",
      "src/player/**",
      "src/cohort/**",
      "src/reports/**",
    ],
    rules: { "no-restricted-syntax": ["error", deadEvents, ...clocks] },
  },
  // Where clock, random source and logger are taken from the browser, once.
  { files: ["src/player/browser-environment.ts"], rules: { "no-restricted-syntax": ["error", deadEvents], "no-console": "off" } },
  { files: ["src/model/**"], rules: onlyPackages([], "The model imports nothing: it is rules over data.") },
  {
    files: ["src/statements/**"],
    rules: onlyPackages(["uuid"], "Statements are pure: model in, statements out. Only uuid, for ids made from names, is needed."),
  },
  {
    files: ["src/validation/**"],
    rules: onlyPackages(["ajv"], "Validation is pure: a statement in, findings out. Only ajv, for the schemas of a profile, is needed."),
  },
  {
    files: ["src/tracking/**"],
    rules: onlyPackages(["@xapi/xapi"], "Tracking knows the host and nothing of the page: no Lit, no dialogs."),
  },
  { files: ["src/elements/**"], rules: onlyPackages(["lit"], "Elements know the model and Lit, and dispatch facts.") },
  {
    files: ["src/player/**"],
    rules: onlyPackages(["lit"], "The player puts model, elements and tracking together: no Node, no rules of its own."),
  },
  {
    files: ["src/cohort/**"],
    rules: onlyPackages(["uuid"], "A cohort is pure: a plan in, statements out. Only uuid, for ids made from names, is needed."),
  },
  { files: ["src/reports/**"], rules: onlyPackages([], "Reports are pure: statements in, tables out. No package is needed.") },
  { files: ["src/cli/**", "test/**"], rules: { "no-console": "off" } },
  { files: ["test/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-unused-expressions": "off" } },
  { files: ["*.config.mjs", "eslint.config.js"], rules: { "no-restricted-exports": "off" } },
);
