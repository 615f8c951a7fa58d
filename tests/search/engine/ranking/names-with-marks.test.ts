import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../search/query/parse-query.ts';
import { paper } from '../../made-paper.ts';
import { searchOver } from '../../made-search.ts';

const TITLES = [
  'C-Former: C as a Third Option',
  'Translating C++ to Rust with Agents',
  'Learning C from Scratch',
  'Q-Learning of Q',
  'Beyond Q* for Planning',
  'DINO: A Backbone',
  'Better Backbones with DINO+',
  'A Search for A* in Mazes',
  'A Net of Agents',
  'Repairing .NET Code',
];

const search = searchOver(
  TITLES.map((title, i) => ({
    paper: paper(i + 1, { title, abstract: i === 0 ? 'C, c and again C.' : 'Of agents.' }),
    sightings: [],
  })),
);

async function found(typed: string): Promise<string[]> {
  const { numbers } = await search(parseQuery(typed, { now: 0 }));
  return numbers.map((number) => TITLES[number - 1] ?? '');
}

describe('a name with marks', () => {
  it.each([
    ['C++', 'Translating C++ to Rust with Agents', 'C-Former: C as a Third Option'],
    ['c++', 'Translating C++ to Rust with Agents', 'Learning C from Scratch'],
    ['Q*', 'Beyond Q* for Planning', 'Q-Learning of Q'],
    ['Q⋆', 'Beyond Q* for Planning', 'Q-Learning of Q'],
    ['DINO+', 'Better Backbones with DINO+', 'DINO: A Backbone'],
    ['.NET', 'Repairing .NET Code', 'A Net of Agents'],
  ])('finds its own first, then the plain name: %s', async (typed, own, plain) => {
    const titles = await found(typed);
    expect(titles[0]).toBe(own);
    expect(titles).toContain(plain);
  });

  it.each([
    ['C', 'Translating C++ to Rust with Agents'],
    ['C plus plus', 'Translating C++ to Rust with Agents'],
    ['Q star', 'Beyond Q* for Planning'],
    ['A star', 'A Search for A* in Mazes'],
    ['dot net', 'Repairing .NET Code'],
  ])('is found by %s', async (typed, title) => {
    expect(await found(typed)).toContain(title);
  });

  it.each([
    ['A*', ['A Search for A* in Mazes']],
    ['title:C++', ['Translating C++ to Rust with Agents']],
    ['"C++"', ['Translating C++ to Rust with Agents']],
  ])('is itself alone where it must be: %s', async (typed, titles) => {
    expect(await found(typed)).toEqual(titles);
  });

  it('leaves the plain name when it is left out', async () => {
    expect(await found('agents -C++')).toContain('Learning C from Scratch');
    expect(await found('agents -C++')).not.toContain('Translating C++ to Rust with Agents');
  });
});
