import { entryOf as entryOfBibtex } from '../bibtex/bibtex.ts';
import { parseBibtexEntry } from '../bibtex/parse-entry.ts';
import type { Found, FoundEntry } from '../found.ts';
import { bareArxivId } from '../named-papers.ts';
import { isPreprintVenue } from '../venue.ts';
import type { Fields } from './fields.ts';
import { asFields, fieldOf, textOf, textsOf } from './fields.ts';
import { jsonValues } from './json-values.ts';

// Its own import demands these of every paper, and aborts without them (read in its source, 2026-08).
const NEEDED = ['id', 'title', 'author', 'bibtex', 'pdfLink', 'source', 'year'];

/**
 * The papers of a PaperMemory export of any data version: one object, each paper under its key. A paper that lacks what
 * PaperMemory always writes is refused alone.
 */
export async function* readPaperMemory(text: AsyncIterable<string>): AsyncGenerator<Found> {
  for await (const { path, value, line, source, fault } of jsonValues(text, (opened) => opened.length === 0)) {
    const name = path.at(-1) ?? '';
    if (name.startsWith('__') && !fault) continue;
    const paper = asFields(value);
    const shown = textOf(paper, 'title') || name || source;
    if (fault) yield { refused: fault, text: shown, line, ...(fault === 'cut-off' && { rest: true as const }) };
    else if (!paper) yield { refused: 'broken', text: shown, line };
    else if (NEEDED.some((field) => !has(paper, field))) yield { refused: 'incomplete', text: shown, line };
    else yield { ...entryOf(paper), line };
  }
}

// An empty text is there: its own check is for absence alone.
function has(paper: Fields, field: string): boolean {
  const value = fieldOf(paper, field);
  return typeof value === 'string' || typeof value === 'number';
}

function entryOf(paper: Fields): FoundEntry {
  const text = (name: string) => textOf(paper, name);
  const bibtex = parseBibtexEntry(text('bibtex').trim().slice(0, LONGEST_BIBTEX), new Map());
  const known = bibtex && entryOfBibtex(bibtex);
  const venue = text('venue') || conference(text('conf')) || known?.venue;
  const isPreprint = isPreprintVenue(venue) || (!venue && known?.type === undefined);
  return {
    names: [arxivIdInKey(text('id')), ...(known?.names ?? []), text('doi'), text('pdfLink')].filter(Boolean),
    ...(/^website$/i.test(text('source')) && { isAddress: true as const }),
    title: text('title'),
    abstract: known?.abstract,
    authors: text('author').split(/\s+and\s+/i),
    published: known?.published || text('year'),
    venue: isPreprintVenue(venue) ? undefined : venue,
    type: isPreprint ? undefined : known?.type,
    code: text('codeLink') || textOf(asFields(fieldOf(paper, 'code')), 'url'),
    tags: textsOf(paper, 'tags'),
    starred: fieldOf(paper, 'favorite') === true,
    note: text('note').replace(MATCHED, '').trim(),
    added: text('addDate'),
    opened: { firstAt: text('addDate'), lastAt: text('lastOpenDate'), times: fieldOf(paper, 'count') ?? 0 },
  };
}

const LONGEST_BIBTEX = 100_000;
// What its own matching of preprints to venues writes into notes; the venue has a field of its own.
const MATCHED = /^(?:Accepted|Published) @ .{0,200}$/gm;

function arxivIdInKey(key: string): string {
  return /^arxiv-/i.test(key) ? bareArxivId(key.replace(/^arxiv-/i, '').replace('_', '/')) : '';
}

/** Before data version 502 `conf` was the venue, or what its matching had written. */
function conference(conf: string): string {
  return conf.replace(/^Accepted @\s*/, '').replace(/\s*\(?\d{4}\)?.{0,100}$/, '');
}
