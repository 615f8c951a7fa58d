import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../../search/engine/index-document.ts';
import type { PostingList } from '../../../../search/engine/index-reader.ts';
import { MemoryIndex } from '../../../../search/engine/memory/memory-index.ts';
import type { MemoryReader } from '../../../../search/engine/memory/memory-reader.ts';
import { fieldNumber } from '../../../../search/query/fields.ts';
import { paper } from '../../made-paper.ts';

const TITLE = fieldNumber('title');
const document = (number: number, title: string) => indexDocument(paper(number, { title }), []);

function made(...titles: [number, string][]): MemoryIndex {
  const memory = new MemoryIndex();
  memory.add(titles.map(([number, title]) => document(number, title)));
  return memory;
}

function decoded(reader: MemoryReader, list: PostingList | undefined): [number, number][] {
  const into = { docs: new Uint32Array(), counts: new Uint32Array(), size: 0 };
  if (list) reader.decode(list, into);
  return Array.from({ length: into.size }, (_, i) => [into.docs[i] ?? -1, into.counts[i] ?? -1]);
}

async function where(reader: MemoryReader, term: string): Promise<[number, number][]> {
  const [[found] = []] = await reader.expand([{ term, prefix: false, edits: 0 }]);
  return decoded(reader, found?.lists[TITLE]);
}

describe('documents in memory', () => {
  it('are numbered in the order of their keys, whatever the order they came in', async () => {
    const reader = made([9, 'graph graph'], [2, 'graph'], [5, 'other']).reader();
    expect(await reader.ids([0, 1, 2])).toEqual(['arxiv:2601.00002', 'arxiv:2601.00005', 'arxiv:2601.00009']);
    expect(await where(reader, 'graph')).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(await reader.docsOf(['arxiv:2601.00009', 'arxiv:2601.00008'])).toEqual([2, undefined]);
  });

  it('find a term exactly, as a prefix and with a typo; a match of both kinds is a prefix', async () => {
    const reader = made([1, 'graph graphon grape grap other'], [2, 'trap']).reader();
    const [found = []] = await reader.expand([{ term: 'graph', prefix: true, edits: 2 }]);
    expect(found.map(({ term, kind, distance }) => `${term} ${kind} ${distance}`).sort()).toEqual([
      'grap fuzzy 1',
      'grape fuzzy 1',
      'graph exact 0',
      'graphon prefix 2',
      'trap fuzzy 2',
    ]);
  });

  it('have the new version of a document and not the old', async () => {
    const memory = made([1, 'before'], [2, 'kept']);
    memory.add([document(1, 'after words')]);
    const reader = memory.reader();
    expect(memory.size).toBe(2);
    expect(reader.size).toBe(2);
    expect(await where(reader, 'before')).toEqual([]);
    expect(await where(reader, 'after')).toEqual([[0, 1]]);
    expect(reader.lengthSums[TITLE]).toBe(3);
    expect(Array.from(await reader.lengths(TITLE))).toEqual([2, 1]);
  });

  it('drop removed documents and ignore unknown keys', async () => {
    const memory = made([1, 'one'], [2, 'two']);
    memory.remove(['arxiv:2601.00001', 'arxiv:2601.99999']);
    expect(memory.has('arxiv:2601.00001')).toBe(false);
    expect(await where(memory.reader(), 'one')).toEqual([]);
    expect(
      memory
        .reader()
        .documents()
        .map(({ paperId }) => paperId),
    ).toEqual(['arxiv:2601.00002']);
  });

  it('give readers that never change', async () => {
    const memory = made([2, 'graph']);
    const before = memory.reader();
    expect(memory.reader()).toBe(before);
    memory.add([document(1, 'graph'), document(2, 'changed')]);
    expect(before.size).toBe(1);
    expect(await where(before, 'graph')).toEqual([[0, 1]]);
    expect(await where(memory.reader(), 'graph')).toEqual([[0, 1]]);
    expect(await before.ids([0])).toEqual(['arxiv:2601.00002']);
  });

  it('keep the sightings of each document together', async () => {
    const seen = { day: 3, kind: 0, rank: 1, votes: 2 };
    const memory = new MemoryIndex();
    memory.add([{ ...document(2, 'b'), sightings: [seen, { ...seen, day: 4 }] }, document(1, 'a')]);
    const { starts, day, votes } = await memory.reader().sightings();
    expect(Array.from(starts)).toEqual([0, 0, 2]);
    expect(Array.from(day)).toEqual([3, 4]);
    expect(Array.from(votes)).toEqual([2, 2]);
    expect(Array.from(await memory.reader().column('flags'))).toEqual([0, 0]);
  });
});
