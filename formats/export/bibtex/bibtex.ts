import type { PaperFacts, PaperType } from '../../../papers/paper.ts';
import type { ExportOptions, WriteExport } from '../export-format.ts';
import { personName } from '../person-name.ts';
import type { WrittenPaper } from '../written-paper.ts';
import { addressOf, arxivOf, dateOf, doiOf, isoDay, kindOf, titleOf } from '../written-paper.ts';
import { CiteKeys } from './cite-keys.ts';
import { encodeTex } from './encode-tex.ts';

const TYPES: Readonly<Record<PaperType | 'preprint', string>> = {
  preprint: 'misc',
  'article-journal': 'article',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  thesis: 'phdthesis',
  book: 'book',
  chapter: 'incollection',
};

// Where the styles of BibTeX look for what the work is part of or who gave it out.
const VENUES: Readonly<Record<PaperType | 'preprint', string>> = {
  preprint: 'howpublished',
  'article-journal': 'journal',
  'paper-conference': 'booktitle',
  report: 'institution',
  thesis: 'school',
  book: 'publisher',
  chapter: 'booktitle',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** BibTeX: an entry for each paper, in ASCII as far as TeX has a form for its letters, or for biber in UTF-8. */
export const writeBibtex: WriteExport = async function* (papers, options) {
  const keys = new CiteKeys();
  for await (const paper of papers) yield `${bibtexEntry(paper, keys.keyOf(paper), options)}\n\n`;
};

/** The entry of one paper under a key. */
export function bibtexEntry(paper: WrittenPaper, key: string, options: Omit<ExportOptions, 'now'> = {}): string {
  const { facts, tags, lists, note } = paper;
  const kind = kindOf(facts);
  const tex = (text: string | undefined) => text && encodeTex(text, options.forBiber);
  const title = tex(titleOf(facts));
  const arxivId = arxivOf(facts);
  const hasNote = options.notes !== false && note !== '';
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    // Two pairs of braces keep the case of its letters.
    ['title', title && `{${title}}`],
    ['author', namesOf(facts, options.forBiber)],
    ...dated(facts, options.forBiber),
    [VENUES[kind], tex(facts.venue)],
    ['eprint', arxivId],
    ['archivePrefix', arxivId && 'arXiv'],
    ['eprinttype', arxivId && options.forZotero ? 'arxiv' : undefined],
    ['doi', verbatim(doiOf(facts))],
    ['url', verbatim(addressOf(facts))],
    ['abstract', tex(facts.abstract)],
    ['keywords', tex(tags.join(', '))],
    ['groups', tex(lists.map((list) => list.replace(/,\s*/g, ' ')).join(', '))],
    ['annote', hasNote ? lines(encodeTex(note, options.forBiber)) : undefined],
  ];
  const written = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${isMacro(name) ? value : `{${value}}`}`] : [],
  );
  return `@${TYPES[kind]}{${[key, ...written].join(',\n')},\n}`;
}

function isMacro(name: string): boolean {
  return name === 'month';
}

function dated(facts: PaperFacts, isWhole = false): [string, string | undefined][] {
  const date = dateOf(facts);
  if (!date || facts.publishedAt === undefined) return [];
  if (isWhole) return [['date', isoDay(facts.publishedAt)]];
  return [
    ['year', String(date.year)],
    ['month', MONTHS[date.month - 1]],
  ];
}

function namesOf({ authors = [], authorCount = 0 }: PaperFacts, keepsLetters: boolean | undefined): string | undefined {
  const names = authors.map(({ name }) => {
    const { given, family, suffix } = personName(name);
    const [last, first, jr] = [family, given, suffix].map((part) => encodeTex(part, keepsLetters));
    return given ? [last, jr, first].filter(Boolean).join(', ') : `{${last}}`;
  });
  if (authorCount > authors.length && names.length > 0) names.push('others');
  return names.join(' and ');
}

/** What is an address and no text: only what would end the field or comment it out is escaped, as in addresses. */
function verbatim(address: string | undefined): string | undefined {
  return address?.replace(/[{}\\%]/g, (char) => (char === '%' ? '\\%' : encodeURIComponent(char).replace('%', '\\%')));
}

/** A line of a note that begins with `@` would begin an entry for many readers of BibTeX. */
function lines(source: string): string {
  return source.replace(/^(\s*)@/gm, '$1{}@');
}
