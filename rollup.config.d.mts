import type { OutputOptions, RollupOptions } from "rollup";

export function engineOptions(entry: string, reaction?: "off" | "link" | "form"): RollupOptions & { readonly output: OutputOptions };

export function collapseStyle(css: string): string;
