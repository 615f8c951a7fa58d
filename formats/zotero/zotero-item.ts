import type { PaperType } from '../../papers/paper.ts';
import { personName } from '../export/person-name.ts';
import type { WrittenPaper } from '../export/written-paper.ts';
import { addressOf, arxivOf, doiOf, isoDay, kindOf } from '../export/written-paper.ts';
import { noteHtml } from './note-html.ts';

/** The fields of an item that both of Zotero's interfaces name alike. Absent ones are not known. */
export interface ZoteroFields {
  itemType: string;
  title: string;
  abstractNote?: string;
  date?: string;
  url?: string;
  DOI?: string;
  repository?: string;
  archiveID?: string;
  libraryCatalog?: string;
  extra?: string;
  /** the venue, under the name that it has for this type */
  [venue: string]: string | undefined;
}

/** An item as a browser's connector sends it (zotero/zotero, saveSession.js, 7.0 to 10.0). */
export interface ConnectorItem extends Record<string, unknown> {
  /** names it in its session */
  id: string;
}

/** An item or a note as the write interface takes it (zotero/zotero, server_localAPI.js, 10.0.1). */
export interface ApiObject extends Record<string, unknown> {
  key: string;
  /** there is none under that key yet: the same object sent twice is saved once */
  version: 0;
}

const TYPES: Readonly<Record<PaperType | 'preprint', { type: string; venue?: string; hasDoi?: true }>> = {
  preprint: { type: 'preprint', hasDoi: true },
  'article-journal': { type: 'journalArticle', venue: 'publicationTitle', hasDoi: true },
  'paper-conference': { type: 'conferencePaper', venue: 'proceedingsTitle', hasDoi: true },
  report: { type: 'report', venue: 'institution' },
  thesis: { type: 'thesis', venue: 'university' },
  book: { type: 'book', venue: 'publisher' },
  chapter: { type: 'bookSection', venue: 'bookTitle' },
};

/**
 * The fields of a paper, of a preprint as the translator for arXiv's own pages fills them (zotero/translators,
 * arXiv.org.js, 2026-06), so that Zotero finds the two to be duplicates.
 */
export function zoteroFields({ facts }: WrittenPaper): ZoteroFields {
  const { type, venue, hasDoi } = TYPES[kindOf(facts)];
  const arxivId = arxivOf(facts);
  const doi = doiOf(facts);
  const url = addressOf(facts);
  const extra = [arxivId && `arXiv:${arxivId}`, doi && !hasDoi && `DOI: ${doi}`].filter(Boolean).join('\n');
  return {
    itemType: type,
    title: facts.title.toWellFormed(),
    ...(facts.abstract && { abstractNote: facts.abstract.toWellFormed() }),
    ...(facts.publishedAt !== undefined && { date: isoDay(facts.publishedAt) }),
    ...(url && { url }),
    ...(doi && hasDoi && { DOI: doi }),
    ...(arxivId && type === 'preprint' && { repository: 'arXiv', archiveID: `arXiv:${arxivId}` }),
    ...(arxivId && { libraryCatalog: 'arXiv.org' }),
    ...(venue && facts.venue && { [venue]: facts.venue.toWellFormed() }),
    ...(extra && { extra }),
  };
}

/** The item for a connector's session. Its tags go with the session: those inside of items would be automatic ones. */
export function connectorItem(paper: WrittenPaper, id: string, hasNote: boolean): ConnectorItem {
  const note = hasNote ? noteHtml(paper.note) : '';
  return {
    id,
    ...zoteroFields(paper),
    creators: namesOf(paper).map(({ given, family }) =>
      given
        ? { firstName: given, lastName: family, creatorType: 'author' }
        : { lastName: family, fieldMode: 1, creatorType: 'author' },
    ),
    notes: note ? [{ note }] : [],
    tags: [],
    attachments: [],
  };
}

/** The objects for the write interface: the item, and its note where it has one and that goes along. */
export function apiObjects(
  paper: WrittenPaper,
  { keys: [key, noteKey], collections, hasNote }: { keys: [string, string]; collections: string[]; hasNote: boolean },
): ApiObject[] {
  const note = hasNote ? noteHtml(paper.note) : '';
  const item: ApiObject = {
    key,
    version: 0,
    ...zoteroFields(paper),
    creators: namesOf(paper).map(({ given, family }) =>
      given ? { firstName: given, lastName: family, creatorType: 'author' } : { name: family, creatorType: 'author' },
    ),
    tags: paper.tags.map((tag) => ({ tag: tag.toWellFormed() })),
    collections,
  };
  return note ? [item, { key: noteKey, version: 0, itemType: 'note', parentItem: key, note }] : [item];
}

// Zotero has no field for what stands behind a name, and wants it behind the given one (zotero.org, "Adding items").
function namesOf({ facts }: WrittenPaper): { given: string; family: string }[] {
  return (facts.authors ?? []).map(({ name }) => {
    const { given, family, suffix } = personName(name.toWellFormed());
    return { given: [given, suffix].filter(Boolean).join(', '), family };
  });
}
