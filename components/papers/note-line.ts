import { cut } from '../../papers/text.ts';

// More than a line of any page has room for.
const MOST = 300;

/** The beginning of a note as the one line of a row: without the marks of Markdown that stand around words. */
export function noteLine(note: string): string {
  return cut(note, MOST)
    .replace(/^[ \t]*(?:[-*+]|\d{1,3}[.)]|>|#{1,6})[ \t]+(?:\[[ xX]\] )?/gm, '')
    .replace(/\*\*|__|~~|`+/g, '');
}
