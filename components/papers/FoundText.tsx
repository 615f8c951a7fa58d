import type { Hit } from '../../papers/hit.ts';
import { titleKey } from '../../papers/title-key.ts';

// The breaks between words where search has them, kept so that the text stays whole.
const BREAKS = /([\s\p{Z}\p{P}\p{S}\p{C}]+)/u;

/** A title with the words marked by which a search found it. */
export function FoundText({ text, hit }: { text: string; hit?: Hit | undefined }) {
  const words = hit?.matches.filter(({ fields }) => fields.includes('title')).map(({ word }) => word) ?? [];
  if (words.length === 0) return text;
  return text.split(BREAKS).map((piece, index) => {
    const isFound = index % 2 === 0 && words.includes(titleKey(piece));
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
    return isFound ? <mark key={index}>{piece}</mark> : piece;
  });
}
