import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../../papers/paper.ts';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import { paper } from '../../made-paper.ts';
import { searchOver } from '../../made-search.ts';

/** The papers that a text finds, by number from 1, those that have all its words, among 40 others. */
async function found(text: string, ...made: (string | Partial<Paper>)[]) {
  const others = Array.from({ length: 40 }, (_, i) => `other${i} words${i}`);
  const library = [...made, ...others].map((fields, i) => ({
    paper: paper(i + 1, typeof fields === 'string' ? { title: fields } : fields),
    sightings: [],
  }));
  const { hits } = await searchOver(library)(parseQuery(text, { now: 0 }));
  return hits.filter(({ all }) => all).map(({ paperId }) => Number(paperId.slice(-5)));
}

describe('words typed apart', () => {
  it.each([
    ['flash attention', 'On flashattention'],
    ['web shop agents', 'Agents for a webshop'],
    ['agents web shop', 'Agents for a webshop'],
    ['long context bench', 'The longcontextbench of whales'],
    ['Flash Attention', 'On FLASHATTENTION'],
    ['tab nine', 'We use tabnine'],
    ['deep seek 3', 'What deepseek-3 says'],
    ['q wen', 'What qwen says'],
    ['world models', 'Of worldmodels'],
  ])('are one word of the library: %s in %s', async (text, title) => {
    expect(await found(text, title)).toEqual([1]);
  });

  it('count less so than as they were typed', async () => {
    expect(await found('flash attention', 'On flashattention', 'On flash attention')).toEqual([2, 1]);
  });

  it('are two where the library has them as two only, in any order', async () => {
    expect(await found('shop web', 'On a webshop', 'On a web with a shop')).toEqual([2]);
  });

  it('are not joined in a field, across another word, or with a stop word', async () => {
    expect(await found('title:web title:shop', 'On a webshop')).toEqual([]);
    expect(await found('web agent shop', 'An agent of a webshop')).toEqual([]);
    expect(await found('in context', 'On incontext')).toEqual([]);
  });
});

describe('a word typed together', () => {
  it.each([
    ['longcontext', 'On a long context'],
    ['worldmodel', 'A model of the world'],
    ['worldmodels', 'World models of whales'],
    ['LongContext', 'On a long context'],
    ['flashattention whales', 'Flash attention of whales'],
    ['longcontextbench', 'A bench for long context'],
  ])('is several of the library: %s in %s', async (text, title) => {
    expect(await found(text, title)).toEqual([1]);
  });

  it('is one word where papers have it, or a longer one that begins with it', async () => {
    expect(await found('webshop', 'On a webshop', 'On a web with a shop')).toEqual([1]);
    expect(await found('webshop', 'On webshopping', 'On a web with a shop')).toEqual([1]);
  });

  it('is several though a paper has it as one, where many more have the parts', async () => {
    const many = Array.from({ length: 150 }, () => 'On a long context');
    expect(await found('longcontext', 'On longcontext', ...many)).toHaveLength(50);
  });

  it('is not cut into parts of less than three letters, nor into stop words', async () => {
    expect(await found('webup', 'The web is up')).toEqual([]);
    expect(await found('intoweb', 'Into the web')).toEqual([]);
  });

  it('is not cut where it has more than thirty letters', async () => {
    const half = 'w'.repeat(15);
    expect(await found(half + half, `Of ${half}`)).toEqual([1]);
    expect(await found(`${half}w${half}`, `Of ${half} and w${half}`)).toEqual([]);
  });

  it('comes first where a title begins with its parts', async () => {
    const often = { title: 'Whales', abstract: 'world model '.repeat(9) };
    expect(await found('worldmodel', often, 'World Model: A Whale')).toEqual([2, 1]);
  });
});
