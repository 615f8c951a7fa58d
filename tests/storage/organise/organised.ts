import type { JournalPart } from '../../../papers/journal.ts';
import type { MarkValue } from '../../../papers/mark.ts';
import type { Library } from '../../../storage/library.ts';
import { recordCapture } from '../../../storage/record-capture.ts';
import { setMark } from '../../../storage/set-marks.ts';
import { captureOf, facts, freshLibrary, rows } from '../made-library.ts';

/** The ids of made-up papers by their numbers. */
export const id = (number: number) => facts(number).paperId;

/** A library that has seen the papers 1 to `count`. */
export async function libraryWith(count: number, library = freshLibrary()): Promise<Library> {
  await recordCapture(library, captureOf(rows(Array.from({ length: count }, (_, i) => facts(i + 1)))));
  return library;
}

/** Sets a mark on each of these papers, by number. */
export async function markAll(library: Library, value: MarkValue, ...numbers: number[]): Promise<void> {
  for (const number of numbers) await setMark(library, id(number), value);
}

export const tag = (name: string, value = true) => ({ kind: 'tag', name, value }) as const;

/** The tags of a paper, by number. */
export async function tagsOf(library: Library, number: number): Promise<string[] | undefined> {
  return (await library.papers.get(id(number)))?.tags;
}

/** What the journal has: each part, without when. */
export async function steps(library: Library): Promise<Omit<JournalPart, 'at'>[]> {
  return (await library.journal.toArray()).map(({ at: _, ...part }) => part);
}
