import { PAPER_TYPES } from '../../../papers/paper.ts';
import type { Found, FoundEntry } from '../found.ts';
import { textOfHtml } from '../html-text.ts';
import { arxivIdsSaid, bareArxivId } from '../named-papers.ts';
import { isPreprintVenue } from '../venue.ts';
import type { Fields } from './fields.ts';
import { asFields, fieldOf, listOf, textOf } from './fields.ts';
import { recordsOf } from './records.ts';

const PAGES = new Set(['webpage', 'post', 'post-weblog']);

/** The items of a CSL-JSON file, a list of them. */
export async function* readCslJson(text: AsyncIterable<string>): AsyncGenerator<Found> {
  for await (const each of recordsOf(text, (path, isList) => path.length === 0 && isList)) {
    yield 'refused' in each ? each : { ...entryOf(each.record), line: each.line };
  }
}

function entryOf(item: Fields): FoundEntry {
  const text = (...names: string[]) => names.map((name) => textOf(item, name)).find(Boolean) ?? '';
  const venue = text('container-title', 'event-title', 'event');
  const extra = text('note');
  const prose = [venue, text('number'), text('archive_location'), text('archive'), extra].join('\n');
  const isPreprint = isPreprintVenue(venue) || text('type') === 'article';
  return {
    names: [...arxivIdsSaid(prose), bareArxivId(text('number')), text('DOI'), text('URL')].filter(Boolean),
    ...(PAGES.has(text('type')) && { isAddress: true as const }),
    title: withoutStyle(text('title')),
    abstract: withoutStyle(text('abstract')),
    authors: people(listOf(item, 'author')),
    published: dateOf(fieldOf(item, 'issued')),
    venue: isPreprintVenue(venue) ? undefined : venue,
    type: isPreprint ? undefined : PAPER_TYPES.find((type) => type === text('type')),
    automaticTags: text('keyword').split(/[,;]/),
    // What Better BibTeX writes; `id` is any program's.
    citeKey: text('citation-key'),
  };
}

// CSL-JSON has a little HTML in its texts.
function withoutStyle(text: string): string {
  return /<\/(?:i|b|sup|sub|span|p|jats:p)>/.test(text) ? textOfHtml(text.replace(/<(\/?)jats:/g, '<$1')) : text;
}

function people(authors: readonly unknown[]): string[] {
  return authors.map((author) => {
    const person = asFields(author);
    const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
    return (
      textOf(person, 'literal') ||
      parts
        .map((part) => textOf(person, part))
        .filter(Boolean)
        .join(' ')
    );
  });
}

/** Numbers or texts in `date-parts`, else what is written in `raw` or `literal`. */
function dateOf(issued: unknown): string {
  const date = asFields(issued);
  const [first] = listOf(date, 'date-parts', 1);
  const parts = Array.isArray(first) ? first.slice(0, 3).map(String) : [];
  return parts.length > 0 ? parts.join('-') : textOf(date, 'raw') || textOf(date, 'literal');
}
