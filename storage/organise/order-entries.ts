import { LIMITS } from '../../papers/limits.ts';
import type { PaperId } from '../../papers/paper-id.ts';
import { placesInOrder } from '../../papers/places-in-order.ts';
import { cleanText } from '../../papers/text.ts';
import { recordStep } from '../journal/record-step.ts';
import type { Library } from '../library.ts';
import { LibraryError } from '../library-error.ts';
import { listEntries } from '../reads/lists.ts';
import { setMarks } from '../set-marks.ts';
import { write } from '../write.ts';

/** An entry that is to be moved, and the one before which it is to stand: null for the end. */
export interface EntryMove {
  list: string;
  paperId: PaperId;
  before: PaperId | null;
}

/**
 * Moves an entry of a list, as a step of the journal. Rejects with 'unknown-paper' when it is not on the list. Entries
 * behind it that came at the same moment as the one before it get places of their own.
 */
export function moveEntry(library: Library, { list, paperId, before }: EntryMove): Promise<void> {
  return write(library, async (writing) => {
    const entries = (await listEntries(library, list)).map(({ paperId: id, place }) => ({ id, place }));
    const others = entries.filter(({ id }) => id !== paperId);
    if (others.length === entries.length) throw new LibraryError('unknown-paper');
    const found = others.findIndex(({ id }) => id === before);
    const at = found < 0 ? others.length : found;
    const moved = placesInOrder(others.toSpliced(at, 0, { id: paperId, place: '' }), at);
    const places = new Map(moved.map(({ id, place }) => [id, place]));
    const { changes } = await setMarks(
      writing,
      [...places.keys()],
      ({ paperId: id }) => [{ value: { kind: 'place', name: list, value: places.get(id) ?? '' } }],
      'ordered',
    );
    await recordStep(writing, { what: { did: 'mark', kind: 'place', name: list, set: true }, changes });
  });
}

/** An entry that goes from one list to another. */
export interface ListMove {
  paperId: PaperId;
  from: string;
  to: string;
  /** when it comes on the other list, as a sort key (placeNow) */
  value: string;
}

/**
 * Moves an entry to the end of another list, with why it is there, as one step of the journal. What already is on that
 * list stays there as it was, and only leaves this one. Rejects with 'unknown-paper' when it is not on the list that it
 * is to leave.
 */
export function moveToList(library: Library, { paperId, from, to, value }: ListMove): Promise<void> {
  return write(library, async (writing) => {
    const entry = (await listEntries(library, from)).find((each) => each.paperId === paperId);
    if (!entry || from === to) throw new LibraryError('unknown-paper');
    const off = { kind: 'list', name: from, value: '' } as const;
    const on = [
      { kind: 'list', name: to, value },
      ...(entry.why ? [{ kind: 'why', name: to, value: entry.why } as const] : []),
    ] as const;
    const { changes } = await setMarks(writing, [paperId], ({ lists }) =>
      [...(lists.includes(to) ? [] : on), off].map((each) => ({ value: each })),
    );
    await recordStep(writing, { what: { did: 'move-paper', from, to }, changes });
  });
}

/** Says in one line why a paper is on a list ('' for nothing), as a step of the journal. */
export function setWhy(library: Library, list: string, paperId: PaperId, text: string): Promise<void> {
  const value = cleanText(text, LIMITS.why);
  return write(library, async (writing) => {
    const { changes, unknown } = await setMarks(writing, [paperId], () => [
      { value: { kind: 'why', name: list, value } },
    ]);
    if (unknown.length > 0) throw new LibraryError('unknown-paper');
    await recordStep(writing, { what: { did: 'mark', kind: 'why', name: list, set: value !== '' }, changes });
  });
}
