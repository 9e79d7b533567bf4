import type { OutputOptions, RollupOptions } from "rollup";

export function engineOptions(
  entry: string,
  asks?: { readonly reaction?: "off" | "link" | "form"; readonly jobForms?: "none" | "own" | "told" },
): RollupOptions & { readonly output: OutputOptions };

export function collapseStyle(css: string): string;
