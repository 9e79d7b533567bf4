/** Hands the learner a file as a download; nothing leaves the machine. `name` with its ending. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Once the browser has taken it up.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
