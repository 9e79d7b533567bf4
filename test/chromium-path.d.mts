export function chromiumPath(): string | undefined;
export const chromiumArguments: string[];
