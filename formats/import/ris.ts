import type { PaperType } from '../../papers/paper.ts';
import type { Found } from './found.ts';
import { textOfHtml } from './html-text.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { linesOf } from './lines.ts';
import { arxivIdsSaid } from './named-papers.ts';
import { isReadersNote } from './readers-note.ts';
import { isPreprintVenue } from './venue.ts';

// Two letters, a hyphen, and one or two blanks around it, as programs write them.
const FIELD = /^\uFEFF?\s{0,2}([A-Z][A-Z0-9]) {1,2}-(?: |$)(.*)$/;

const TYPES: ReadonlyMap<string, PaperType> = new Map([
  ['JOUR', 'article-journal'],
  ['JFULL', 'article-journal'],
  ['EJOUR', 'article-journal'],
  ['MGZN', 'article-journal'],
  ['CONF', 'paper-conference'],
  ['CPAPER', 'paper-conference'],
  ['RPRT', 'report'],
  ['THES', 'thesis'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['CHAP', 'chapter'],
  ['ECHAP', 'chapter'],
]);

interface Reference {
  line: number;
  fields: Map<string, string[]>;
  length: number;
  last: string[];
}

/** The references of an RIS file. One without its `ER` ends where the next begins, or with the file. */
export async function* readRis(text: AsyncIterable<string>): AsyncGenerator<Found> {
  let open: Reference | undefined;
  for await (const lines of linesOf(text)) {
    for (const { text: line, number, isCut } of lines) {
      const [, tag = '', value = ''] = FIELD.exec(line) ?? [];
      if (tag === 'TY' || tag === 'ER') {
        if (open) yield foundIn(open);
        open = tag === 'TY' ? { line: number, fields: new Map([['TY', [value]]]), length: 0, last: [] } : undefined;
      } else if (open) {
        add(open, tag, tag ? value : line, isCut === true);
      } else if (tag) {
        // A field before any `TY`: the file begins in the middle.
        yield { refused: 'broken', text: line, line: number };
      }
    }
  }
  if (open) yield foundIn(open);
}

function add(open: Reference, tag: string, value: string, isCut: boolean): void {
  open.length += isCut ? IMPORT_LIMITS.entry + 1 : value.length;
  if (open.length > IMPORT_LIMITS.entry) return;
  if (tag === '') {
    // What does not begin with a tag goes on where the line before ended.
    if (open.last.length > 0 && value.trim()) open.last.push(value.trim());
    return;
  }
  const values = open.fields.get(tag) ?? [];
  if (open.last.length > 1) endField(open);
  values.push(value.trim());
  open.fields.set(tag, values);
  open.last = [tag];
}

/** Puts the lines that went on into the field that they belong to. */
function endField({ fields, last: [tag = '', ...more] }: Reference): void {
  const values = fields.get(tag) ?? [];
  const text = [values.pop() ?? '', ...more].join(' ');
  values.push(text);
}

function foundIn(open: Reference): Found {
  if (open.last.length > 1) endField(open);
  const { fields, line } = open;
  const all = (...tags: string[]) => tags.flatMap((tag) => fields.get(tag) ?? []).filter(Boolean);
  const one = (...tags: string[]) => all(...tags)[0];
  if (open.length > IMPORT_LIMITS.entry) {
    return { refused: 'too-long', text: one('TI', 'T1') ?? '', line };
  }
  const venue = one('JO', 'JF', 'T2', 'BT', 'J2', 'JA');
  const said = all('JO', 'JF', 'T2', 'M1', 'AN', 'IS', 'VL', 'PB', 'N1', 'C1', 'U1').flatMap(arxivIdsSaid);
  return {
    line,
    names: [...said, ...all('DO', 'M3', 'UR'), ...all('L1', 'L2', 'LK').filter(isAddress)],
    title: one('TI', 'T1', 'CT'),
    abstract: one('AB', 'N2'),
    authors: all('AU', 'A1').map(personName),
    published: one('DA', 'PY', 'Y1'),
    venue: isPreprintVenue(venue) ? undefined : venue,
    type: isPreprintVenue(venue) || said.length > 0 ? undefined : TYPES.get(one('TY')?.trim() ?? ''),
    automaticTags: all('KW').flatMap((keywords) => keywords.split(/[;,]/)),
    note: all('N1', 'RN').map(textOfHtml).filter(isReadersNote).join('\n\n'),
  };
}

// Files of the reader's disk stand in the same fields.
function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** `Last, First, Jr` in the order of speech. */
function personName(name: string): string {
  const [last = '', first = '', suffix = ''] = name.split(',').map((part) => part.trim());
  return [first, last, suffix].filter(Boolean).join(' ');
}
