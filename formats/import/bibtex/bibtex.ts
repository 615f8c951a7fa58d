import type { PaperType } from '../../../papers/paper.ts';
import type { Found, FoundEntry } from '../found.ts';
import { linesOf } from '../lines.ts';
import { arxivIdsSaid, bareArxivId } from '../named-papers.ts';
import { isPreprintVenue } from '../venue.ts';
import { monthOf } from '../written-time.ts';
import { bibtexNames } from './bibtex-names.ts';
import { decodeTex } from './decode-tex.ts';
import type { BibtexEntry } from './parse-entry.ts';
import { parseBibtexEntry, parseBibtexMacro } from './parse-entry.ts';
import { bibtexSources } from './split-entries.ts';

const TYPE = /^@\s*([a-z]+)/i;
const MOST_MACROS = 10_000;
const LONGEST_MACRO = 2_000;

const TYPES: ReadonlyMap<string, PaperType> = new Map([
  ['article', 'article-journal'],
  ['inproceedings', 'paper-conference'],
  ['conference', 'paper-conference'],
  ['techreport', 'report'],
  ['report', 'report'],
  ['phdthesis', 'thesis'],
  ['mastersthesis', 'thesis'],
  ['thesis', 'thesis'],
  ['book', 'book'],
  ['mvbook', 'book'],
  ['incollection', 'chapter'],
  ['inbook', 'chapter'],
]);

/** The entries of a BibTeX or BibLaTeX file; one that is broken is refused with its line, and the rest goes on. */
export async function* readBibtex(text: AsyncIterable<string>): AsyncGenerator<Found> {
  const macros = new Map<string, string>();
  for await (const { text: source, line, fault } of bibtexSources(linesOf(text))) {
    const type = TYPE.exec(source)?.[1]?.toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    if (type === 'string' && !fault) {
      const macro = parseBibtexMacro(source, macros);
      if (macro && macros.size < MOST_MACROS) macros.set(macro[0], macro[1].slice(0, LONGEST_MACRO));
      if (macro) continue;
    }
    const entry = fault || type === 'string' ? undefined : parseBibtexEntry(source, macros);
    if (entry) yield { ...entryOf(entry), citeKey: entry.key, line };
    else yield { refused: fault ?? 'broken', text: source, line, ...(fault === 'cut-off' && { rest: true as const }) };
  }
}

/** What one entry says, but for its key. Also for BibTeX inside of another format, whose keys are no reader's. */
export function entryOf({ type, fields }: BibtexEntry): FoundEntry {
  const raw = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean);
  const plain = (...names: string[]) => {
    const value = raw(...names);
    return value === undefined ? undefined : decodeTex(value);
  };
  const venue = plain('journal', 'journaltitle', 'booktitle', 'eventtitle');
  const isPreprint = isPreprintVenue(venue) || arxivIdsSaid(raw('number') ?? '').length > 0;
  const status = raw('readstatus') === 'read' ? 'read' : undefined;
  return {
    names: namesIn(fields),
    title: plain('title'),
    abstract: plain('abstract'),
    authors: bibtexNames(raw('author') ?? raw('editor') ?? ''),
    published: raw('date') ?? datedBy(raw('year'), raw('month'), raw('day')),
    venue: isPreprintVenue(venue) ? undefined : venue,
    type: isPreprint ? undefined : TYPES.get(type),
    automaticTags: plain('keywords', 'keyword', 'mendeley-tags')?.split(/[,;]/),
    lists: plain('groups', 'mendeley-groups')?.split(','),
    note: plain('annote', 'annotation', 'review'),
    added: raw('date-added', 'creationdate', 'timestamp'),
    status,
  };
}

/**
 * The texts that name the paper. Its arXiv id has been seen in all of these places: `eprint`, `journal`, `number`,
 * `doi`, `note`, `url`, `howpublished`, and the `volume` of what DBLP calls CoRR.
 */
function namesIn(fields: ReadonlyMap<string, string>): string[] {
  const field = (name: string) => fields.get(name) ?? '';
  const archive = (field('archiveprefix') || field('eprinttype')).replace(/[{}]/g, '');
  const eprint = /^(?:arxiv)?$/i.test(archive.trim()) ? ['eprint', 'arxivid', 'arxiv'].map(field) : [];
  const said = ['journal', 'journaltitle', 'number', 'note', 'howpublished', 'booktitle', 'publisher', 'volume'];
  const volume = /^\s*abs\/(\S{1,40})\s*$/.exec(field('volume'))?.[1] ?? '';
  const addresses = ['url', 'howpublished', 'eprint'].map((name) => verbatim(field(name)));
  return [
    ...eprint.map((text) => bareArxivId(verbatim(text))),
    ...said.flatMap((name) => arxivIdsSaid(field(name))),
    bareArxivId(volume),
    verbatim(field('doi')),
    ...addresses.filter((text) => /:\/\/|\.\w+\//.test(text)),
  ].filter(Boolean);
}

/** An address as it was before it was put into TeX: nothing of it is set, but some signs need a backslash. */
function verbatim(value: string): string {
  return value
    .replace(/\\url\b/g, '')
    .replace(/\\([_%&#$~{}])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

function datedBy(year = '', month = '', day = ''): string {
  const number = monthOf(month);
  const date = /^\d{1,2}$/.test(day) ? `-${day}` : '';
  return number && /^\d{4}$/.test(year.trim()) ? `${year.trim()}-${number}${date}` : year;
}
