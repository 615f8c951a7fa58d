import fc from 'fast-check';
import SearchableMap from 'minisearch/SearchableMap';
import { describe, expect, it } from 'vitest';
import type { IndexDocument } from '../../../../search/engine/index-document.ts';
import type { Postings, TermMatch } from '../../../../search/engine/index-reader.ts';
import type { SegmentReader } from '../../../../search/engine/segment/segment-reader.ts';
import { PAPER_COLUMNS, SIGHTING_COLUMNS } from '../../../../search/query/columns.ts';
import { EXACT_FIELD, FIELD_COUNT } from '../../../../search/query/fields.ts';
import type { TermQuery } from '../../../../search/query/term-query.ts';
import { runs } from '../../../property-runs.ts';
import { withinEdits } from '../../edits-between.ts';
import { documents, inOrder, words, writtenSegment } from './made-documents.ts';

const patterns = fc.array(
  fc.record({ term: words, prefix: fc.boolean(), edits: fc.nat(2) }).map((pattern) => pattern as TermQuery),
  { maxLength: 4 },
);

/** All that a pattern finds, by a plain search over all terms: kind, distance, and the postings of each field. */
function expected(sorted: IndexDocument[], { term, prefix, edits }: TermQuery) {
  const map = new SearchableMap<true>();
  for (const { terms } of sorted) for (const field of terms) for (const each of field.keys()) map.set(each, true);
  const found = new Map<string, Pick<TermMatch, 'kind' | 'distance'>>();
  if (edits > 0)
    for (const [near, distance] of withinEdits(map.keys(), term, edits)) found.set(near, { kind: 'fuzzy', distance });
  for (const each of prefix ? map.atPrefix(term).keys() : []) {
    found.set(each, { kind: 'prefix', distance: each.length - term.length });
  }
  found.delete(term);
  if (map.has(term)) found.set(term, { kind: 'exact', distance: 0 });
  return Array.from(found, ([each, kind]) => ({ term: each, ...kind, fields: postingsOf(sorted, each) })).sort(byTerm);
}

function postingsOf(sorted: IndexDocument[], term: string) {
  return Array.from({ length: FIELD_COUNT }, (_, field) =>
    sorted.flatMap((document, doc) => {
      const count = document.terms[field]?.get(term);
      return count ? [[doc, count]] : [];
    }),
  );
}

async function found(reader: SegmentReader, pattern: TermQuery[]) {
  const answers = await reader.expand(pattern);
  await reader.load(answers.flat().flatMap(({ lists }) => lists.filter((list) => list !== undefined)));
  const into: Postings = { docs: new Uint32Array(), counts: new Uint32Array(), size: 0 };
  return answers.map((terms) =>
    terms
      .map(({ lists, ...rest }) => ({
        ...rest,
        fields: Array.from({ length: FIELD_COUNT }, (_, field) => {
          const list = lists[field];
          if (list) reader.decode(list, into);
          const size = list ? into.size : 0;
          expect(size).toBe(list?.count ?? 0);
          return Array.from({ length: size }, (_, i) => [into.docs[i], into.counts[i]]);
        }),
      }))
      .sort(byTerm),
  );
}

function byTerm(a: { term: string }, b: { term: string }): number {
  return a.term < b.term ? -1 : 1;
}

describe('a segment reader', () => {
  it('finds the terms that a plain search finds, with the same postings', async () => {
    await fc.assert(
      fc.asyncProperty(documents, patterns, async (made, queries) => {
        const { reader } = await writtenSegment(made);
        const sorted = inOrder(made);
        expect(await found(reader, queries)).toEqual(queries.map((pattern) => expected(sorted, pattern)));
      }),
      { numRuns: runs(200) },
    );
  });

  it('finds every term and paper of its segment', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (made) => {
        const { reader } = await writtenSegment(made);
        const sorted = inOrder(made);
        const terms = new Set(sorted.flatMap(({ terms }) => terms.flatMap((field) => [...field.keys()])));
        const queries = Array.from(terms, (term) => ({ term, prefix: false, edits: 0 }));
        expect(await found(reader, queries)).toEqual(queries.map((pattern) => expected(sorted, pattern)));
        const ids = sorted.map(({ paperId }) => paperId);
        expect(await reader.ids(ids.map((_, doc) => doc))).toEqual(ids);
        expect(await reader.docsOf([...ids, 'arxiv:9', ''])).toEqual([...ids.keys(), undefined, undefined]);
      }),
    );
  });

  it('keeps lengths, columns and sightings', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (made) => {
        const { reader } = await writtenSegment(made);
        const sorted = inOrder(made);
        for (let field = 0; field < EXACT_FIELD; field++) {
          const lengths = sorted.map((document) => document.lengths[field] ?? 0);
          expect([...(await reader.lengths(field))]).toEqual(lengths);
          expect(reader.lengthSums[field]).toBe(lengths.reduce((sum, each) => sum + each, 0));
        }
        for (const name of PAPER_COLUMNS) {
          expect([...(await reader.column(name))]).toEqual(sorted.map(({ columns }) => columns[name]));
        }
        const { starts, ...columns } = await reader.sightings();
        for (const [doc, { sightings }] of sorted.entries()) {
          const rows = Array.from({ length: (starts[doc + 1] ?? 0) - (starts[doc] ?? 0) }, (_, i) =>
            Object.fromEntries(SIGHTING_COLUMNS.map((name) => [name, columns[name][(starts[doc] ?? 0) + i]])),
          );
          expect(rows).toEqual(sightings);
        }
      }),
    );
  });

  it('deletes documents without changing its own data, and subtracts their lengths from the sums', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.array(fc.nat(11)), fc.array(fc.nat(11)), async (made, first, then) => {
        const { reader } = await writtenSegment(made);
        const sorted = inOrder(made);
        const inside = (docs: number[]) => docs.filter((doc) => doc < made.length);
        const deleted = await (await reader.withDeleted(inside(first))).withDeleted(inside(then));
        const gone = new Set(inside([...first, ...then]));
        expect(deleted.deleted.count).toBe(gone.size);
        expect(sorted.map((_, doc) => deleted.deleted.has(doc))).toEqual(sorted.map((_, doc) => gone.has(doc)));
        const left = sorted.filter((_, doc) => !gone.has(doc));
        for (let field = 0; field < EXACT_FIELD; field++) {
          const sum = left.reduce((total, document) => total + (document.lengths[field] ?? 0), 0);
          expect(deleted.lengthSums[field]).toBe(sum);
        }
        expect(reader.deleted.count).toBe(0);
        expect(deleted.size).toBe(made.length);
      }),
    );
  });
});
