import { timeOf } from './clock.ts';
import type { Mark } from './mark.ts';
import type { PaperId } from './paper-id.ts';
import { timeOfPlace } from './place-between.ts';

type Of<K extends Mark['kind']> = Extract<Mark, { kind: K }>;

/** A paper on a reading list. */
export interface ListEntry {
  paperId: PaperId;
  /** when it came on the list, in milliseconds */
  added: number;
  /** its sort key among the entries */
  place: string;
  /** '' when nothing is said */
  why: string;
}

/**
 * An entry of a list, from its marks. Where it was moved and why it is there count from when it came: one that was
 * taken off and added again begins anew, and one whose removal was taken back is as it was.
 */
export function listEntry(entry: Of<'list'>, move: Of<'place'> | undefined, why: Of<'why'> | undefined): ListEntry {
  const { paperId, value } = entry;
  const added = timeOfPlace(value) ?? timeOf(entry.at);
  const isOfEntry = (mark: Of<'place'> | Of<'why'> | undefined) => mark !== undefined && timeOf(mark.at) >= added;
  return {
    paperId,
    added,
    place: (isOfEntry(move) && move?.value) || value,
    why: (isOfEntry(why) && why?.value) || '',
  };
}
