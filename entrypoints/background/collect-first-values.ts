import type { FirstValues } from '../../messages/first-values.ts';
import type { Paper } from '../../papers/paper.ts';
import { cut } from '../../papers/text.ts';
import type { Library } from '../../storage/library.ts';
import { DAY_STEP, RECENT_STEP, readKey } from '../../storage/reads/first-reads.ts';
import type { SeenPaper } from '../../storage/reads/papers.ts';
import type { Reader, ReadInput, ReadName, ReadResult } from '../../storage/reads/reader.ts';
import { readerOf } from '../../storage/reads/reader.ts';

// More than fit any screen: of days, the newest whose papers are this many.
const ROWS = 24;
// As many as a row names.
const AUTHORS_IN_ROW = 2;
// A row shows less of a note.
const NOTE = 300;
// Bounds for the largest libraries, above what ten years or any sensible use of tags make.
const MOST_DAYS = 4_000;
const MOST_TAGS = 1_000;
const MOST_CHARACTERS = 500_000;

type Entry = [key: string, value: unknown];

/**
 * What popup and side panel show first, by the keys of their reads: the rows of a screen each, and of each paper what a
 * row shows. Costs a dozen reads, one of them of all days and two of all tags and lists.
 */
export async function collectFirstValues(library: Library): Promise<FirstValues> {
  const { read } = readerOf(library);
  const tags = await read('tagList');
  return Object.fromEntries([
    entry(await read('libraryState'), 'libraryState'),
    entry(await read('readSettings'), 'readSettings'),
    entry(await read('readNotices'), 'readNotices'),
    ...(tags.length <= MOST_TAGS ? [entry(await read('markLabels'), 'markLabels')] : []),
    entry(rowsOf(await read('recentPapers', RECENT_STEP)), 'recentPapers', RECENT_STEP),
    ...(tags.length <= MOST_TAGS ? [entry(tags, 'tagList')] : []),
    ...(await historyEntries(read)),
  ]);
}

function entry<N extends ReadName>(value: ReadResult<N>, name: N, ...input: ReadInput<N>): Entry {
  return [readKey(name, ...input), value];
}

async function historyEntries(read: Reader['read']): Promise<Entry[]> {
  const days = await read('historyDays');
  if (days.length > MOST_DAYS) return [];
  const entries = [entry(days, 'historyDays')];
  let rows = 0;
  for (const { day, papers } of days) {
    if (rows >= ROWS) break;
    const order = (await read('orderOfDay', day)).slice(0, DAY_STEP);
    const ids = order.map(({ paperId }) => paperId);
    entries.push(entry(order, 'orderOfDay', day), entry(papersOf(await read('readPapers', ids)), 'readPapers', ids));
    rows += papers;
  }
  return entries;
}

/** The first of these rows, without what a row does not show. */
function rowsOf(seen: readonly SeenPaper[]): SeenPaper[] {
  return papersOf(seen.map(({ paper }) => paper)).map((paper, index) => ({ ...seen[index], paper }));
}

/** The first of these papers, without what a row does not show: a screen of them, or fewer where they are large. */
function papersOf(papers: readonly Paper[]): Paper[] {
  const shown: Paper[] = [];
  let left = MOST_CHARACTERS;
  for (const paper of papers.slice(0, ROWS).map(inShort)) {
    left -= JSON.stringify(paper).length;
    if (left < 0) break;
    shown.push(paper);
  }
  return shown;
}

function inShort(paper: Paper): Paper {
  const { abstract: _, aiSummary: __, aiKeywords: ___, media: ____, thumbnail: _____, ...shown } = paper;
  const { authors, authorCount = authors?.length } = paper;
  return {
    ...shown,
    note: cut(paper.note, NOTE),
    ...(authors && { authors: authors.slice(0, AUTHORS_IN_ROW) }),
    ...(authorCount !== undefined && { authorCount }),
  };
}
