// What databases and archives put into notes by themselves (seen in exports of Zotero and Scopus, 2021 to 2026).
const BY_ITSELF = /^(?:Publisher:|Comment:|ISSN:?|ISBN:?|Cited By\b|Export Date:|arXiv:|Place:)/i;

/** False for a note that no reader wrote. */
export function isReadersNote(note: string): boolean {
  return note !== '' && !BY_ITSELF.test(note);
}
