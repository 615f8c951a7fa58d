import { bibtexEntry } from './bibtex/bibtex.ts';
import { CiteKeys } from './bibtex/cite-keys.ts';
import type { WriteExport } from './export-format.ts';
import { jsonList } from './json-list.ts';
import type { WrittenPaper } from './written-paper.ts';
import { addressOf, arxivOf, dateOf, shortId } from './written-paper.ts';

// The form of 0.5.8 (read in its source, 2026-08). What later forms add it fills in itself.
const DATA_VERSION = 508;

/**
 * The export of PaperMemory: one object, each paper under its key, with all that its own import demands. What has no
 * address is left out: it knows no such paper. Stars are its favourites.
 */
export const writePaperMemory: WriteExport = async function* (papers, { now, notes = true }) {
  const keys = new CiteKeys();
  const items = jsonList(
    papers,
    (paper) => {
      const address = addressOf(paper.facts);
      if (address === undefined) return undefined;
      const item = itemOf(paper, { address, bibtexKey: keys.keyOf(paper), now, hasNote: notes });
      return `${JSON.stringify(item.id)}: ${JSON.stringify(item)}`;
    },
    [`{"__dataVersion": ${DATA_VERSION}`, '}'],
    true,
  );
  yield* items;
};

interface About {
  address: string;
  bibtexKey: string;
  now: number;
  hasNote: boolean;
}

function itemOf(
  paper: WrittenPaper,
  { address, bibtexKey, now, hasNote }: About,
): { id: string; [field: string]: unknown } {
  const { facts, tags, starred, note, addedAt = now } = paper;
  const arxivId = arxivOf(facts);
  const added = new Date(addedAt).toISOString();
  return {
    id: arxivId ? `Arxiv-${arxivId.replace('/', '_')}` : `Website_${encodeURIComponent(shortId(facts))}`,
    key: bibtexKey,
    title: facts.title.toWellFormed(),
    author: (facts.authors ?? []).map(({ name }) => name.toWellFormed()).join(' and '),
    year: String(dateOf(facts)?.year ?? 'unknown'),
    venue: facts.venue ?? '',
    bibtex: bibtexEntry({ ...paper, note: '', tags: [], lists: [] }, bibtexKey),
    pdfLink: arxivId ? `https://arxiv.org/pdf/${arxivId}.pdf` : address,
    md: `[${facts.title.toWellFormed().replace(/[[\]\\]/g, '\\$&')}](${address})`,
    codeLink: facts.githubRepo ?? '',
    doi: facts.doi ?? '',
    source: arxivId ? 'arxiv' : 'website',
    tags,
    favorite: starred,
    favoriteDate: starred ? added : '',
    note: hasNote ? note.toWellFormed() : '',
    addDate: added,
    lastOpenDate: added,
    // PaperMemory has not opened it.
    count: 0,
  };
}
