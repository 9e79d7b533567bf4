const reasons: Readonly<Record<string, string>> = {
  EACCES: "no permission to write there.",
  EPERM: "no permission to write there.",
  EROFS: "the disk is read-only.",
  ENOSPC: "the disk is full.",
  ENOENT: "no folder can be made there.",
  ENOTDIR: "a part of that path is a file, not a folder.",
  EEXIST: "a part of that path is a file, not a folder.",
  EISDIR: "there is a folder of that name.",
};

/** Why a file or folder could not be written, in words; the system's own where there are none. */
export function writeFailure(cause: unknown): string {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
