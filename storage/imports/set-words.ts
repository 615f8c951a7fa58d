import type { Change } from '../../papers/journal.ts';
import type { Mark, MarkValue } from '../../papers/mark.ts';
import type { Paper } from '../../papers/paper.ts';
import { placeInRow, placeNow } from '../../papers/place-between.ts';
import type { ImportChoice } from '../../papers/staged-import.ts';
import type { MarkToSet } from '../set-marks.ts';
import { setMarks } from '../set-marks.ts';
import type { Writing } from '../write.ts';
import { FreeKeys } from './free-keys.ts';
import type { EntryToJoin, JoinedPaper } from './join-entries.ts';

/** How the reader's words in an import become marks. */
export interface WordsToSet {
  choice: ImportChoice;
  /** the ids of lists by the names that entries have for them */
  lists: ReadonlyMap<string, string>;
  /** the time of the import, in milliseconds: entries of lists are of then, in the order of the file */
  now: number;
}

/**
 * Sets the tag and the list that were chosen for an import, and what its entries say, in an open write; only where the
 * reader has said nothing, with stamps that are older than any of the reader's own. The key by which an entry cites its
 * paper becomes the paper's where it has none. Gives what was set.
 */
export async function setWords(writing: Writing, papers: readonly JoinedPaper[], words: WordsToSet): Promise<Change[]> {
  const byId = new Map(papers.map(({ paperId, entries }) => [paperId, valuesOf(entries, words)]));
  const cited = words.choice.words ? papers.filter(({ entries }) => entries.some((each) => each.words.citeKey)) : [];
  const keys = await FreeKeys.among(writing.library, cited);
  const areCited = new Set(cited.map(({ paperId }) => paperId));
  // The marks of each paper are a read of their own.
  const named = [...byId].filter(([id, values]) => values.length > 0 || areCited.has(id)).map(([id]) => id);
  const { changes } = await setMarks(writing, named, (paper, marks) => [
    ...wantedOf(paper, marks, byId.get(paper.paperId) ?? []),
    ...keys.keyFor(paper.paperId, marks).map((value) => ({ value, isImported: true })),
  ]);
  return changes;
}

function valuesOf(entries: readonly EntryToJoin[], { choice, lists, now }: WordsToSet): MarkValue[] {
  return entries.flatMap(({ n, words }): MarkValue[] => {
    const { tags, automaticTags, starred, status, note } = words;
    const place = placeInRow(placeNow(now), n - 1);
    const named = [...(choice.tag ? [choice.tag] : []), ...(choice.words ? tags : [])];
    const listed = [choice.list, ...(choice.words ? words.lists.map((name) => lists.get(name)) : [])];
    return [
      ...[...named, ...(choice.automaticTags ? automaticTags : [])].map(
        (name): MarkValue => ({ kind: 'tag', name, value: true }),
      ),
      ...listed.flatMap((name): MarkValue[] => (name ? [{ kind: 'list', name, value: place }] : [])),
      ...(choice.words && starred ? [{ kind: 'star' as const, name: '' as const, value: true }] : []),
      ...(choice.words && status ? [{ kind: 'status' as const, name: '' as const, value: status }] : []),
      ...(choice.words && note ? [{ kind: 'note' as const, name: '' as const, value: note }] : []),
    ];
  });
}

/** What is not there yet, each mark once: the first entry's word. */
function wantedOf(paper: Paper, marks: readonly Mark[], values: readonly MarkValue[]): MarkToSet[] {
  const said = new Set<string>();
  return values.flatMap((value) => {
    const key = `${value.kind} ${value.name}`;
    if (said.has(key) || isThere(paper, marks, value)) return [];
    said.add(key);
    return [{ value, isImported: true }];
  });
}

function isThere({ tags, lists, note }: Paper, marks: readonly Mark[], { kind, name, value }: MarkValue): boolean {
  if (kind === 'tag' && tags.includes(name)) return true;
  if (kind === 'list' && lists.includes(name)) return true;
  if (kind === 'note' && note !== '') return true;
  const own = marks.find((mark) => mark.kind === kind && mark.name === name);
  return kind === 'status' ? (own?.value ?? 'unread') === value : own?.value === value;
}
