import type { Transaction } from 'dexie';
import type { LabelCount } from './rows.ts';

// A module of its own: the schema is read where Dexie is not loaded.

/** Counts the labels of a library that has no counts yet. Reads a key for each tag and list of each paper. */
export async function countAllLabels(transaction: Transaction): Promise<void> {
  const counts: LabelCount[] = [];
  for (const [kind, index] of [
    ['tag', 'tags'],
    ['list', 'lists'],
  ] as const) {
    const papers = new Map<string, number>();
    await transaction
      .table('papers')
      .orderBy(index)
      .eachKey((name) => void papers.set(String(name), (papers.get(String(name)) ?? 0) + 1));
    for (const [name, count] of papers) counts.push({ kind, name, papers: count });
  }
  await transaction.table<LabelCount>('labelCounts').bulkPut(counts);
}
