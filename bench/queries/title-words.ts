/** A title as a query of its words alone, whatever signs are in it. */
export function titleWords(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
