import { markupText } from '../export/markup-text.ts';

/** A note as Zotero keeps notes, in HTML: paragraphs of text as it was typed, nothing of it markup. '' for none. */
export function noteHtml(note: string): string {
  const paragraphs = note
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
  return paragraphs.map((part) => `<p>${markupText(part).replaceAll('\n', '<br>')}</p>`).join('');
}
