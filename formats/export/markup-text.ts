const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// What XML 1.0 has no character for.
const NO_CHARACTERS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** A text as it stands between tags of HTML or XML and in their attributes, nothing of it markup. */
export function markupText(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_CHARACTERS, '')
    .replace(/[&<>"']/g, (char) => REFERENCES[char] ?? char);
}
