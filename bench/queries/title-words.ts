/** A title as a query that means nothing but its words, whatever signs are in it. */
export function titleWords(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
