const KEPT_MS = 60_000;

/** Hands a file to the browser to be saved under that name, as a download. */
export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Saving may begin only after the reader has chosen a place for the file.
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
