import { paperNamesIn } from '../../papers/paper-names.ts';
import type { Found } from './found.ts';
import { linesOf } from './lines.ts';
import { paperTitle } from './page-title.ts';

// As many as a line of a list may name.
const MOST_NAMES = 1_000;
const LONGEST = 20_000;
const MARKDOWN_LINK =
  /\[((?:[^\]\\\n]|\\[^\n]){1,1000})\]\((?:<(https?:\/\/[^\s<>]{1,2000})>|(https?:\/\/[^\s()]{1,2000}))\)/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
// The head of a table of Daybook's (formats/export/markdown), and the line below any table's head.
const HEAD_OF_TABLE = /^\s*\|(?: Title \|.*|[\s:|-]+)$/;

/**
 * The papers that the lines of a text name, by ids, DOIs or addresses, in whatever order and with whatever words around
 * them. A link in Markdown gives its title too. A line with words that name no paper is refused; blank lines, headings
 * and remarks are passed over.
 */
export async function* readList(text: AsyncIterable<string>): AsyncGenerator<Found> {
  for await (const lines of linesOf(text)) {
    for (const { text: whole, number: line, isCut } of lines) {
      const shown = whole.slice(0, LONGEST);
      if (/^\s*(?:#.*|\/\/.*)?$/.test(shown) || HEAD_OF_TABLE.test(shown)) continue;
      if (isCut) {
        yield { refused: 'too-long', text: shown, line };
        continue;
      }
      const titles = titlesIn(shown);
      const names = namesIn(shown);
      for (const { name, paperId } of names) {
        const title = titles.get(paperId);
        yield { line, names: [name], isAddress: true, ...(title && { title, unsureTitle: true as const }) };
      }
      if (names.length === 0) yield { refused: 'not-a-paper', text: shown, line };
    }
  }
}

function namesIn(text: string): { name: string; paperId: string }[] {
  const names = new Map<string, string>();
  for (const { from, to, paperId } of paperNamesIn(text)) {
    if (names.size < MOST_NAMES && !names.has(paperId)) names.set(paperId, text.slice(from, to));
  }
  return Array.from(names, ([paperId, name]) => ({ paperId, name }));
}

function titlesIn(text: string): Map<string, string> {
  const titles = new Map<string, string>();
  for (const [, title = '', bracketed, address = bracketed ?? ''] of text.matchAll(MARKDOWN_LINK)) {
    const [name] = paperNamesIn(address);
    const clean = paperTitle(title.replace(ESCAPED, '$1'));
    if (name && clean && !titles.has(name.paperId)) titles.set(name.paperId, clean);
  }
  return titles;
}
