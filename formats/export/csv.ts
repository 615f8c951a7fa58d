import type { PaperType } from '../../papers/paper.ts';
import type { WriteExport } from './export-format.ts';
import { lastFirst, personName } from './person-name.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf, arxivOf, doiOf, isoDay, kindOf, titleOf } from './written-paper.ts';

// Zotero's words for what an item is.
const TYPES: Readonly<Record<PaperType | 'preprint', string>> = {
  preprint: 'preprint',
  'article-journal': 'journalArticle',
  'paper-conference': 'conferencePaper',
  report: 'report',
  thesis: 'thesis',
  book: 'book',
  chapter: 'bookSection',
};

type Column = readonly [name: string, cell: (paper: WrittenPaper) => string | undefined];

// Named as Zotero names its own, so that whatever reads Zotero's files reads these; the last four are Daybook's.
const COLUMNS: readonly Column[] = [
  ['Item Type', ({ facts }) => TYPES[kindOf(facts)]],
  [
    'Publication Year',
    ({ facts: { publishedAt } }) => (publishedAt === undefined ? '' : isoDay(publishedAt).slice(0, 4)),
  ],
  ['Author', ({ facts }) => facts.authors?.map(({ name }) => cellName(name)).join('; ')],
  ['Title', ({ facts }) => titleOf(facts)],
  ['Publication Title', ({ facts }) => facts.venue],
  ['DOI', ({ facts }) => doiOf(facts)],
  ['Url', ({ facts }) => addressOf(facts)],
  ['Abstract Note', ({ facts }) => facts.abstract],
  ['Date', ({ facts: { publishedAt } }) => (publishedAt === undefined ? '' : isoDay(publishedAt))],
  ['Date Added', ({ addedAt }) => (addedAt === undefined ? '' : new Date(addedAt).toISOString())],
  ['Extra', ({ facts }) => (arxivOf(facts) ? `arXiv:${arxivOf(facts)}` : '')],
  ['Manual Tags', ({ tags }) => tags.map((tag) => tag.replaceAll(';', ',')).join('; ')],
  ['Lists', ({ lists }) => lists.map((list) => list.replaceAll(';', ',')).join('; ')],
  ['Starred', ({ starred }) => (starred ? 'yes' : '')],
  ['Status', ({ status }) => status],
  ['Note', ({ note }) => note],
];

// A spreadsheet runs what begins so as a formula. The quotes before it are counted too: one more is put before them,
// and reading takes exactly one away again (formats/import/csv/csv-table.ts).
const FORMULA = /^'*[=+\-@\t\r]/;
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/**
 * CSV (RFC 4180) with a header and, because Excel asks for it, a byte order mark. To a spreadsheet no cell is a
 * formula.
 */
export const writeCsv: WriteExport = async function* (papers, { notes = true }) {
  const columns = COLUMNS.filter(([name]) => notes || name !== 'Note');
  yield `\ufeff${columns.map(([name]) => name).join(',')}\r\n`;
  for await (const paper of papers) {
    yield `${columns.map(([, cell]) => written(cell(paper) ?? '')).join(',')}\r\n`;
  }
};

/** `Last, First`. Zotero has no place for `Jr.`, so such a name stays as it is spoken. */
function cellName(name: string): string {
  const parts = personName(name.replaceAll(';', ','));
  return parts.suffix ? name : lastFirst(parts);
}

function written(text: string): string {
  const whole = text.toWellFormed();
  const guarded = FORMULA.test(whole) ? `'${whole}` : whole;
  return QUOTED.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
