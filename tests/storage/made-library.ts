import { expect, onTestFinished } from 'vitest';
import type { Capture, CapturedRow } from '../../papers/capture.ts';
import { listingRef } from '../../papers/listing.ts';
import type { ListingKind } from '../../papers/listing-kinds.ts';
import type { PaperFacts } from '../../papers/paper.ts';
import type { Library } from '../../storage/library.ts';
import { openLibrary } from '../../storage/library.ts';

/** Noon of a day in the reader's zone, so that no test depends on where it runs. */
export function noon(day: string): number {
  return new Date(`${day}T12:00:00`).getTime();
}

/**
 * A new, empty library of this test's own, deleted when the test is over: then its counts of tags and lists must be
 * those of its papers, whatever was done to it.
 */
export function freshLibrary(): Library {
  const library = openLibrary(`test-${crypto.randomUUID()}`);
  onTestFinished(async () => {
    const counts = library.isOpen() ? await countsOfLabels(library) : undefined;
    await library.delete();
    expect(counts?.kept).toEqual(counts?.counted);
  });
  return library;
}

/** How many papers have each label, as the library keeps it, and counted anew. */
export async function countsOfLabels(library: Library): Promise<Record<'kept' | 'counted', Record<string, number>>> {
  const counted: Record<string, number> = {};
  for (const { tags, lists } of await library.papers.toArray()) {
    const labels = [...tags.map((name) => `tag ${name}`), ...lists.map((name) => `list ${name}`)];
    for (const label of labels) counted[label] = (counted[label] ?? 0) + 1;
  }
  const rows = await library.labelCounts.toArray();
  return { kept: Object.fromEntries(rows.map(({ kind, name, papers }) => [`${kind} ${name}`, papers])), counted };
}

/** Complete facts of a made-up paper; `number` makes its id and title. */
export function facts(number: number, more: Partial<PaperFacts> = {}): PaperFacts {
  return {
    paperId: `arxiv:2601.${String(number).padStart(5, '0')}`,
    title: `Paper number ${number}`,
    abstract: `What paper ${number} is about, at some length.`,
    authors: [{ name: 'Ada Example' }],
    ...more,
  };
}

/** A row for each paper, in this order, with ever fewer votes. */
export function rows(papers: PaperFacts[], upvotes = 100): CapturedRow[] {
  return papers.map((paper, index) => ({ paper, rank: index + 1, upvotes: Math.max(0, upvotes - index), comments: 0 }));
}

interface CaptureOptions {
  day?: string;
  kind?: ListingKind;
  name?: string;
  at?: number;
  captureId?: string;
  adapter?: string;
}

/** A capture of a listing that shows these rows; by default the day page of 3 June 2026, read at noon of that day. */
export function captureOf(shown: CapturedRow[], options: CaptureOptions = {}): Capture {
  const { day = '2026-06-03', kind = 'day', name = day, at = noon(day) } = options;
  const { captureId = crypto.randomUUID(), adapter = `hf-${kind}` } = options;
  const listing = listingRef('hf', kind, name);
  if (!listing) throw new Error(`no listing ${kind} ${name}`);
  return { captureId, adapter, listing, via: 'json', at, readMs: 1, rows: shown, cards: shown.length, unreadable: 0 };
}

/** Every row of the library but those about the library itself, for comparing states. */
export async function contents(library: Library): Promise<Record<string, unknown[]>> {
  const tables = library.tables.filter((table) => table.name !== 'meta');
  const all = await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(all);
}
