interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** From now on downloads are kept instead of made; `done` gives them and lets the next ones through. */
export function savedFiles(): { done(): Promise<readonly SavedFile[]> } {
  const { click } = HTMLAnchorElement.prototype;
  const { createObjectURL } = URL;
  const blobs = new Map<string, Blob>();
  const saved: { readonly name: string; readonly blob: Blob }[] = [];
  URL.createObjectURL = (blob) => {
    const url = `blob:test/${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  };
  return {
    async done() {
      Object.assign(HTMLAnchorElement.prototype, { click });
      Object.assign(URL, { createObjectURL });
      return Promise.all(saved.map(async ({ name, blob }) => ({ name, text: await blob.text() })));
    },
  };
}
