import type { Found, FoundEntry } from '../found.ts';
import { textOfHtml } from '../html-text.ts';
import type { ImportOptions } from '../import-format.ts';
import { arxivIdsSaid } from '../named-papers.ts';
import { isPreprintVenue } from '../venue.ts';
import { doisIn, NO_WORKS, ZOTERO_PAGES, ZOTERO_TYPES } from '../zotero-items.ts';
import type { Collection } from './rdf-collections.ts';
import { collectionOf, listsOf } from './rdf-collections.ts';
import { aboutOf, childrenOf, deepOf, resourceOf, textIn } from './rdf-elements.ts';
import { rdfNodes } from './rdf-nodes.ts';

interface Item {
  entry: FoundEntry;
  notes: string[];
  /** the node of its journal, where that stands apart: Zotero puts the item's DOI there */
  journal: string | undefined;
}

/**
 * The items of an RDF file that Zotero wrote. Each node is parsed alone. Notes, journals and collections stand apart
 * from the items that they belong to, collections at the end, so the items are held until then.
 */
export async function* readZoteroRdf(
  text: AsyncIterable<string>,
  { parseDocument }: Pick<ImportOptions, 'parseDocument'>,
): AsyncGenerator<Found> {
  const items = new Map<string, Item>();
  const notes = new Map<string, string>();
  const journals = new Map<string, Element>();
  const collections: Collection[] = [];
  for await (const { source, line, fault } of rdfNodes(text)) {
    if (fault === 'has-dtd') {
      yield { refused: fault, text: source, line, whole: true };
      return;
    }
    const node = fault ? undefined : parsedNode(source, parseDocument);
    const about = node && aboutOf(node);
    if (!node)
      yield {
        refused: fault ?? 'broken',
        text: shownOf(source),
        line,
        ...(fault === 'cut-off' && { rest: true as const }),
      };
    else if (node.localName === 'Collection') collections.push(collectionOf(node));
    else if (node.localName === 'Memo') notes.set(about ?? '', textOfHtml(textIn(node, 'value')));
    else if (textIn(node, 'itemType') === '') journals.set(about ?? '', node);
    else if (!NO_WORKS.has(textIn(node, 'itemType'))) items.set(about || `line ${line}`, itemOf(node, line));
  }
  const lists = listsOf(collections);
  const shared = new Set<string>();
  const met = new Set<string>();
  for (const { journal } of items.values()) if (journal) (met.has(journal) ? shared : met).add(journal);
  for (const [about, item] of items) {
    const journal = journals.get(item.journal ?? '');
    const own = item.notes.map((name) => notes.get(name) ?? '').filter(Boolean);
    yield {
      ...(journal ? withJournal(item.entry, journal, shared.has(item.journal ?? '')) : item.entry),
      note: own.join('\n\n'),
      lists: lists.get(about) ?? [],
    };
  }
}

function parsedNode(source: string, parse: ImportOptions['parseDocument']): Element | undefined {
  try {
    const document = parse?.(source, 'application/xml');
    const isBroken = document?.getElementsByTagName('parsererror').length !== 0;
    return isBroken ? undefined : (document?.documentElement.firstElementChild ?? undefined);
  } catch {
    return undefined;
  }
}

function shownOf(source: string): string {
  const title = /<dc:title>([^<]{1,500})/.exec(source)?.[1];
  return title ?? textOfHtml(source.slice(0, 2_000));
}

function itemOf(node: Element, line: number): Item {
  const type = textIn(node, 'itemType');
  const part = childrenOf(node, 'isPartOf')[0];
  const within = part?.firstElementChild ?? undefined;
  const extra = textIn(node, 'description');
  const address = childrenOf(node, 'identifier').map((each) => each.textContent ?? '');
  const tags = childrenOf(node, 'subject');
  const entry: FoundEntry = {
    line,
    names: [
      ...arxivIdsSaid([extra, textIn(node, 'number'), textIn(node, 'coverage')].join('\n')),
      ...address.map(identifier),
      identifier(aboutOf(node)),
      ...doisIn(extra),
    ].filter(Boolean),
    ...(ZOTERO_PAGES.has(type) && { isAddress: true as const }),
    title: textIn(node, 'title'),
    abstract: textIn(node, 'abstract'),
    authors: people(node),
    published: textIn(node, 'date'),
    type: type === 'preprint' ? undefined : ZOTERO_TYPES.get(type),
    added: textIn(node, 'dateSubmitted'),
    tags: tags.filter((tag) => !tag.firstElementChild).map((tag) => tag.textContent ?? ''),
    automaticTags: tags.filter((tag) => tag.firstElementChild).map((tag) => tag.textContent ?? ''),
  };
  const conference = deepOf(node, 'Conference').map((each) => textIn(each, 'title'))[0];
  const item = { entry: { ...entry, venue: conference }, notes: childrenOf(node, 'isReferencedBy').map(resourceOf) };
  return {
    notes: item.notes,
    journal: part && resourceOf(part),
    entry: within && within.localName !== 'Website' ? withJournal(item.entry, within, false) : item.entry,
  };
}

/** The entry with the venue and DOI of its journal's node; the DOI of one that several items share is no one's. */
function withJournal(entry: FoundEntry, journal: Element, isShared: boolean): FoundEntry {
  const venue = textIn(journal, 'title') || entry.venue;
  const isPreprint = isPreprintVenue(venue);
  const dois = childrenOf(journal, 'identifier').map((each) => identifier(each.textContent ?? ''));
  const named = [...arxivIdsSaid(venue ?? ''), ...(isShared ? [] : dois)].filter(Boolean);
  return {
    ...entry,
    names: [...entry.names, ...named],
    venue: isPreprint ? undefined : venue,
    type: isPreprint ? undefined : entry.type,
  };
}

function people(node: Element): string[] {
  const [authors] = childrenOf(node, 'authors');
  return (authors ? deepOf(authors, 'Person') : []).map((person) =>
    [textIn(person, 'givenName'), textIn(person, 'surname')].filter(Boolean).join(' '),
  );
}

/** An identifier that can name a paper: an address, or `DOI 10.…`. */
function identifier(written: string): string {
  const text = written.trim();
  if (/^https?:\/\//i.test(text)) return text;
  return /^DOI\s{0,5}(10\.\S+)$/i.exec(text)?.[1] ?? '';
}
