/** What of a paper a link to it shows. */
export interface LinkedPaper {
  title: string;
  /** https, and built from a checked id */
  address: string;
}

/** A link as a clipboard takes it: the address alone as text, and the title as a link where text can have a look. */
export interface ClipboardLink {
  text: string;
  html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A link to a paper, for a clipboard. Nothing of the title is markup in it. */
export function paperLink({ title, address }: LinkedPaper): ClipboardLink {
  return { text: address, html: `<a href="${escaped(address)}">${escaped(title)}</a>` };
}

function escaped(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
