import type { Found, FoundEntry, FoundRefusal } from '../found.ts';
import { textOfHtml } from '../html-text.ts';
import type { ImportOptions } from '../import-format.ts';
import { arxivIdsSaid } from '../named-papers.ts';
import { isPreprintVenue } from '../venue.ts';
import { doisIn, NO_WORKS, ZOTERO_PAGES, ZOTERO_TYPES } from '../zotero-items.ts';
import type { Collection } from './rdf-collections.ts';
import { collectionOf, listsOf } from './rdf-collections.ts';
import { aboutOf, childrenOf, deepOf, resourceOf, textIn } from './rdf-elements.ts';
import type { RdfNode } from './rdf-nodes.ts';
import { rdfNodes } from './rdf-nodes.ts';

interface Item {
  about: string;
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
  const found: (Item | FoundRefusal)[] = [];
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
    if (!node) found.push(refusalOf(source, line, fault));
    else if (node.localName === 'Collection') collections.push(collectionOf(node));
    else if (node.localName === 'Memo') notes.set(about ?? '', textOfHtml(textIn(node, 'value')));
    else if (textIn(node, 'itemType') === '') journals.set(about ?? '', node);
    else if (!NO_WORKS.has(textIn(node, 'itemType'))) found.push(itemOf(node, line));
  }
  const lists = listsOf(collections);
  const shared = sharedJournals(found);
  for (const item of found) {
    if ('refused' in item) {
      yield item;
      continue;
    }
    const journal = journals.get(item.journal ?? '');
    const own = item.notes.map((name) => notes.get(name) ?? '').filter(Boolean);
    yield {
      ...(journal ? withJournal(item.entry, journal, shared.has(item.journal ?? '')) : item.entry),
      note: own.join('\n\n'),
      lists: lists.get(item.about) ?? [],
    };
  }
}

function refusalOf(source: string, line: number, fault: RdfNode['fault'] = undefined): FoundRefusal {
  return { refused: fault ?? 'broken', text: shownOf(source), line, ...(fault === 'cut-off' && { rest: true }) };
}

/** The nodes of journals that more than one item points at. */
function sharedJournals(found: readonly (Item | FoundRefusal)[]): Set<string> {
  const met = new Set<string>();
  const shared = new Set<string>();
  for (const item of found) {
    if ('refused' in item || !item.journal) continue;
    (met.has(item.journal) ? shared : met).add(item.journal);
  }
  return shared;
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
    about: aboutOf(node),
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
