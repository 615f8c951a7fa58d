import type { FrequencyClass, TermQuery } from '../../query/term-query.ts';
import { exactTermQuery, frequencyClass, queryForFrequency } from '../../query/term-query.ts';
import type { IndexReader, PostingList, Postings, TermMatch } from '../index-reader.ts';
import type { TermClause } from './term-clause.ts';
import { ABSENT_WEIGHTS, PRESENT_WEIGHTS } from './weights.ts';

/** A term that some segments have in the field of a clause. */
export interface ExpandedTerm {
  term: string;
  weight: number;
  /** by ordinal of the segment */
  lists: readonly (PostingList | undefined)[];
}

/** The terms that match a clause. */
export interface Expansion {
  terms: ExpandedTerm[];
  /** the clause is one term that is frequent as it is */
  isFrequent: boolean;
}

/** The matches of each term query, by its name, in each reader. */
type Matches = ReadonlyMap<string, readonly TermMatch[][]>;

/**
 * The terms that match each clause in all readers, with their weights (weights.ts). Always in the order of the terms,
 * so that the same numbers are added in the same order however the index is cut into segments. `documents` is the
 * number of documents that are not deleted.
 */
export async function expandClauses(
  readers: readonly IndexReader[],
  documents: number,
  clauses: readonly TermClause[],
): Promise<Expansion[]> {
  const wanted = clauses.flatMap(({ terms, field }) => terms.map(({ query }) => ({ query, field })));
  const exact = await expandAll(
    readers,
    wanted.map(({ query }) => exactTermQuery(query.term)),
  );
  const classOf = await frequencyClasses(readers, documents, exact, wanted);
  const narrowed = (query: TermQuery, field: number) => queryForFrequency(query, classOf(query.term, field));
  const loose = await expandAll(
    readers,
    wanted.map(({ query, field }) => narrowed(query, field)).filter(({ prefix, edits }) => prefix || edits > 0),
  );
  return clauses.map(({ terms, field }) => {
    const expanded = terms.flatMap(({ query, weight }) => {
      const weights = classOf(query.term, field) === 'absent' ? ABSENT_WEIGHTS : PRESENT_WEIGHTS;
      const name = nameOf(narrowed(query, field));
      const joined = joinReaders(loose.get(name) ?? exact.get(name) ?? [], field);
      return [...joined.keys()].sort().flatMap((term) => {
        const found = joined.get(term);
        return found ? { term, weight: weight * matchWeight(found.match, weights), lists: found.lists } : [];
      });
    });
    const [only] = terms;
    const isFrequent = terms.length === 1 && only !== undefined && classOf(only.query.term, field) === 'frequent';
    return { terms: expanded, isFrequent };
  });
}

/** Term queries with one name have the same matches. */
function nameOf({ term, prefix, edits }: TermQuery): string {
  return `${term}/${prefix ? 'p' : ''}${edits}`;
}

async function expandAll(readers: readonly IndexReader[], queries: readonly TermQuery[]): Promise<Matches> {
  const named = new Map(queries.map((query) => [nameOf(query), query]));
  if (named.size === 0) return new Map();
  const found = await Promise.all(readers.map((reader) => reader.expand([...named.values()])));
  return new Map([...named.keys()].map((name, i) => [name, found.map((each) => each[i] ?? [])]));
}

/** The frequency class of each term in its field. Deleted documents are counted out only where it matters. */
async function frequencyClasses(
  readers: readonly IndexReader[],
  documents: number,
  exact: Matches,
  wanted: readonly { query: TermQuery; field: number }[],
): Promise<(term: string, field: number) => FrequencyClass> {
  const listsOf = (term: string, field: number) =>
    (exact.get(nameOf(exactTermQuery(term))) ?? []).map(([match]) => match?.lists[field]);
  const countIn = (lists: readonly (PostingList | undefined)[], isIn: (reader: IndexReader) => boolean) =>
    readers.reduce((sum, reader, i) => (isIn(reader) ? sum + (lists[i]?.count ?? 0) : sum), 0);
  const known = new Map<string, FrequencyClass>();
  const doubtful = wanted.filter(({ query: { term }, field }) => {
    const lists = listsOf(term, field);
    const fewest = countIn(lists, ({ deleted }) => deleted.count === 0);
    const most = countIn(lists, () => true);
    const lowest = frequencyClass(fewest, documents);
    if (lowest !== frequencyClass(most, documents)) return true;
    known.set(`${field}:${term}`, lowest);
    return false;
  });
  await Promise.all(
    readers.map((reader, i) =>
      reader.load(doubtful.flatMap(({ query, field }) => listsOf(query.term, field)[i] ?? [])),
    ),
  );
  const buffer = emptyPostings();
  for (const { query, field } of doubtful) {
    const lists = listsOf(query.term, field);
    const having = readers.reduce((sum, reader, i) => sum + liveCount(reader, lists[i], buffer), 0);
    known.set(`${field}:${query.term}`, frequencyClass(having, documents));
  }
  return (term, field) => known.get(`${field}:${term}`) ?? 'absent';
}

function joinReaders(matches: readonly TermMatch[][], field: number) {
  const joined = new Map<string, { match: TermMatch; lists: (PostingList | undefined)[] }>();
  for (const [ordinal, inReader] of matches.entries()) {
    for (const match of inReader) {
      const list = match.lists[field];
      if (!list) continue;
      const known = joined.get(match.term);
      if (known) known.lists[ordinal] = list;
      else {
        const lists: (PostingList | undefined)[] = matches.map(() => undefined);
        lists[ordinal] = list;
        joined.set(match.term, { match, lists });
      }
    }
  }
  return joined;
}

// MiniSearch 7.2, executeQuerySpec: a prefix match loses less by its distance than a fuzzy one.
function matchWeight({ term, kind, distance }: TermMatch, weights: typeof PRESENT_WEIGHTS): number {
  if (kind === 'exact') return 1;
  if (kind === 'prefix') return (weights.prefix * term.length) / (term.length + 0.3 * distance);
  return (weights.fuzzy * term.length) / (term.length + distance);
}

/** A buffer for postings, which grows as needed. */
export function emptyPostings(): Postings {
  return { docs: new Uint32Array(1024), counts: new Uint32Array(1024), size: 0 };
}

/** The document frequency of a list without deleted documents. The list must be loaded if any document is deleted. */
export function liveCount(reader: IndexReader, list: PostingList | undefined, buffer: Postings): number {
  const { deleted } = reader;
  if (!list) return 0;
  if (deleted.count === 0) return list.count;
  if (isWorthIntersecting(deleted.count, list)) {
    reader.intersect(list, deleted.docs(), buffer);
    return list.count - buffer.size;
  }
  reader.decode(list, buffer);
  let count = 0;
  for (let i = 0; i < buffer.size; i++) if (!deleted.has(buffer.docs[i] as number)) count++;
  return count;
}

// With more postings than this for each document, intersecting costs less than decoding the whole list.
const POSTINGS_PER_DOCUMENT = 64;

/** Whether intersecting a list with `documents` documents costs less than decoding it. */
export function isWorthIntersecting(documents: number, { count }: PostingList): boolean {
  return documents * POSTINGS_PER_DOCUMENT < count;
}
