import { ALL_FIELD, TITLE_START_FIELD } from '../../query/fields.ts';
import type { FrequencyClass, TermQuery } from '../../query/term-query.ts';
import { exactTermQuery, frequencyClass, queryForFrequency } from '../../query/term-query.ts';
import type { IndexReader, PostingList, Postings, TermMatch } from '../index-reader.ts';
import { likelihoodField } from './likely-terms.ts';
import type { TermClause, WeightedTermQuery } from './term-clause.ts';
import { ABSENT_WEIGHTS, PRESENT_WEIGHTS } from './weights.ts';

/** A term that some segments have in the field of a clause. */
export interface ExpandedTerm {
  term: string;
  kind: TermMatch['kind'];
  distance: number;
  weight: number;
  /** by ordinal of the segment, the documents that have it in the clause's field, and in `likelihoodField` */
  lists: readonly (PostingList | undefined)[];
  likelihood: readonly (PostingList | undefined)[];
}

/** The terms that match a clause. */
export interface Expansion {
  terms: ExpandedTerm[];
  /** the clause is one term that is frequent as it is */
  isFrequent: boolean;
}

/** A term query with the number of the field it looks in. */
interface WantedTerm extends WeightedTermQuery {
  field: number;
}

/** The matches of each term query, by its name, in each reader. */
type Matches = ReadonlyMap<string, readonly TermMatch[][]>;

/** What one search has looked up in the dictionary. */
export type KnownMatches = Map<string, readonly TermMatch[][]>;

/**
 * The terms that match each clause in all readers, with their weights (weights.ts). Always in the order of the terms,
 * so that the same numbers are added in the same order however the index is cut into segments. `documents` is the
 * number of documents that are not deleted.
 */
export async function expandClauses(
  readers: readonly IndexReader[],
  documents: number,
  clauses: readonly TermClause[],
  known: KnownMatches = new Map(),
): Promise<Expansion[]> {
  const wanted = clauses.flatMap(({ terms, field }) => terms.map((each) => ({ ...each, field })));
  const exact = await expandAll(
    readers,
    wanted.map(({ query }) => exactTermQuery(query.term)),
    known,
  );
  const classOf = await frequencyClasses(readers, documents, exact, wanted);
  const narrowed = ({ query, parts, field }: WantedTerm) => {
    const isWhole = parts?.every((part) => classOf(part, field) !== 'absent') === true;
    return narrowedQuery(isWhole ? { ...query, edits: 0 } : query, field, classOf(query.term, field));
  };
  const loose = await expandAll(
    readers,
    wanted.map(narrowed).filter(({ prefix, edits }) => prefix || edits > 0),
    known,
  );
  return clauses.map(({ terms, field }) => {
    const expanded = terms.flatMap((wanted) => {
      const { query, weight } = wanted;
      const weights = classOf(query.term, field) === 'absent' ? ABSENT_WEIGHTS : PRESENT_WEIGHTS;
      const name = nameOf(narrowed({ ...wanted, field }));
      const found = loose.get(name) ?? exact.get(name) ?? [];
      const lists = joinReaders(found, field);
      const titles = joinReaders(found, likelihoodField(field));
      return [...lists].sort(byTerm).map(([term, { match, lists: own }]): ExpandedTerm => {
        const { kind, distance } = match;
        const likelihood = titles.get(term)?.lists ?? [];
        return { term, kind, distance, weight: weight * matchWeight(match, weights), lists: own, likelihood };
      });
    });
    const [only] = terms;
    const isFrequent = terms.length === 1 && only !== undefined && classOf(only.query.term, field) === 'frequent';
    return { terms: expanded, isFrequent };
  });
}

/** Titles begin with a typed word that some paper has as it is, and with what one that no paper has may stand for. */
function narrowedQuery(query: TermQuery, field: number, frequency: FrequencyClass): TermQuery {
  const isWhole = field === TITLE_START_FIELD && frequency !== 'absent';
  return isWhole ? exactTermQuery(query.term) : queryForFrequency(query, frequency);
}

function byTerm([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** Term queries with one name have the same matches. */
function nameOf({ term, prefix, edits }: TermQuery): string {
  return `${term}/${prefix ? 'p' : ''}${edits}`;
}

/** The matches of these queries; what the same search has looked up before is in `known`, to which they are added. */
async function expandAll(
  readers: readonly IndexReader[],
  queries: readonly TermQuery[],
  known: KnownMatches,
): Promise<Matches> {
  const missing = new Map(queries.map((query) => [nameOf(query), query] as const).filter(([name]) => !known.has(name)));
  if (missing.size > 0) {
    const found = await Promise.all(readers.map((reader) => reader.expand([...missing.values()])));
    for (const [i, name] of [...missing.keys()].entries()) {
      known.set(
        name,
        found.map((each) => each[i] ?? []),
      );
    }
  }
  return known;
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
    const lists = listsOf(term, classField(field));
    const fewest = countIn(lists, ({ deleted }) => deleted.count === 0);
    const most = countIn(lists, () => true);
    const lowest = frequencyClass(fewest, documents);
    if (lowest !== frequencyClass(most, documents)) return true;
    known.set(`${field}:${term}`, lowest);
    return false;
  });
  await Promise.all(
    readers.map((reader, i) =>
      reader.load(doubtful.flatMap(({ query, field }) => listsOf(query.term, classField(field))[i] ?? [])),
    ),
  );
  const buffer = emptyPostings();
  for (const { query, field } of doubtful) {
    const lists = listsOf(query.term, classField(field));
    const having = readers.reduce((sum, reader, i) => sum + liveCount(reader, lists[i], buffer), 0);
    known.set(`${field}:${query.term}`, frequencyClass(having, documents));
  }
  return (term, field) => known.get(`${field}:${term}`) ?? 'absent';
}

/** The field whose documents say whether the library has a term: where a title begins, any. */
function classField(field: number): number {
  return field === TITLE_START_FIELD ? ALL_FIELD : field;
}

interface JoinedMatch {
  match: TermMatch;
  /** by ordinal of the segment */
  lists: (PostingList | undefined)[];
}

function joinReaders(matches: readonly TermMatch[][], field: number): Map<string, JoinedMatch> {
  const joined = new Map<string, JoinedMatch>();
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

/** The number of documents not deleted that each query finds in a field; with prefixes those of all terms added up. */
export async function liveCounts(
  readers: readonly IndexReader[],
  queries: readonly TermQuery[],
  field: number,
  known: KnownMatches,
): Promise<number[]> {
  const found = await expandAll(readers, queries, known);
  const listsOf = (query: TermQuery, reader: number) =>
    (found.get(nameOf(query))?.[reader] ?? []).flatMap(({ lists }) => lists[field] ?? []);
  await Promise.all(
    readers.map((reader, i) =>
      reader.deleted.count > 0 ? reader.load(queries.flatMap((query) => listsOf(query, i))) : undefined,
    ),
  );
  const buffer = emptyPostings();
  return queries.map((query) =>
    readers.reduce(
      (sum, reader, i) => listsOf(query, i).reduce((all, list) => all + liveCount(reader, list, buffer), sum),
      0,
    ),
  );
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
