import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../papers/paper.ts';
import type { TermMatch } from '../../../../search/engine/index-reader.ts';
import { likelyTerms } from '../../../../search/engine/ranking/likely-terms.ts';
import { highlight } from '../../../../search/query/highlight/highlight.ts';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import { paper } from '../../made-paper.ts';
import { searchOver } from '../../made-search.ts';

const match = (term: string, kind: TermMatch['kind'], distance = 1): TermMatch => ({ term, kind, distance, lists: [] });

/** The likely ones of these terms, each with the number of titles that have it. */
function likely(titles: Record<string, number>, ...matches: TermMatch[]): string[] {
  return [...likelyTerms(matches, (term) => titles[term] ?? 0)];
}

describe('the terms that a typed one is likely to stand for', () => {
  it('are itself and the longer ones that at least a fifth as many titles have as the most frequent', () => {
    const prefixes = ['diffus', 'differ', 'difficulti', 'diffract'].map((term) => match(term, 'prefix'));
    const titles = { diffus: 100, differ: 20, difficulti: 19, diffract: 1 };
    expect(likely(titles, ...prefixes)).toEqual(['diffus', 'differ']);
    expect(likely(titles, match('diff', 'exact', 0), ...prefixes)).toEqual(['diff', 'diffus', 'differ']);
  });

  it('are not longer ones beside one that is itself in many titles', () => {
    expect(likely({ graph: 300, graphen: 2 }, match('graph', 'exact', 0), match('graphen', 'prefix'))).toEqual([
      'graph',
    ]);
  });

  it('are the nearest of other spellings, and none where a term begins as typed', () => {
    const spellings = [match('model', 'fuzzy', 1), match('medal', 'fuzzy', 2), match('modul', 'fuzzy', 1)];
    expect(likely({ model: 50, medal: 90, modul: 3 }, ...spellings)).toEqual(['model']);
    expect(likely({ model: 50, modelo: 1 }, ...spellings, match('modelo', 'prefix'))).toEqual(['modelo']);
  });

  it('are all that begin so where no title has one', () => {
    expect(likely({}, match('diffus', 'prefix'), match('differ', 'prefix'))).toEqual(['diffus', 'differ']);
  });
});

/** An answer over these papers, and what it highlights in a text. */
async function answered(text: string, made: readonly Partial<Paper>[], shown: string) {
  const library = made.map((fields, i) => ({ paper: paper(i + 1, fields), sightings: [] }));
  const query = parseQuery(text, { now: 0 });
  const { numbers, forms } = await searchOver(library)(query);
  const one = paper(99, { title: shown });
  const marked = highlight(one, { ...query, ...(forms && { forms }) }).title;
  return { numbers, marked: marked.map(({ from, to }) => shown.slice(from, to)) };
}

const DIFFUSION = Array.from({ length: 10 }, (_, i) => ({ title: `Whale ${i} by diffusion` }));
const OTHERS = [...Array.from({ length: 60 }, (_, i) => ({ title: `Marten ${i}` })), { title: 'A diffractive marten' }];

describe('a half-typed word', () => {
  const SHOWN = 'Diffusion, diffractive diffusions diff';

  it.each(['diff', 'diffu', 'diffus', 'diffusi', 'whale diff', 'diff whale', 'title:diff', '(diff OR cat)'])(
    'marks what it is likely to become: %s',
    async (text) => {
      const { marked } = await answered(text, [...DIFFUSION, ...OTHERS], SHOWN);
      expect(marked.filter((word) => word !== 'diff')).toEqual(['Diffusion', 'diffusions']);
    },
  );

  it('marks only itself where another word is typed after it and the library has it', async () => {
    const made = [...DIFFUSION, ...OTHERS, { title: 'A diff of whales' }];
    expect((await answered('diff whales', made, 'Diffusion by diff')).marked).toEqual(['diff']);
    expect((await answered('whales diff', made, 'Diffusion by diff')).marked).toEqual(['Diffusion', 'diff']);
    expect((await answered('diffu whales', made, 'Diffusion by diff')).marked).toEqual(['Diffusion']);
  });

  it('ranks what it is likely to become before what is rarer', async () => {
    const { numbers } = await answered('diff', [...OTHERS.slice(-1), ...OTHERS.slice(0, 60), ...DIFFUSION], SHOWN);
    expect(numbers).toHaveLength(11);
    expect(numbers.at(-1)).toBe(1);
  });

  it('marks only itself once it is a word of many titles', async () => {
    const made = Array.from({ length: 40 }, (_, i) => ({ title: i < 9 ? `Graphs ${i}` : `Marten ${i}` }));
    const { marked } = await answered('graph', [...made, { title: 'Graphene' }], 'Graphs, graphene and a graph');
    expect(marked).toEqual(['Graphs', 'graph']);
  });
});

describe('a word of another spelling', () => {
  it.each([
    ['diffuison', ['Diffusion', 'diffusions']],
    ['flash attention', ['flashattention']],
    ['worldmodel', ['world', 'model']],
  ])('marks what the library has for it: %s', async (text, words) => {
    const made = [...DIFFUSION, ...OTHERS, { title: 'Marten flashattention' }, { title: 'A world for a model' }];
    const shown = 'Diffusion diffusions marten, flashattention: world; model';
    expect((await answered(text, made, shown)).marked).toEqual(words);
  });

  it('that is also a name of JavaScript marks what it is', async () => {
    const { marked } = await answered('constructor', [{ title: 'The constructor' }], 'A constructor');
    expect(marked).toEqual(['constructor']);
  });
});
