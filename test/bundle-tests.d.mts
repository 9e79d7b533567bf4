export function bundleTests(files: readonly string[], root: string, folder: string): Promise<readonly string[]>;
