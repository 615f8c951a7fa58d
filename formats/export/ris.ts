import type { PaperType } from '../../papers/paper.ts';
import type { WriteExport } from './export-format.ts';
import { lastFirst, personName } from './person-name.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf, arxivOf, dateOf, doiOf, kindOf, shortId, titleOf } from './written-paper.ts';

// EndNote's type for what is not published. Zotero knows no type of RIS for preprints, and takes CSL-JSON better.
const TYPES: Readonly<Record<PaperType | 'preprint', string>> = {
  preprint: 'UNPB',
  'article-journal': 'JOUR',
  'paper-conference': 'CPAPER',
  report: 'RPRT',
  thesis: 'THES',
  book: 'BOOK',
  chapter: 'CHAP',
};

/** RIS: one reference after the other, lines ending with CR LF. A note's paragraphs are notes of their own. */
export const writeRis: WriteExport = async function* (papers, { notes = true }) {
  for await (const paper of papers) {
    const lines = referenceOf(paper, notes).map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`);
    yield `${lines.join('')}ER  - \r\n\r\n`;
  }
};

type Field = readonly [tag: string, value: string];

function referenceOf({ facts, tags, note }: WrittenPaper, hasNotes: boolean): Field[] {
  const date = dateOf(facts);
  const kind = kindOf(facts);
  const two = (number: number) => String(number).padStart(2, '0');
  const arxivId = arxivOf(facts);
  const one = (tag: string, value: string | undefined): Field[] => (value ? [[tag, value]] : []);
  const all = (tag: string, values: readonly string[]) => values.map((value): Field => [tag, value]);
  return [
    ['TY', TYPES[kind]],
    ['ID', shortId(facts)],
    ...one('TI', titleOf(facts)),
    ...all(
      'AU',
      (facts.authors ?? []).map(({ name }) => lastFirst(personName(name))),
    ),
    ...one('PY', date && String(date.year)),
    ...one('DA', date && `${date.year}/${two(date.month)}/${two(date.day)}/`),
    ...one(kind === 'article-journal' ? 'JO' : 'T2', facts.venue),
    ...one('DO', doiOf(facts)),
    ...one('UR', addressOf(facts)),
    // Beside a number of arXiv's, readers take the whole for a preprint; the address names it too.
    ...one('AN', arxivId && kind === 'preprint' ? `arXiv:${arxivId}` : undefined),
    ...one('AB', facts.abstract),
    ...all('KW', tags),
    ...all('N1', hasNotes ? note.split(/\n\s*\n/).filter((part) => part.trim() !== '') : []),
  ];
}

function oneLine(value: string): string {
  return value.toWellFormed().replace(/\s+/g, ' ').trim();
}
