import fc from 'fast-check';
import type { Paper } from '../../../../papers/paper.ts';
import type { SearchField } from '../../../../papers/search-answer.ts';
import { indexDocument } from '../../../../search/engine/index-document.ts';
import type { IndexReader } from '../../../../search/engine/index-reader.ts';
import { MemoryIndex } from '../../../../search/engine/memory/memory-index.ts';
import { MAX_BITS } from '../../../../search/engine/ranking/boolean.ts';
import type { Clause, Query, Word } from '../../../../search/query/query.ts';
import { paper } from '../../made-paper.ts';
import { deleted } from './deleting-reader.ts';

// Few words, so that papers share them: with common starts, one letter apart, and compounds.
const VOCABULARY = `graph graphs graphon grape grap agent agents agentic ages video videos model modeling modal gpt-4o
  gpt gpt4 diffusion diffusing difusion robot robots rebot 2024 2025 state-of-art 模型 nano`.split(/\s+/);
const TERMS = [
  ...'graph graphon grape agent agentic video model modal gpt4o gpt 4o diffusion robot 2024 模 nan mdoel agnet diffuison robto'.split(
    ' ',
  ),
];

const text = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 12 }).map((words) => words.join(' '));

const madePaper = fc.record({
  number: fc.nat({ max: 12 }),
  title: text.map((title) => title || 'untitled'),
  abstract: text,
  name: text,
  note: text,
});

/** Versions of papers in order of arrival, with the places where a segment ends, and the papers removed at the end. */
export const library = fc.record({
  versions: fc.array(madePaper, { minLength: 1, maxLength: 30 }),
  cuts: fc.array(fc.nat({ max: 30 }), { maxLength: 4 }),
  removed: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
});

export const term = fc.constantFrom(...TERMS);
const field = fc.option(fc.constantFrom<SearchField>('title', 'abstract', 'note'), { nil: undefined });
const word: fc.Arbitrary<Word> = fc
  .record({
    variants: fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
    field,
  })
  .map(({ variants, field: only }) => ({ typed: 'typed', variants, ...(only && { field: only }) }));
const words = fc.array(word, { minLength: 1, maxLength: 3 });
const simpleClause: fc.Arbitrary<Clause> = fc.oneof(
  words.map((each): Clause => ({ is: 'words', words: each })),
  term.map((each): Clause => ({ is: 'phrase', terms: [each] })),
);
const clause: fc.Arbitrary<Clause> = fc.oneof(
  simpleClause,
  fc.array(simpleClause, { minLength: 1, maxLength: 3 }).map((clauses): Clause => ({ is: 'any', clauses })),
  fc
    .tuple(simpleClause, simpleClause)
    .map(([one, other]): Clause => ({ is: 'all', clauses: [one, { is: 'not', clause: other }] })),
);
/** Words, phrases of one term and negations, ordered by relevance alone. */
export const query: fc.Arbitrary<Query> = fc
  .record({
    words: fc.oneof(fc.constant<Word[]>([]), words),
    must: fc.array(
      fc.oneof(
        clause,
        simpleClause.map((negated): Clause => ({ is: 'not', clause: negated })),
      ),
      { maxLength: 2 },
    ),
  })
  // Of more terms the engine leaves some out, which MiniSearch does not.
  .filter(({ words: should, must }) => bitsOf({ is: 'words', words: should }) + bitsOfAll(must) <= MAX_BITS)
  .map((generated) => ({ ...generated, sort: 'relevance', chips: [], problems: [] }));

function bitsOf(each: Clause): number {
  switch (each.is) {
    case 'words':
      return each.words.flatMap(({ variants }) => variants.flat()).length;
    case 'phrase':
      return each.terms.length;
    case 'all':
    case 'any':
      return bitsOfAll(each.clauses);
    case 'not':
      return bitsOf(each.clause);
    default:
      return 1;
  }
}

function bitsOfAll(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, each) => sum + bitsOf(each), 0);
}

function madeOf({
  number,
  title,
  abstract,
  name,
  note,
}: typeof madePaper extends fc.Arbitrary<infer P> ? P : never): Paper {
  return paper(number, { title, abstract, authors: [{ name }], note });
}

/** A segment for the versions between two cuts; one that was removed or that a later segment holds is deleted. */
export async function segmented({ versions, cuts, removed }: typeof library extends fc.Arbitrary<infer L> ? L : never) {
  const newest = new Map<string, { paper: Paper; segment: number }>();
  const ends = [...new Set(cuts.filter((cut) => cut < versions.length))].sort((a, b) => a - b);
  const groups = [...ends, versions.length].map((end, i) => versions.slice(ends[i - 1] ?? 0, end).map(madeOf));
  for (const [segment, papers] of groups.entries())
    for (const each of papers) newest.set(each.paperId, { paper: each, segment });
  for (const number of removed) newest.delete(paper(number, {}).paperId);
  const readers = await Promise.all(
    groups.map(async (papers, segment): Promise<IndexReader> => {
      const memory = new MemoryIndex();
      memory.add(papers.map((each) => indexDocument(each, [])));
      const whole = memory.reader();
      const gone = whole
        .documents()
        .flatMap(({ paperId }, doc) => (newest.get(paperId)?.segment === segment ? [] : [doc]));
      return deleted(whole, gone);
    }),
  );
  return { readers, papers: Array.from(newest.values(), (each) => each.paper) };
}
