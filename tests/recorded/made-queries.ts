import type { Paper } from '../../papers/paper.ts';
import type { SearchField } from '../../papers/search-answer.ts';
import { phraseTerms } from '../../search/analysis/phrases.ts';
import { STOP_WORDS } from '../../search/analysis/stop-words.ts';
import { tokenize } from '../../search/analysis/tokenizer.ts';
import { wordVariants } from '../../search/analysis/word-variants.ts';
import type { Clause, Query, Word } from '../../search/query/query.ts';

/** The kinds of the queries, each of which is made equally often. */
export const KINDS = ['words', 'keystroke', 'typo', 'phrase', 'field', 'any', 'all', 'not'] as const;

/** Numbers from 0 up to 1 that are the same in each run: Steele's mulberry32, public domain. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Queries from the titles and keywords of papers, always the same. They have no function words, which count for
 * less than MiniSearch gives them (search/engine/ranking/plan.ts).
 */
export function* madeQueries(papers: readonly Paper[], count: number): Generator<{ kind: string; query: Query }> {
  const next = numbersFrom(20_261_121);
  const below = (limit: number) => Math.floor(next() * limit);
  const tokens = (): string[] => {
    const paper = papers[below(papers.length)];
    const text = below(3) > 0 ? paper?.title : paper?.aiKeywords?.[0];
    return tokenize(text ?? paper?.title ?? '')
      .filter((token) => !STOP_WORDS.has(token))
      .slice(0, 12);
  };
  const some = (most: number): string[] => {
    const all = tokens();
    const from = below(Math.max(1, all.length - most));
    return all.slice(from, from + 1 + below(most));
  };
  const words = (typed: readonly string[], field?: SearchField): Word[] =>
    typed.map((each) => ({ typed: each, variants: wordVariants(each), ...(field && { field }) }));
  const required = (most: number, field?: SearchField): Clause => ({ is: 'words', words: words(some(most), field) });
  for (let i = 0; i < count; i++) {
    const kind = KINDS[i % KINDS.length] ?? 'words';
    const typed = some(3);
    const last = typed.pop() ?? 'paper';
    const made = { words: [] as Word[], must: [] as Clause[] };
    if (kind === 'words') made.words = words([...typed, last]);
    else if (kind === 'keystroke') made.words = words([...typed, begun(last, below)]);
    else if (kind === 'typo') made.words = words([...typed, mistyped(last, below)]);
    else if (kind === 'phrase') made.must = [{ is: 'phrase', terms: phraseTerms(some(4).join(' ')) }];
    else if (kind === 'field') made.must = [required(2, (['title', 'abstract', 'keywords'] as const)[below(3)])];
    else if (kind === 'any') made.must = [{ is: 'any', clauses: [required(2), required(1), required(3)] }];
    else if (kind === 'all') made.must = [required(3), required(1)];
    else Object.assign(made, { words: words([...typed, last]), must: [{ is: 'not', clause: required(1) }] });
    yield { kind, query: { ...made, sort: 'relevance', chips: [], problems: [] } };
  }
}

/** The start of a word, as after some keystroke. */
function begun(word: string, below: (limit: number) => number): string {
  const start = word.slice(0, 2 + below(word.length));
  return STOP_WORDS.has(start) ? word : start;
}

function mistyped(word: string, below: (limit: number) => number): string {
  const at = below(word.length);
  const letter = 'abcdefghijklmnopqrstuvwxyz'[below(26)] ?? 'x';
  const kept = below(2) ? word[at] : '';
  const typo = word.slice(0, at) + letter + kept + word.slice(at + 1);
  return STOP_WORDS.has(typo) ? word : typo;
}
