import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import nodeResolve from "@rollup/plugin-node-resolve";
import { transformSync } from "esbuild";
import esbuild, { minify } from "rollup-plugin-esbuild";

const sourceDir = fileURLToPath(new URL("src/", import.meta.url));
const playerDir = fileURLToPath(new URL("src/player/", import.meta.url));

/**
 * Leaves ASCII only, so that no server's charset can spoil an engine. After esbuild, tagged templates alone hold anything else:
 * it keeps their raw text. Lit reads the cooked text, which an escape does not change.
 */
const asciiTemplates = {
  name: "ascii-templates",
  renderChunk: (code) => ({
    code: code.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
    map: null,
  }),
};

/** A style sheet without comments and without the space that says nothing; what stands in quotation marks stays as it is. */
export function collapseStyle(css) {
  const parts = css.replace(/("[^"]*")|\/\*[^]*?\*\//g, "$1").split(/("[^"]*")/);
  const collapsed = parts.map((part, at) =>
    at % 2 === 1
      ? part
      : part
          .replace(/\s+/g, " ")
          .replace(/ ?([{};,]) ?/g, "$1")
          .replace(/: /g, ":"),
  );
  return collapsed.join("").replaceAll(";}", "}").trim();
}

/**
 * Takes the indentation out of the templates of `css` and `html`: esbuild keeps their text as it stands. In HTML a line break with what
 * surrounds it becomes one space, which every element of ours shows alike.
 */
const collapsedTemplates = {
  name: "collapsed-templates",
  transform(code, id) {
    if (!id.startsWith(sourceDir)) return null;
    const edits = [];
    visit(this.parse(code), ({ tag, quasi }) => {
      if (tag.name === "css" && quasi.quasis.length > 1) return;
      for (const { start, end } of quasi.quasis) {
        const text = code.slice(start, end);
        edits.push({ start, end, text: tag.name === "css" ? collapseStyle(text) : text.replace(/\s*\n\s*/g, " ") });
      }
    });
    edits.sort((a, b) => b.start - a.start);
    return { code: edits.reduce((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), code), map: null };
  },
};

function visit(node, edit) {
  if (node.type === "TaggedTemplateExpression" && /^(css|html|svg)$/.test(node.tag.name)) edit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === "string") visit(child, edit);
  }
}

/** What every part calls when it runs: see src/player/engine-parts.ts. */
const register = "recoursePart";
const namedRegister = {
  name: "named-register",
  renderChunk: (code) => ({ code: code.replace("System.register(", `${register}(`), map: null }),
};
const partsLoader = transformSync(readFileSync(`${playerDir}engine-parts.ts`, "utf8"), { loader: "ts", target: "es2022" }).code;

/**
 * What src/model/built-with.ts says of a package whose learners are asked so after the course (off, link or form), and whose pages have such
 * forms on the job (none, own or told). What is false leaves nothing behind.
 */
const builtWith = ({ reaction = "off", jobForms = "none" }) => ({
  name: "built-with",
  load: (id) =>
    id === `${sourceDir}model/built-with.ts`
      ? [
          `export const withReaction = ${reaction !== "off"};`,
          `export const withReactionForm = ${reaction === "form"};`,
          `export const withJobForms = ${jobForms !== "none"};`,
          `export const withJobFormsTold = ${jobForms === "told"};`,
        ].join("\n")
      : null,
});

/**
 * How an engine is made from its entry: classic scripts that run under any path and MIME type and from `file://`. What the source imports by
 * `import()` becomes a part of its own, loaded when it is needed. `buildEngine` in src/packaging/engine builds with these options too.
 */
export function engineOptions(entry, asks = {}) {
  return {
    input: entry,
    preserveEntrySignatures: false,
    plugins: [
      builtWith(asks),
      // "production" keeps Lit's development build out, whatever NODE_ENV says; main fields in this order keep UMD builds out.
      nodeResolve({ exportConditions: ["browser", "production"], mainFields: ["module", "main"] }),
      esbuild({ target: "es2022", tsconfig: fileURLToPath(new URL("src/player/tsconfig.json", import.meta.url)), sourceMap: false }),
      collapsedTemplates,
      namedRegister,
      // The licences are in third-party.txt.
      minify({ target: "es2022", charset: "ascii", legalComments: "none", sourceMap: false }),
      asciiTemplates,
    ],
    output: {
      format: "system",
      sourcemap: false,
      entryFileNames: "engine.js",
      // What some parts share: a file for each set of parts, and Rollup counts them.
      chunkFileNames: ({ isDynamicEntry }) => (isDynamicEntry ? "engine-[name].js" : "engine-shared.js"),
      banner: (chunk) => (chunk.isEntry ? partsLoader : ""),
    },
  };
}

/** `npx rollup -c` writes each engine to a folder of build/, for a look at it. */
export default readdirSync(playerDir)
  .filter((name) => /^entry-[a-z0-9-]+\.ts$/.test(name))
  .map((name) => {
    const options = engineOptions(`${playerDir}${name}`);
    return { ...options, output: { ...options.output, dir: `build/${name.replace(/^entry-(.*)\.ts$/, "engine-$1")}` } };
  });
