import type { OutputOptions, RollupOptions } from "rollup";

export function engineOptions(entry: string): RollupOptions & { readonly output: OutputOptions };

export function collapseStyle(css: string): string;
