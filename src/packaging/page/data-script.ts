/**
 * A classic script that hands `value` to the engine under `name`. ASCII, so that no server's charset can spoil it,
 * and safe inside a script element too: neither `</` nor `<!--` nor `<script` nor U+2028 is in it. Undefined properties are left out.
 */
export function dataScript(name: string, value: unknown): string {
  return `recourse.provide(${literal(name)},${literal(value)});\n`;
}

function literal(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("</", "<\\/")
    .replace(/<(?=!|script)/gi, "\\u003c")
    .replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
