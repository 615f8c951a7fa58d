/**
 * The address by which Obsidian (1.7.2 or newer) makes a note of this name from the clipboard. The text itself is not
 * in it: browsers cut addresses, Chrome on Windows near 2,000 characters. `instead` is the note's text where the
 * clipboard cannot be read.
 */
export function obsidianAddress(name: string, instead: string): string {
  const value = (text: string) => encodeURIComponent(text.toWellFormed());
  return `obsidian://new?file=${value(name)}&clipboard&content=${value(instead)}`;
}
